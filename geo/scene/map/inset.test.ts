import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Row, tableOf } from '../../fixtures/small-table'
import type { BasePlaces } from './base-place'
import { gatheredMarks } from './gathered-marks'
import { chooseInset } from './inset'
import { frameOfView } from './map-frame'
import { hiddenIn } from './map-mark'

const FRAME = frameOfView({ zoom: 7, lat: 33.3, lon: 44.3 }, { width: 1040, height: 600 }, null)
const SIZE = { width: 290, height: 213 }

const town = (name: string, rank: number, coordinates: [number, number]) => ({
  type: 'Feature' as const,
  properties: { kind: 'city' as const, name, name_ar: `${name}-ar`, rank },
  geometry: { type: 'Point' as const, coordinates },
})
const PLACES: BasePlaces = {
  type: 'FeatureCollection',
  features: [town('Small', 3, [44.3, 33.3]), town('Great', 1, [44.35, 33.35])],
}

function insetOf(rows: readonly Row[], ...first: readonly ReadonlySet<number>[]) {
  const table = tableOf(rows)
  const placed = Int32Array.from(rows.keys())
  const marks = gatheredMarks(table, placed, FRAME, 27)
  const input = { table, placed, marks, frame: FRAME, apartPx: 27, first }
  return chooseInset({ ...input, places: PLACES, isArabic: false }, SIZE)
}

const DENSE: readonly Row[] = [
  { at: [44.3, 33.3] },
  { at: [44.36, 33.3] },
  { at: [44.3, 33.36] },
  { at: [44.4, 33.4] },
  { at: [40, 33.3] },
]

describe('chooseInset', () => {
  it('enlarges what hides three or more, and is called after its greatest town', () => {
    const inset = insetOf(DENSE)
    expect(inset?.name).toBe('Great')
    expect([...(inset?.rows ?? [])]).toEqual([0, 1, 2, 3])
    expect(inset?.frame).toMatchObject(SIZE)
  })

  it('is not there where little is hidden, or where all that is hidden is on one point', () => {
    expect(insetOf(DENSE.slice(2))).toBeNull()
    expect(insetOf(Array.from({ length: 9 }, () => ({ at: [44.3, 33.3] as const })))).toBeNull()
  })

  it('is chosen for what comes first, and where that is not hidden for what is dense', () => {
    const square = (lon: number): Row[] => [
      { at: [lon, 33.3] },
      { at: [lon + 0.06, 33.3] },
      { at: [lon, 33.36] },
      { at: [lon + 0.1, 33.4] },
    ]
    const two: readonly Row[] = [...square(44.3), { at: [44.33, 33.33] }, ...square(41.3)]
    const chosen = (...first: readonly (readonly number[])[]) =>
      Array.from(insetOf(two, ...first.map((rows) => new Set(rows)))?.rows ?? [])
    expect(chosen()).toEqual([0, 1, 2, 3, 4])
    expect(chosen([5, 6, 7, 8])).toEqual([5, 6, 7, 8])
    expect(chosen([1, 2, 3, 4], [5, 6, 7, 8])).toEqual([0, 1, 2, 3, 4])
    expect(insetOf(DENSE, new Set([4]))?.rows).toEqual(insetOf(DENSE)?.rows)
  })

  it('shows at least three hidden incidents on points of their own, whatever the rows', () => {
    const at = fc.tuple(
      fc.double({ min: 43, max: 45, noNaN: true }),
      fc.double({ min: 32.5, max: 34, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ at }), { maxLength: 40 }), (rows) => {
        const table = tableOf(rows)
        const inset = insetOf(rows)
        if (!inset) return
        const marks = gatheredMarks(table, inset.rows, inset.frame, 27)
        const outside = gatheredMarks(table, Int32Array.from(rows.keys()), FRAME, 27)
        const hiddenOf = (all: typeof marks) =>
          all.reduce((sum, mark) => sum + hiddenIn(table, mark), 0)
        expect(hiddenOf(outside)).toBeGreaterThanOrEqual(3)
        expect(marks.length).toBeGreaterThan(1)
      }),
      { numRuns: 50 },
    )
  })
})
