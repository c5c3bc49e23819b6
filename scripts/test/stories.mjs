import { ensureBrowser } from '../setup/browser.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { freePort } from '../setup/port.mjs'
import { runTool, tools } from '../setup/process.mjs'

/**
 * Tells stories in a browser to their end, as they go and in a JSON report, and resolves with the exit
 * code: all but the long ones (`*.long.story.ts`), or those alone. None may be marked to run alone.
 * @param {'usual' | 'long'} which
 * @param {string} report the file that the report is written to
 */
export async function runStories(which, report) {
  const chromium = await ensureBrowser()
  await ensureBuild()
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--forbid-only']
  return runTool(tools.playwright, args, {
    // On any other signal it leaves the app's server behind.
    stopSignal: 'SIGINT',
    env: {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      RIPOSTE_TEST_STORIES: which,
      RIPOSTE_TEST_PORT: String(await freePort()),
    },
  })
}
