import { describe, expect, test } from 'vitest'
import { browserFailures, inShort, unitFailures } from './failures.mjs'

describe('unitFailures', () => {
  test('names failed tests, and files that could not be loaded', () => {
    const testResults = [
      {
        name: 'a.test.ts',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'is well', failureMessages: [] },
          { status: 'failed', fullName: 'is ill', failureMessages: ['expected 1', 'got 2'] },
        ],
      },
      { name: 'b.test.ts', message: 'no such file', assertionResults: [] },
    ]
    expect(unitFailures({ testResults })).toEqual([
      { name: 'a.test.ts: is ill', why: 'expected 1\ngot 2' },
      { name: 'b.test.ts', why: 'no such file' },
    ])
  })
})

describe('browserFailures', () => {
  test('names stories however deep, with the line, and what failed outside of any', () => {
    /** @param {{ message?: string, stack?: string }[]} errors */
    const spec = (errors) => ({
      title: 'opens',
      file: 'map.story.ts',
      line: 7,
      tests: [{ results: [{ errors }] }],
    })
    const stack = 'Error: late\n    at it (/e2e/story.ts:2:5)\n    at /e2e/map.story.ts:9:3'
    const inner = { title: 'inner', specs: [spec([{ message: 'late', stack }])] }
    const suites = [{ title: 'map.story.ts', specs: [spec([])], suites: [inner] }]
    expect(browserFailures({ suites, errors: [{ message: 'no server' }] })).toEqual([
      { name: 'map.story.ts:7 opens, in line 9', why: 'late' },
      { name: 'outside of the tests', why: 'no server' },
    ])
  })
})

test('a failure in short has the beginning of its reason, without colours', () => {
  const why = `\u001b[31mexpected\u001b[39m\n${Array.from({ length: 30 }, (_, i) => i).join('\n')}`
  const told = inShort([{ name: 'a', why }]).split('\n')
  expect(told.slice(0, 3)).toEqual(['a', '    expected', '    0'])
  expect(told).toHaveLength(13)
  const many = inShort(Array.from({ length: 25 }, () => ({ name: 'a', why: '' })))
  expect(many).toContain('and 5 more')
})
