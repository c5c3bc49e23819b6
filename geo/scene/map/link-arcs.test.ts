import { describe, expect, it } from 'vitest'
import { type Row, tableOf } from '../../fixtures/small-table'
import { linkArcs } from './link-arcs'
import { frameOfView } from './map-frame'
import { placedParts, placedRows } from './map-mark'
import { mapScene } from './map-scene'
import { outlinedAreas, precisionAreas } from './precision-areas'

const FRAME = frameOfView({ zoom: 6, lat: 33, lon: 44 }, { width: 800, height: 600 }, null)
const all = (rows: readonly Row[]) => Int32Array.from(rows.keys())
const link = (from: number, to: number) =>
  ({ from, to, rel: 'response-to', voice: 'party' }) as const

describe('a split incident', () => {
  const rows: Row[] = [
    { at: [41, 34] },
    { at: null },
    { at: [42, 33], parent: 1 },
    { at: [44, 36], parent: 1 },
    { at: null },
  ]
  const table = tableOf(rows)

  it('is wherever its parts are, as far as the filter left them', () => {
    expect(placedParts(table, placedRows(table, all(rows)), 1)).toEqual([2, 3])
    expect(placedParts(table, Int32Array.of(0, 3), 1)).toEqual([3])
    expect(placedParts(table, Int32Array.of(0, 3), 2)).toEqual([])
  })

  it('has its links drawn to each part, and none where an end is nowhere', () => {
    const placed = placedRows(table, all(rows))
    const arcs = linkArcs(table, placed, [link(0, 1), link(0, 4)], [], FRAME)
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, 3],
    ])
    expect(new Set(arcs.map(({ key }) => key)).size).toBe(2)
  })
})

it('a link runs from mark to mark, and not within one', () => {
  const rows: Row[] = [{ at: [44, 33], act: 2 }, { at: [44.001, 33] }, { at: [41, 33] }]
  const table = tableOf(rows)
  const links = [link(0, 1), link(1, 2)]
  const subject = { table, placed: all(rows), always: new Int32Array(), links, clusters: null }
  const { arcs } = mapScene(subject, FRAME, 27)
  expect(arcs.map((arc) => [arc.line[0], arc.line.at(-1)])).toEqual([
    [
      [44, 33],
      [41, 33],
    ],
  ])
})

it('a district is a circle and a governorate its outline, each once', () => {
  const table = tableOf([
    { at: [44, 33], within: 'site' },
    { at: [44, 33], within: 'district' },
    { at: [44, 33], within: 'district' },
    { at: [42, 33], within: 'governorate', area: 'IQ-AN' },
    { at: [42, 33], within: 'governorate' },
  ])
  const areas = precisionAreas(table, Int32Array.of(0, 1, 2, 3, 4))
  expect(areas).toEqual([
    { key: '44,33', rows: [1, 2], governorate: null },
    { key: 'IQ-AN', rows: [3], governorate: 'IQ-AN' },
  ])
  expect(outlinedAreas(table, areas, null).map(({ key }) => key)).toEqual(['44,33'])
})
