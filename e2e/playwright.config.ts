/** Browser tests (`*.story.ts`), against the app as `npm start` serves it. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'playwright/test'
import { storyLaunchOptions } from './browser.mjs'
import { PATIENCE_MS } from './patient-expect'

const port = process.env.RIPOSTE_TEST_PORT ?? '3100'
const baseURL = `http://127.0.0.1:${port}`

/** Told by `npm run test:clients` alone. */
const LONG = '**/*.long.story.ts'
const isLong = process.env.RIPOSTE_TEST_STORIES === 'long'

export default defineConfig({
  testDir: '.',
  testMatch: isLong ? LONG : '**/*.story.ts',
  testIgnore: isLong ? [] : LONG,
  outputDir: '../test-results',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  workers: 2,
  retries: 0,
  // A guard against what never ends: how fast a machine is proves nothing.
  timeout: 120_000,
  expect: {
    timeout: PATIENCE_MS,
    toMatchAriaSnapshot: { children: 'deep-equal', pathTemplate: '{testDir}/snapshots/{arg}{ext}' },
  },
  use: {
    baseURL,
    launchOptions: storyLaunchOptions,
    // High enough for the layout of a desk; stories of other sizes say theirs.
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.mjs`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    // Tiles of the app's own host, which the stories answer for: no story may ask another one.
    env: {
      HOST: '127.0.0.1',
      PORT: port,
      RIPOSTE_TILES_URL: '/tiles/{z}/{x}/{y}.png',
      RIPOSTE_STREETS_URL: '/streets/{z}/{x}/{y}.png',
      RIPOSTE_STREETS_NAME: 'Streets of Baghdad',
      RIPOSTE_STREETS_ATTRIBUTION: 'Made by hand',
      RIPOSTE_CONTACT: 'corrections@example.org',
    },
    url: baseURL,
    reuseExistingServer: false,
    // It may have to build first, when the runner is started by hand.
    timeout: 10 * 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
