import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tallyBrowser, tallyOf, tallyUnit } from './tally.mjs'

/**
 * @param {string} status
 * @param {string[]} tests
 */
const file = (status, ...tests) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('tallyUnit', () => {
  test('counts tests; skipped ones are neither', () => {
    const testResults = [
      file('passed', 'passed', 'skipped', 'todo', 'pending'),
      file('failed', 'failed', 'passed', 'failed'),
    ]
    expect(tallyUnit({ testResults })).toEqual({ passed: 2, failed: 2 })
  })

  test('counts a file that could not be loaded as one failure', () => {
    expect(tallyUnit({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 2,
    })
  })
})

describe('tallyBrowser', () => {
  test('counts flaky tests and errors outside of tests as failures', () => {
    const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 9 }
    expect(tallyBrowser({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4 })
  })
})

describe('tallyOf', () => {
  let directory = ''
  let report = ''

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'riposte-tally-'))
    report = path.join(directory, 'report.json')
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(directory, { recursive: true })
  })

  test.each([
    ['a good run', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['failed tests', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    [
      'a runner that failed beside its tests',
      { passed: 3, failed: 0 },
      1,
      { passed: 3, failed: 1 },
    ],
    ['no test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, counted, code, expected) => {
    writeFileSync(report, '{}')
    expect(tallyOf(report, () => counted, code)).toEqual(expected)
  })

  test('a missing or broken report', () => {
    expect(tallyOf(report, tallyUnit, 0)).toEqual({ passed: 0, failed: 1 })
    writeFileSync(report, '{"testResults":')
    expect(tallyOf(report, tallyUnit, 0)).toEqual({ passed: 0, failed: 1 })
  })
})
