import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTS } from '@/geo/vocabulary'
import { type Row, tableOf } from './fixtures/small-table'
import { linkArcs } from './link-arcs'
import {
  actOf,
  featuresByAct,
  gatheredMark,
  labelFacts,
  type MarkFeature,
  marksOf,
  placedParts,
  placedRows,
} from './map-features'
import { precisionAreas } from './precision-areas'

const all = (rows: readonly Row[]) => Int32Array.from(rows.keys())

describe('marksOf and featuresByAct', () => {
  it('adds up to the rows placed, whatever the rows', () => {
    const row = fc.record({
      at: fc.option(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))),
      act: fc.integer({ min: 0, max: ACTS.length - 1 }),
      killed: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const table = tableOf(rows)
        const placed = placedRows(table, all(rows))
        const features = featuresByAct(table, marksOf(table, placed, null))
        const drawn = ACTS.flatMap((act) =>
          features[act].features.flatMap(({ properties }) => {
            expect(actOf(table, properties.face)).toBe(act)
            return properties.rows
          }),
        )
        expect(drawn.sort((a, b) => a - b)).toEqual([...placed])
      }),
    )
  })

  it('shows the incident that killed most, or the selected one', () => {
    const rows: Row[] = [{ at: [44, 33] }, { at: [44, 33], killed: 9 }, { at: [44, 33], killed: 2 }]
    const faces = (selected: number | null) =>
      marksOf(tableOf(rows), all(rows), selected).map(({ properties: { face } }) => face)
    expect(faces(null)).toEqual([1])
    expect(faces(2)).toEqual([2])
  })

  it('orders the marks by their first incident', () => {
    const rows: Row[] = [{ at: [1, 1] }, { at: [2, 2] }, { at: [1, 1] }]
    const marks = marksOf(tableOf(rows), all(rows), null)
    expect(marks.map(({ properties }) => properties.rows)).toEqual([[0, 2], [1]])
  })
})

describe('a mark of several points', () => {
  const rows: Row[] = [{ at: [44, 33], target: 1 }, { at: [45, 33] }, { at: [44, 33], killed: 2 }]
  const table = tableOf(rows)
  const [first, second] = marksOf(table, all(rows), null) as [MarkFeature, MarkFeature]

  it('stands at the first and holds the incidents of all, in order of time', () => {
    const { geometry, properties } = gatheredMark(table, [second, first], null)
    expect(geometry).toEqual(second.geometry)
    expect(properties).toMatchObject({ key: second.properties.key, rows: [0, 1, 2], face: 2 })
    expect(properties.isGathered).toBe(true)
    expect(gatheredMark(table, [second, first], 0).properties.face).toBe(0)
  })

  it('is the mark itself where it is alone', () => {
    expect(gatheredMark(table, [first], null)).toBe(first)
  })

  it('shows no colour where targets differ, but their number', () => {
    expect(first.properties.isMixed).toBe(true)
    expect(labelFacts(first.properties).count).toBe(1)
    expect(second.properties.isMixed).toBe(false)
  })
})

describe('a split incident', () => {
  const rows: Row[] = [
    { at: [41, 34] },
    { at: null },
    { at: [42, 33], parent: 1 },
    { at: [44, 36], parent: 1 },
    { at: null },
  ]
  const table = tableOf(rows)
  const link = (from: number, to: number) =>
    ({ from, to, rel: 'response-to', voice: 'party' }) as const

  it('is wherever its parts are, as far as the filter left them', () => {
    expect(placedParts(table, placedRows(table, all(rows)), 1)).toEqual([2, 3])
    expect(placedParts(table, Int32Array.of(0, 3), 1)).toEqual([3])
    expect(placedParts(table, Int32Array.of(0, 3), 2)).toEqual([])
  })

  it('has its links drawn to each part, and none where an end is nowhere', () => {
    const placed = placedRows(table, all(rows))
    const arcs = linkArcs(table, placed, [link(0, 1), link(0, 4)])
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, 3],
    ])
    expect(new Set(arcs.map(({ key }) => key)).size).toBe(2)
  })
})

describe('precisionAreas', () => {
  it('gives a district a circle and a governorate its outline, each once', () => {
    const table = tableOf([
      { at: [44, 33], within: 'site' },
      { at: [44, 33], within: 'district' },
      { at: [44, 33], within: 'district' },
      { at: [42, 33], within: 'governorate', area: 'IQ-AN' },
      { at: [42, 33], within: 'governorate' },
    ])
    expect(precisionAreas(table, Int32Array.of(0, 1, 2, 3, 4))).toEqual([
      { key: '44,33', rows: [1, 2], governorate: null },
      { key: 'IQ-AN', rows: [3], governorate: 'IQ-AN' },
    ])
  })
})
