import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { type Row, tableOf } from '../../fixtures/small-table'
import { worldX, worldY } from '../../space/mercator'
import { byGravity } from '../../table/gravity'
import { ACTS } from '../../vocabulary'
import { gatheredMarks } from './gathered-marks'
import { frameOfView, type MapFrame } from './map-frame'
import { hiddenIn, type MapMark, placedRows } from './map-mark'

const SIZE = { width: 900, height: 600 }
const frameAt = (zoom: number, lat: number, lon: number) =>
  frameOfView({ zoom, lat, lon }, SIZE, null)
const IRAQ = frameAt(6, 33, 44)
const APART = 27

const frames = fc
  .record({
    zoom: fc.double({ min: 1, max: 18, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lon: fc.double({ min: -540, max: 540, noNaN: true }),
  })
  .map(({ zoom, lat, lon }) => frameAt(zoom, lat, lon))

/** Few places near each other, so that some touch. */
const crowd = fc
  .array(
    fc.record({
      at: fc.tuple(
        fc.oneof(fc.integer({ min: -180, max: 180 }), fc.double({ min: 43, max: 45, noNaN: true })),
        fc.oneof(fc.integer({ min: -85, max: 85 }), fc.double({ min: 32, max: 34, noNaN: true })),
      ),
      act: fc.integer({ min: 0, max: ACTS.length - 1 }),
      target: fc.integer({ min: 0, max: 1 }),
      killed: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) => tableOf(rows))
const tables = fc.oneof(arbitraryTable(30), crowd)

const placedIn = (table: ReturnType<typeof tableOf>) =>
  placedRows(
    table,
    Int32Array.from({ length: table.length }, (_, row) => row),
  )

/** How far two marks are apart along the axis on which they are further apart, the short way round the world. */
function between({ scale }: MapFrame, a: MapMark, b: MapMark): number {
  const dx = Math.abs(worldX(a.position[0]) - worldX(b.position[0])) % 1
  const dy = Math.abs(worldY(a.position[1]) - worldY(b.position[1]))
  return Math.max(Math.min(dx, 1 - dx), dy) * scale
}

describe('gatheredMarks', () => {
  it('puts every placed row into exactly one mark, and counts all', () => {
    fc.assert(
      fc.property(tables, frames, (table, frame) => {
        const placed = placedIn(table)
        const marks = gatheredMarks(table, placed, frame, APART)
        const drawn = marks.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)
        expect(drawn).toEqual([...placed])
        for (const { rows } of marks) {
          expect(rows.toSorted((a, b) => a - b)).toEqual(rows)
        }
      }),
    )
  })

  it('stands on the very point of its gravest row', () => {
    fc.assert(
      fc.property(tables, frames, (table, frame) => {
        const compare = byGravity(table)
        for (const { rows, face, position } of gatheredMarks(table, placedIn(table), frame, 27)) {
          expect(rows.toSorted(compare)[0]).toBe(face)
          const turns = (position[0] - (table.lon[face] as number)) / 360
          expect(turns).toBeCloseTo(Math.round(turns), 9)
          expect(position[1]).toBe(table.lat[face])
          const middle = frame.left + frame.width / 2 / frame.scale
          expect(Math.abs(worldX(position[0]) - middle)).toBeLessThanOrEqual(0.5 + 1e-9)
        }
      }),
    )
  })

  it('leaves no two marks that overlap, a finger’s room included', () => {
    fc.assert(
      fc.property(tables, frames, (table, frame) => {
        const marks = gatheredMarks(table, placedIn(table), frame, APART)
        marks.forEach((a, i) => {
          for (const b of marks.slice(i + 1)) {
            const px = between(frame, a, b)
            expect(px).toBeGreaterThanOrEqual(APART - 1e-6)
            expect((a.room + b.room) / 2).toBeLessThanOrEqual(px + 1e-6)
          }
        })
      }),
    )
  })

  it('is the same wherever the map is moved', () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: -400, max: 400, noNaN: true }), (table, lon) => {
        const here = gatheredMarks(table, placedIn(table), IRAQ, APART)
        const there = gatheredMarks(table, placedIn(table), frameAt(6, 10, lon), APART)
        expect(there.map(({ key, rows }) => [key, rows])).toEqual(
          here.map(({ key, rows }) => [key, rows]),
        )
      }),
    )
  })

  it('gathers only what would touch', () => {
    const rows: Row[] = [{ at: [44, 33] }, { at: [44.3, 33] }, { at: [40, 33] }]
    const marks = gatheredMarks(tableOf(rows), Int32Array.of(0, 1, 2), IRAQ, APART)
    expect(marks.map((mark) => [mark.rows, mark.places])).toEqual([
      [[0, 1], 2],
      [[2], 1],
    ])
    expect(marks.map((mark) => hiddenIn(tableOf(rows), mark))).toEqual([1, 0])
  })

  it('shows missiles before a strike that killed more, and no hollow report before another', () => {
    const [rocket, strike, missile] = ['rocket', 'airstrike', 'missile'].map((act) =>
      (ACTS as readonly string[]).indexOf(act),
    ) as [number, number, number]
    const rows: Row[] = [
      { at: [44, 33], act: rocket },
      { at: [44, 33], act: strike, killed: 9, target: 1 },
      { at: [44, 33], act: missile },
      { at: [44, 33], act: missile, killed: 1 },
    ]
    const [mark] = gatheredMarks(tableOf(rows), Int32Array.of(0, 1, 2, 3), IRAQ, APART)
    expect(mark?.face).toBe(3)
    const hollow = tableOf(rows)
    hollow.hollow.fill(1, 1)
    expect(gatheredMarks(hollow, Int32Array.of(0, 1, 2, 3), IRAQ, APART)[0]?.face).toBe(0)
  })

  it('gathers across the date line, and shows both its sides together', () => {
    const table = tableOf([{ at: [179.9, 0] }, { at: [-179.9, 0] }, { at: [-170, 0] }])
    const marks = gatheredMarks(table, Int32Array.of(0, 1, 2), frameAt(5, 0, 179), APART)
    expect(marks.map(({ rows }) => rows)).toEqual([[0, 1], [2]])
    expect(marks.map(({ position }) => position[0])).toEqual([179.9, 190])
  })
})
