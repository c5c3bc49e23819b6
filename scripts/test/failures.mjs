/** Which tests failed and why, in a few lines each, from what the runners' JSON reporters write. */
import { stripVTControlCharacters } from 'node:util'
import { reportIn } from './tally.mjs'

/** @typedef {{ name: string, why: string }} Failure */

/** Of what a failure says, its beginning is what names it. */
const MOST_LINES = 12
/** A machine without a browser fails everywhere for the same reason. */
const MOST_FAILURES = 20

/**
 * The failures that a runner's report names; none where it cannot be read, which its tally tells.
 * @param {string} file
 * @param {(report: any) => Failure[]} read
 * @returns {Failure[]}
 */
export function failuresIn(file, read) {
  try {
    return read(reportIn(file))
  } catch {
    return []
  }
}

/**
 * @param {{ testResults: { name: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} report of Vitest
 * @returns {Failure[]}
 */
export function unitFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        name: `${name}: ${fullName}`,
        why: failureMessages.join('\n'),
      }))
    return tests.length === 0 && message ? [{ name, why: message }] : tests
  })
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs: { title: string, file: string, line: number, tests: { results: { errors: { message?: string, stack?: string }[] }[] }[] }[] }} Suite
 * @param {{ suites: Suite[], errors: { message?: string }[] }} report of Playwright
 * @returns {Failure[]}
 */
export function browserFailures({ suites, errors }) {
  const outside = errors.map(({ message = '' }) => ({ name: 'outside of the tests', why: message }))
  return [...suites.flatMap(suiteFailures), ...outside]
}

/**
 * @param {Suite} suite
 * @returns {Failure[]}
 */
function suiteFailures({ suites = [], specs }) {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
      .map(({ message = '', stack = '' }) => ({
        name: `${file}:${line} ${title}${placeIn(file, stack)}`,
        why: message,
      })),
  )
  return [...own, ...suites.flatMap(suiteFailures)]
}

/**
 * The line of a story at which it failed, by the innermost call in it.
 * @param {string} file
 * @param {string} stack
 */
function placeIn(file, stack) {
  const [, line] = stack.split(`/${file}:`)
  return line ? `, in line ${Number.parseInt(line, 10)}` : ''
}

/**
 * Some failures as text: a line for the name, and the beginning of the reason.
 * @param {Failure[]} failures
 */
export function inShort(failures) {
  const told = failures.slice(0, MOST_FAILURES).map(({ name, why }) => {
    const lines = stripVTControlCharacters(why).trim().split('\n').slice(0, MOST_LINES)
    return [name, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n')
  })
  const more = failures.length - told.length
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}
