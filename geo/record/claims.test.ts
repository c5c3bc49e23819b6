import { describe, expect, it } from 'vitest'
import { casualty } from '../fixtures/dataset'
import { countRanges, statementsOf, wordsOf } from './claims'
import type { Count } from './schema'

const count = (counts: Count['counts'], number: Count['number'], over: Partial<Count> = {}) => ({
  by: 'army',
  counts,
  number,
  source: 'wire',
  ...over,
})
describe('counts', () => {
  it('of different things are never one range, and "at least" stays open', () => {
    const counts = [
      count('fired', [18, 30]),
      count('hit', [15, null]),
      count('fired', [30, 36], { by: 'police' }),
      count('fired', [36, null], { by: 'guards' }),
      count('hit', [10, 10]),
      count('found-unfired', [3, 3]),
      count('weapon', null, { wording: 'rockets' }),
    ]
    expect(countRanges({ counts })).toEqual([
      { counts: 'fired', range: { min: 18, max: 36 } },
      { counts: 'hit', range: { min: 10, max: null } },
      { counts: 'found-unfired', range: { min: 3, max: 3 } },
    ])
  })
})

describe('statements', () => {
  it('are one for each claimant and source, with the day where it is one', () => {
    const statements = statementsOf({
      counts: [count('fired', [2, 2]), count('hit', [1, 1], { source: 'copy' })],
      casualties: [casualty({ by: 'army', killed: [1, 1], day: '2020-01-02' })],
      claims: [
        { by: 'army', verb: 'asserts', what: 'one', source: 'copy', day: '2020-01-02' },
        { by: 'army', verb: 'asserts', what: 'two', source: 'copy', day: '2020-01-03' },
      ],
    })
    expect(statements.map(({ by, source, day }) => [by, source, day])).toEqual([
      ['army', 'wire', '2020-01-02'],
      ['army', 'copy', null],
    ])
    expect(statements[0]?.counts).toHaveLength(1)
    expect(statements[1]?.claims).toHaveLength(2)
  })
})

describe('what is said in words', () => {
  it('is in order of time, and holds what is counted without a number', () => {
    const words = wordsOf(
      {
        counts: [
          count('hit', [22, 22], { by: 'police' }),
          count('hit', null, { by: 'guards', wording: 'several', source: 'copy' }),
        ],
        claims: [
          { by: 'army', verb: 'denies', what: 'losses', source: 'wire', day: '2020-01-08' },
          { by: 'nobody knows when', verb: 'denies', what: 'losses', source: 'wire' },
        ],
      },
      (source) => (source === 'copy' ? '2020-01-07' : null),
    )
    expect(words.map(({ by }) => by)).toEqual(['guards', 'army', 'nobody knows when'])
  })
})
