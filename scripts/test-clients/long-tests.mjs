import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Explained } from '../setup/process.mjs'
import { failuresIn, inShort, unitFailures } from '../test/failures.mjs'
import { reportIn, tallyUnit } from '../test/tally.mjs'
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

/** @param {'clients' | 'properties'} mode */
async function longTests(mode) {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-long-tests-'))
  const file = path.join(folder, 'report.json')
  try {
    const code = await runVitest(mode, file)
    if (code !== 0) throw new Explained(`FAILED:\n${inShort(failuresIn(file, unitFailures))}`)
    const report = reportIn(file)
    const skipped = skippedTests(report).map(({ name, count }) => `SKIPPED, ${count}: ${name}`)
    return [...skipped, `${tallyUnit(report).passed} tests passed`].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
