import { runTool, tools } from '../setup/process.mjs'

/**
 * Runs the tests of a mode (`scripts/vitest.config.ts`) to their end, told as they go and in a JSON
 * report, and resolves with the exit code. No test may be marked to run alone.
 * @param {'test' | 'clients' | 'properties'} mode
 * @param {string} report the file that the report is written to
 */
export function runVitest(mode, report) {
  const config = ['--config', 'scripts/vitest.config.ts', '--root', '.', '--mode', mode]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', ...config, '--allowOnly=false', ...reporters]
  return runTool(tools.vitest, args, { env: { NODE_ENV: 'test' } })
}
