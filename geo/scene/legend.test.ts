import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { channelsFor } from '../table/channel-choice'
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
    { longitude: 45, latitude: 34, act: 'rocket', target: 'one', within: 'district' },
  ],
  { target: ['one', 'two', 'three'] },
)

const keysOf = (rows: readonly number[], facts = FACTS, asDots = false) => {
  const shown = Int32Array.from(rows)
  return legendKeys({
    ...{ table, rows: shown, placed: placedRows(table, shown), facts },
    ...{ links: [], layers: DEFAULT_LAYERS, clusters: 0, asDots },
  })
}

describe('the legend', () => {
  it('has what is there and nothing else, colours before shapes', () => {
    expect(keysOf([0, 1])).toEqual([
      { kind: 'colour', option: 'one', tone: 'first' },
      { kind: 'colour', option: 'two', tone: 'second' },
      { kind: 'mixed', tones: ['first', 'second'] },
      { kind: 'shape', option: 'rocket', shape: 'rocket', tone: 'neutral' },
      { kind: 'shape', option: 'missile', shape: 'missile', tone: 'neutral' },
      { kind: 'hollow' },
    ])
    expect(keysOf([2])).toEqual([
      { kind: 'colour', option: 'one', tone: 'first' },
      { kind: 'shape', option: 'rocket', shape: 'rocket', tone: 'neutral' },
    ])
    expect(keysOf([])).toEqual([])
  })

  it('says nothing of what marks alone show where the map has dots, however few are placed', () => {
    const kinds = (asDots: boolean) => keysOf([0, 1, 3], FACTS, asDots).map(({ kind }) => kind)
    expect(kinds(false)).toEqual(['colour', 'colour', 'mixed', 'shape', 'shape', 'hollow', 'area'])
    expect(kinds(true)).toEqual(['colour', 'colour', 'shape', 'shape', 'hollow'])
  })

  it('names the values of a column of a file that have a sign of their own, and the others together', () => {
    const values = Array.from({ length: 9 }, (_, i) => Array(10 - i).fill(`v${i}`)).flat()
    const own = tableOfRows(values.map((value) => ({ 'own:type': value })))
    const rows = Int32Array.from(values.keys())
    const keysFor = (shown: Int32Array) =>
      legendKeys({
        ...{ table: own, rows: shown, placed: placedRows(own, shown), facts: channelsFor(own) },
        ...{ links: [], layers: DEFAULT_LAYERS, clusters: 0, asDots: false },
      })
    const keys = keysFor(rows)
    const shapes = keys.filter((key) => key.kind === 'shape')
    expect(shapes.map(({ option }) => option)).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', null])
    expect(shapes.at(-1)?.shape).toBe('other')
    // Colour and shape are of one column, and so are said once.
    expect(keys.filter(({ kind }) => kind === 'colour')).toEqual([])
    expect(shapes.map(({ tone }) => tone).slice(0, 3)).toEqual(['first', 'second', 'neutral'])
    // One alone is named.
    expect(keysFor(rows.slice(-1))).toEqual([
      { kind: 'shape', option: 'v8', shape: 'other', tone: 'neutral' },
    ])
  })

  it('gathers the values of a column that makes the colours alone', () => {
    const values = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']
    const own = tableOfRows(values.map((value) => ({ 'own:type': value })))
    const rows = Int32Array.from(values.keys())
    const chosen = channelsFor(own)
    const facts = { ...chosen, channels: { ...chosen.channels, shape: null } }
    const keys = legendKeys({
      ...{ table: own, rows, placed: placedRows(own, rows), facts },
      ...{ links: [], layers: DEFAULT_LAYERS, clusters: 0, asDots: false },
    })
    expect(keys).toEqual([
      { kind: 'colour', option: 'a', tone: 'first' },
      { kind: 'colour', option: 'b', tone: 'second' },
      { kind: 'colour', option: null, tone: 'neutral' },
    ])
  })

  it('has neither colours nor shapes where nothing makes them', () => {
    const own = tableOfRows([{ title: 'a', longitude: 44, latitude: 33 }])
    const rows = Int32Array.of(0)
    expect(
      legendKeys({
        ...{ table: own, rows, placed: placedRows(own, rows), facts: channelsFor(own) },
        ...{ links: [], layers: DEFAULT_LAYERS, clusters: 0, asDots: false },
      }),
    ).toEqual([])
  })

  it('follows the channels of the dataset', () => {
    const channels = channelsOf({ colour: 'act', shape: 'target' })
    const facts = { ...FACTS, channels, tones: { missile: 'first' } } as const
    const keys = keysOf([0, 1], facts)
    expect(keys).toContainEqual({ kind: 'colour', option: 'missile', tone: 'first' })
    expect(keys.filter(({ kind }) => kind === 'shape')).toHaveLength(2)
  })
})
