import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Explained } from '../setup/process.mjs'
import { browserFailures, failuresIn, inShort, unitFailures } from '../test/failures.mjs'
import { runStories } from '../test/stories.mjs'
import { reportIn, tallyBrowser, tallyUnit } from '../test/tally.mjs'
import { runVitest } from '../test/vitest.mjs'
import { skippedTests } from './skipped-tests.mjs'

/**
 * The tests beside the code that need a program or a file of others (`*.clients.ts`): what GDAL and
 * LibreOffice read in our exports, and what our readers and clusters make of files that others publish.
 * Names what was skipped, and why.
 * @returns {Promise<string>}
 */
export const readers = () => longTests('clients')

/**
 * The properties that take longest (`*.properties.test.ts`), ten times the runs that each has in
 * `npm test`.
 * @returns {Promise<string>}
 */
export const properties = () => longTests('properties')

/**
 * The stories that take longest (`*.long.story.ts`): of large text at more sizes of a screen than two, and of
 * very many incidents.
 * @returns {Promise<string>}
 */
export const stories = () =>
  reported(async (file) => {
    const code = await runStories('long', file)
    if (code !== 0) throw new Explained(`FAILED:\n${inShort(failuresIn(file, browserFailures))}`)
    return `${tallyBrowser(reportIn(file)).passed} stories passed`
  })

/** @param {'clients' | 'properties'} mode */
const longTests = (mode) =>
  reported(async (file) => {
    const code = await runVitest(mode, file)
    if (code !== 0) throw new Explained(`FAILED:\n${inShort(failuresIn(file, unitFailures))}`)
    const report = reportIn(file)
    const skipped = skippedTests(report).map(({ name, count }) => `SKIPPED, ${count}: ${name}`)
    return [...skipped, `${tallyUnit(report).passed} tests passed`].join('\n')
  })

/**
 * What `run` resolves with, which has a file for a report of its own.
 * @param {(file: string) => Promise<string>} run
 */
async function reported(run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-long-tests-'))
  try {
    return await run(path.join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
