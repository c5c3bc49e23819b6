import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { DATASET } from '../../fixtures/dataset'
import { tableOf } from '../../record/compile'
import { factsOf } from '../../record/facts'
import { answersAmong } from '../../table/summary'
import { extentOf, type IncidentTable, rowOf as rowOfId } from '../../table/table'
import { drawnLinks } from './drawn-links'
import { LANE_ROOM } from './lane-bands'
import { drawnRows } from './lanes'
import { bandsFor, laidOut, ledgerLayout } from './ledger-layout'
import { lengthOf } from './time-scale'
import { wholeStretch } from './visible-stretch'

const facts = factsOf(DATASET)
const everyRow = (table: IncidentTable) => Int32Array.from({ length: table.length }, (_, i) => i)

function layoutOf(table: IncidentTable, width: number) {
  const drawn = drawnRows(table, everyRow(table), facts)
  const whole = wholeStretch(extentOf(table))
  const sheet = { origin: whole.start, perDay: width / lengthOf(whole) }
  const bands = bandsFor(table, drawn, sheet, LANE_ROOM.wide)
  const laid = laidOut(drawn.rows.length, whole, whole)
  return { drawn, bands, layout: ledgerLayout(table, drawn, bands, sheet, laid, lengthOf(whole)) }
}

describe('the layout', () => {
  it('draws each incident as a mark within its lane, or its lane as bars', () => {
    fc.assert(
      fc.property(arbitraryTable(60), fc.integer({ min: 200, max: 1400 }), (table, width) => {
        const { drawn, bands, layout } = layoutOf(table, width)
        const inBars = [...layout.barLanes].reduce(
          (n, lane) => n + (drawn.lanes[lane]?.rows.length ?? 0),
          0,
        )
        expect(layout.marks.length + inBars).toBe(drawn.rows.length)
        for (const { lane, y, radius } of layout.marks) {
          const band = bands[lane]
          expect(y - radius).toBeGreaterThanOrEqual(band?.top ?? Number.NaN)
          expect(y + radius).toBeLessThanOrEqual((band?.top ?? 0) + (band?.height ?? 0))
        }
      }),
    )
  })

  it('never draws one mark over another', () => {
    fc.assert(
      fc.property(arbitraryTable(40), fc.integer({ min: 200, max: 4000 }), (table, width) => {
        const { marks } = layoutOf(table, width).layout
        const overlapping = marks.flatMap((a, i) =>
          marks.slice(i + 1).flatMap((b) => {
            const reach = a.radius + b.radius - 1e-6
            return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach ? [[a, b]] : []
          }),
        )
        expect(overlapping).toEqual([])
      }),
    )
  })
})

describe('split incidents', () => {
  const table = tableOf(DATASET)
  const rowOf = (id: string) => rowOfId(table, id) as number
  const [parent, part] = ['2019-12-29-strikes', '2019-12-29-strike-near'].map(rowOf)

  it('are one mark, which stands for its parts', () => {
    const { rows, standIn, partsOf } = drawnRows(table, everyRow(table), facts)
    expect(rows).not.toContain(part)
    expect(standIn(part as number)).toBe(parent)
    expect(partsOf(parent as number)).toHaveLength(2)
  })

  it('show a part whose parent is filtered out', () => {
    const without = everyRow(table).filter((row) => row !== parent)
    const { rows, standIn } = drawnRows(table, without, facts)
    expect(rows).toContain(part)
    expect(standIn(parent as number)).toBeNull()
  })

  it('have every answer drawn, those of one pair side by side', () => {
    const rows = everyRow(table)
    const drawn = drawnRows(table, rows, facts)
    const links = drawnLinks(answersAmong(table, rows), drawn)
    const pair = links.filter(({ to }) => to === parent)
    expect(pair.map(({ nth }) => nth)).toEqual([0, 1])
  })
})
