import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Row, tableOf } from '../../fixtures/small-table'
import type { RowLook } from '../../table/look'
import type { Box } from './box-index'
import { frameOfView } from './map-frame'
import { placedRows } from './map-mark'
import { mapNames } from './map-names'
import { mapScene } from './map-scene'
import { signRows } from './sign-rows'

const FRAME = frameOfView({ zoom: 7, lat: 33.3, lon: 44.3 }, { width: 800, height: 600 }, null)

const LOOK: RowLook = {
  toneOf: (row) => (row % 2 === 0 ? 'first' : 'second'),
  shapeOf: (row) => (row % 3 === 0 ? 'rocket' : 'airstrike'),
  isHollow: (row) => row % 5 === 0,
}

const measure = (text: string, px: number) => text.length * px * 0.56

function written(rows: Row[]) {
  const table = tableOf(rows)
  const all = Int32Array.from({ length: table.length }, (_, row) => row)
  const placed = placedRows(table, all)
  const subject = { table, placed, always: new Int32Array(), links: [], clusters: null }
  const scene = mapScene(subject, FRAME, 27)
  const clusterText = (size: number, place: string) => `${size} · ${place}`
  const names = mapNames(scene, {
    ...{ table, open: [], steps: null, places: null, isArabic: false, measure, covered: [] },
    ...{ clusterText, inset: null, beyond: 0 },
  })
  return {
    scene,
    names,
    signs: signRows(scene, names, { look: LOOK, open: [], steps: null, measure }),
  }
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('signRows', () => {
  const row = fc.record({
    at: fc.tuple(
      fc.double({ min: 43, max: 45.5, noNaN: true }),
      fc.double({ min: 32.5, max: 34, noNaN: true }),
    ),
    target: fc.integer({ min: 0, max: 1 }),
  })

  it('counts every incident of a gathered mark, over no name, mark or other row', () => {
    let seen = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows: Row[]) => {
        const { scene, names, signs } = written(rows)
        const marks = new Map(scene.marks.map((mark) => [mark.key, mark]))
        signs.forEach(({ key, lines, box }, i) => {
          seen++
          const sum = lines.flat().reduce((all, { count }) => all + count, 0)
          expect(sum).toBe(marks.get(key)?.rows.length)
          expect(sum).toBeGreaterThan(1)
          for (const other of [...names, ...signs.slice(i + 1)]) {
            expect(overlap(box, other.box)).toBe(false)
          }
          for (const { at } of scene.marks) {
            const glyph = { left: at.x - 10, right: at.x + 10, top: at.y - 10, bottom: at.y + 10 }
            expect(overlap(box, glyph)).toBe(false)
          }
        })
      }),
      { numRuns: 50 },
    )
    expect(seen).toBeGreaterThan(0)
  })

  it('stands below the name of its mark, the commonest sign first', () => {
    const at = [44.3, 33.3] as [number, number]
    const { names, signs } = written([1, 3, 4].map(() => ({ at, target: 0 })))
    const [name] = names
    expect(signs).toHaveLength(1)
    const counts = signs[0]?.lines.flat().map(({ count }) => count) ?? []
    expect(counts.length).toBeGreaterThan(1)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(signs[0]?.box.top).toBeGreaterThanOrEqual(name?.box.bottom ?? Number.NaN)
    expect((signs[0]?.box.top ?? 0) - (name?.box.bottom ?? 0)).toBeLessThan(3)
  })
})
