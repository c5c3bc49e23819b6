import { expect, test } from 'vitest'
import { skippedTests } from './skipped-tests.mjs'

test('skipped tests are counted by their outermost name', () => {
  /** @param {string} status @param {string[]} titles */
  const result = (status, ...titles) => ({
    status,
    ancestorTitles: titles.slice(0, -1),
    title: titles.at(-1) ?? '',
  })
  const testResults = [
    {
      assertionResults: [
        result('skipped', 'GDAL (not installed)', 'points', 'one'),
        result('pending', 'GDAL (not installed)', 'two'),
        result('passed', 'readers', 'three'),
      ],
    },
    {
      assertionResults: [result('skipped', 'a file (absent)'), result('failed', 'readers', 'four')],
    },
  ]
  expect(skippedTests({ testResults })).toEqual([
    { name: 'GDAL (not installed)', count: 2 },
    { name: 'a file (absent)', count: 1 },
  ])
})
