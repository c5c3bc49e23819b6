/** Unit tests (`*.test.*`) and benchmarks (`*.bench.ts`), beside the code they are about. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folders = '{app,components,data,e2e,geo,scripts}'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('..', import.meta.url)) } },
  test: {
    include: [`${folders}/**/*.test.{ts,tsx,mjs}`],
    benchmark: { include: [`${folders}/**/*.bench.ts`] },
    environment: 'node',
    // One more than the cores of a small machine: some files wait for processes that they start.
    maxWorkers: 3,
    // Files of one worker share what they import: loading it anew for each took a third of the time.
    isolate: false,
    testTimeout: 60_000,
  },
})
