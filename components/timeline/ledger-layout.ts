import type { IncidentTable } from '@/geo/table'
import type { DrawnRows } from './drawn-rows'
import { type LaneBand, laneBands, roomIn } from './lane-bands'
import { type Mark, packedLane, type Sheet } from './mark-layout'
import { lengthOf, type Stretch } from './time-scale'

/** Above this many incidents in view the lanes count instead of drawing each. */
export const MOST_MARKS = 300

/** What the ledger draws at one zoom. */
export interface LedgerLayout {
  readonly marks: readonly Mark[]
  /** Lanes that are drawn as bars: too many in view, or too many on one day to stack. */
  readonly barLanes: ReadonlySet<number>
}

/**
 * The part of the sheet that is laid out: all of it where that is little, or else a window of two
 * views that holds still while the reader moves about in it.
 */
export function laidOut(count: number, visible: Stretch, whole: Stretch): Stretch {
  if (count <= MOST_MARKS) return whole
  const length = lengthOf(visible)
  const start = whole.start + Math.floor((visible.start - whole.start) / length) * length
  return { start, end: start + 2 * length }
}

/** Bands that hold what a lane stacks when the whole is visible, so that they stay when one zooms. */
export function bandsFor(
  table: IncidentTable,
  drawn: DrawnRows,
  sheet: Sheet,
  labelRoom: number,
): readonly LaneBand[] {
  const isMuch = drawn.rows.length > MOST_MARKS
  const needs = drawn.lanes.map((rows, lane) =>
    isMuch ? 0 : packedLane(table, rows, lane, sheet).need,
  )
  return laneBands(needs, labelRoom)
}

export function ledgerLayout(
  table: IncidentTable,
  drawn: DrawnRows,
  bands: readonly LaneBand[],
  sheet: Sheet,
  laid: Stretch,
  visibleDays: number,
): LedgerLayout {
  const rowsIn = drawn.lanes.map((rows) => rows.filter((row) => touches(table, row, laid)))
  const count = rowsIn.reduce((sum, rows) => sum + rows.length, 0)
  const inView = count * Math.min(1, visibleDays / lengthOf(laid))
  if (inView > MOST_MARKS) return { marks: [], barLanes: new Set(bands.keys()) }
  const barLanes = new Set<number>()
  const marks = rowsIn.flatMap((rows, lane) => {
    const band = bands[lane]
    const packed = packedLane(table, rows, lane, sheet)
    if (!band || packed.need > roomIn(band) + 0.01) {
      barLanes.add(lane)
      return []
    }
    return packed.marks.map((mark) => ({ ...mark, y: band.line + mark.y }))
  })
  return { marks, barLanes }
}

const touches = (table: IncidentTable, row: number, { start, end }: Stretch) =>
  (table.end[row] as number) + 1 > start && (table.start[row] as number) < end
