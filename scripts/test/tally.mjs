/** Counts tests from what the runners' JSON reporters write. */
import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * A Vitest report. A file that failed without a failing test in it (it could not be loaded, say)
 * counts as one failure.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function tallyUnit({ testResults }) {
  let passed = 0
  let failed = 0
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length
    passed += assertionResults.filter((test) => test.status === 'passed').length
    failed += failures === 0 && status === 'failed' ? 1 : failures
  }
  return { passed, failed }
}

/**
 * A Playwright report. A test that passed only on a retry counts as a failure, and so does an
 * error outside of any test.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export function tallyBrowser({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * The tally of a runner that ended with exit code `code`. One that failed without naming a failed
 * test, left no readable report, or ran no test at all, counts as one failure: a run is good only
 * if it says so in every way.
 * @param {string} file where the runner's report should be
 * @param {(report: any) => Tally} count
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOf(file, count, code) {
  /** @type {Tally} */
  let tally = { passed: 0, failed: 0 }
  try {
    tally = count(reportIn(file))
  } catch (error) {
    console.log(`The test runner left no usable report: ${error}`)
  }
  if (tally.failed > 0) return tally
  if (tally.passed === 0) console.log('No test ran.')
  return code !== 0 || tally.passed === 0 ? { ...tally, failed: 1 } : tally
}

/**
 * A runner's report; throws where there is none that can be read.
 * @param {string} file
 */
export const reportIn = (file) => JSON.parse(readFileSync(file, 'utf8'))
