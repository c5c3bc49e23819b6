/**
 * Unit tests (`*.test.*`) and benchmarks (`*.bench.ts`), beside the code they are about. What
 * `npm run test:clients` runs is chosen by `--mode`: `clients` for tests that need a program or a file
 * of others (`*.clients.ts`), `properties` for unit tests of properties, with many more runs of each.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folders = '{app,components,data,e2e,geo,scripts}'

/** The ends of the names of a mode's tests, and how often each run of a property is had. */
const MODES: Readonly<Record<string, { ends: string; times: number }>> = {
  clients: { ends: 'clients.ts', times: 1 },
  properties: { ends: 'properties.test.ts', times: 10 },
}
/**
 * Most of what unit tests run, they run for a moment: V8 compiled it for speed in vain, a seventh of
 * their time. Later ones than that of Node 20 have no such setting, and would not start.
 */
const LATE_COMPILER = process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : []

const UNIT = { ends: 'test.{ts,tsx,mjs}', times: 1 }

export default defineConfig(({ mode }) => {
  const { ends, times } = MODES[mode] ?? UNIT
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    resolve: { alias: { '@': fileURLToPath(new URL('..', import.meta.url)) } },
    test: {
      include: [`${folders}/**/*.${ends}`],
      benchmark: { include: [`${folders}/**/*.bench.ts`] },
      env: { RIPOSTE_TEST_TIMES: String(times) },
      environment: 'node',
      // One more than the cores of a small machine: some files wait for processes that they start.
      maxWorkers: 3,
      // Files of one worker share what they import: loading it anew for each took a third of the time.
      isolate: false,
      execArgv: mode === 'test' ? LATE_COMPILER : [],
      testTimeout: mode === 'properties' ? 600_000 : 60_000,
    },
  }
})
