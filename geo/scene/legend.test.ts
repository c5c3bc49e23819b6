import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { channelsOf, type LookFacts } from '../table/channels'
import { DEFAULT_LAYERS } from '../view/view-state'
import { legendKeys } from './legend'
import { placedRows } from './map/map-mark'

const FACTS: LookFacts = {
  channels: channelsOf(),
  targets: [
    { id: 'one', label: 'one', lane: 'Against one', tone: 'first' },
    { id: 'two', label: 'two', lane: 'Against two', tone: 'second' },
    { id: 'three', label: 'three', lane: 'Against three', tone: 'neutral' },
  ],
  tones: {},
}
const table = tableOfRows(
  [
    { longitude: 44, latitude: 33, act: 'missile', target: 'two' },
    { longitude: 44, latitude: 34, act: 'rocket', target: 'one', hollow: true },
    { act: 'rocket', target: 'one' },
  ],
  { target: ['one', 'two', 'three'] },
)

const keysOf = (rows: readonly number[], facts = FACTS) => {
  const shown = Int32Array.from(rows)
  return legendKeys({
    ...{ table, rows: shown, placed: placedRows(table, shown), facts },
    ...{ links: [], layers: DEFAULT_LAYERS, clusters: 0 },
  })
}

describe('the legend', () => {
  it('has what is there and nothing else, colours before shapes', () => {
    expect(keysOf([0, 1])).toEqual([
      { kind: 'colour', option: 'one', tone: 'first' },
      { kind: 'colour', option: 'two', tone: 'second' },
      { kind: 'mixed' },
      { kind: 'shape', option: 'rocket', shape: 'rocket' },
      { kind: 'shape', option: 'missile', shape: 'missile' },
      { kind: 'hollow' },
    ])
    expect(keysOf([2])).toEqual([
      { kind: 'colour', option: 'one', tone: 'first' },
      { kind: 'shape', option: 'rocket', shape: 'rocket' },
    ])
    expect(keysOf([])).toEqual([])
  })

  it('follows the channels of the dataset', () => {
    const channels = channelsOf({ colour: 'act', shape: 'target' })
    const facts = { ...FACTS, channels, tones: { missile: 'first' } } as const
    const keys = keysOf([0, 1], facts)
    expect(keys).toContainEqual({ kind: 'colour', option: 'missile', tone: 'first' })
    expect(keys.filter(({ kind }) => kind === 'shape')).toHaveLength(2)
  })
})
