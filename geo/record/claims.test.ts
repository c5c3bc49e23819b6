import { describe, expect, it } from 'vitest'
import { casualty, record } from '../fixtures/dataset'
import { accountOf, countRanges, seriesOf, statementsOf } from './claims'
import type { Count } from './schema'

const count = (counts: Count['counts'], number: Count['number'], over: Partial<Count> = {}) => ({
  by: 'army',
  counts,
  number,
  source: 'wire',
  ...over,
})
const brains = (wounded: number, day?: string, by = 'ministry') =>
  casualty({ who: 'brain injuries', wounded: [wounded, wounded], by, ...(day ? { day } : {}) })

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

describe('a figure that changed', () => {
  const changed = [
    brains(0, '2020-01-08'),
    brains(11, '2020-01-17', 'press'),
    brains(50, '2020-01-28'),
    brains(64),
    brains(34, '2020-01-24'),
    brains(109, '2020-02-10'),
    brains(110),
  ]

  it('is told in order of time, what is undated after what stands before it', () => {
    const [series, ...others] = seriesOf([...changed, casualty({ killed: [0, 0] })])
    expect(others).toEqual([])
    expect(series?.who).toBe('brain injuries')
    expect(series?.entries.map(({ wounded }) => wounded?.[0])).toEqual([
      0, 11, 34, 50, 64, 109, 110,
    ])
  })

  it('is not made of rival figures of one day or two', () => {
    expect(seriesOf([brains(1, '2020-01-26'), brains(2, '2020-01-27'), brains(3)])).toEqual([])
  })

  it('leaves the table of figures, and nothing is lost or told twice', () => {
    const account = accountOf(
      record('2020-01-08-missiles', {
        casualties: [...changed, casualty({ killed: [80, 80], by: 'television' })],
        counts: [count('hit', [22, 22], { source: 'copy' })],
        claims: [{ by: 'army', verb: 'denies', what: 'losses', source: 'copy', day: '2020-01-08' }],
      }),
      (source) => (source === 'copy' ? '2020-01-07' : null),
    )
    expect(account.figures.map(({ by }) => by)).toEqual(['army', 'television'])
    expect(account.words.map(({ by }) => by)).toEqual(['army'])
    const told = account.figures.flatMap(({ casualties }) => casualties)
    expect(told.length + (account.series[0]?.entries.length ?? 0)).toBe(changed.length + 1)
  })
})
