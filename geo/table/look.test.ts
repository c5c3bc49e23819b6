import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { channelsOf, DEFAULT_CHANNELS, type LookFacts, TONES } from './channels'
import { hollowFinder, shapeFinder, TONE_NUMBERS, toneFinder, toneShares } from './look'

const TARGETS: LookFacts['targets'] = [
  { id: 'one', label: 'one', lane: 'Against one', tone: 'first' },
  { id: 'two', label: 'two', lane: 'Against two', tone: 'second' },
]
const table = tableOfRows(
  [
    { act: 'rocket', target: 'one', weapon: 'bomb', hollow: true },
    { act: 'missile', target: 'two', weapon: 'mortar' },
    { act: 'other' },
  ],
  { target: ['one', 'two'] },
)
const ROWS = [0, 1, 2]

describe('channels', () => {
  it('are who was hit for lane and colour, what was done for shape, unless a dataset says otherwise', () => {
    expect(channelsOf()).toEqual(DEFAULT_CHANNELS)
    expect(channelsOf({ lanes: 'actor' })).toEqual({ ...DEFAULT_CHANNELS, lanes: 'actor' })
    const facts = { channels: channelsOf(), targets: TARGETS, tones: {} }
    expect(ROWS.map(toneFinder(table, facts))).toEqual(['first', 'second', 'neutral'])
    expect(ROWS.map(shapeFinder(table, facts))).toEqual(['rocket', 'missile', 'other'])
    expect(ROWS.map(hollowFinder(table, facts))).toEqual([true, false, false])
  })

  it('are fed by any facet', () => {
    const channels = channelsOf({ colour: 'act', shape: 'target' })
    const facts = { channels, targets: TARGETS, tones: { missile: 'first' } } as const
    expect(ROWS.map(toneFinder(table, facts))).toEqual(['neutral', 'first', 'neutral'])
    const [one, two, none] = ROWS.map(shapeFinder(table, facts))
    expect(one).not.toBe(two)
    expect(none).toBe('other')
  })
})

describe('toneShares', () => {
  it('counts every row once, in the order of the colours', () => {
    const tones = ['neutral', 'first', 'neutral', 'second'] as const
    const rows = [0, 1, 2, 3]
    expect(toneShares(rows, (row) => tones[row] ?? 'neutral')).toEqual([
      { tone: 'first', count: 1 },
      { tone: 'second', count: 1 },
      { tone: 'neutral', count: 2 },
    ])
    expect(toneShares([1], (row) => tones[row] ?? 'neutral')).toHaveLength(1)
  })
})

it('a colour has its place among all of them as its number', () => {
  expect(TONES.map((tone) => TONE_NUMBERS[tone])).toEqual([...TONES.keys()])
})
