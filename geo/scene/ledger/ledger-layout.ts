import type { IncidentTable } from '../../table/table'
import { type LaneBand, type LaneRoom, laneBands, roomFor, roomIn } from './lane-bands'
import type { DrawnRows } from './lanes'
import { type Mark, type PackedLane, packedLane, SHRINKS, type Sheet } from './mark-layout'
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

/** Bands from `start` on that hold what a lane stacks when the whole is visible, so that they stay when one zooms. */
export function bandsFor(
  table: IncidentTable,
  drawn: DrawnRows,
  sheet: Sheet,
  given: LaneRoom,
  start = 0,
): readonly LaneBand[] {
  const room = roomFor(drawn.lanes.length, given)
  const lanes = drawn.lanes.map(({ rows }) => rows)
  const needs =
    drawn.rows.length > MOST_MARKS
      ? lanes.map(() => 0)
      : packedToFit(table, lanes, sheet, () => room.highest).map(({ need }) => need)
  return laneBands(needs, room, start)
}

export function ledgerLayout(
  table: IncidentTable,
  drawn: DrawnRows,
  bands: readonly LaneBand[],
  sheet: Sheet,
  laid: Stretch,
  visibleDays: number,
): LedgerLayout {
  const share = Math.min(1, visibleDays / lengthOf(laid))
  const rowsIn = fewTouching(table, drawn, laid, MOST_MARKS / share)
  if (rowsIn === null) return { marks: [], barLanes: new Set(bands.keys()) }
  const room = (lane: number) => roomIn(bands[lane] as LaneBand)
  const barLanes = new Set<number>()
  const marks = packedToFit(table, rowsIn, sheet, room).flatMap((packed, lane) => {
    const { line } = bands[lane] as LaneBand
    if (fits(packed, room(lane))) return packed.marks.map((mark) => ({ ...mark, y: line + mark.y }))
    barLanes.add(lane)
    return []
  })
  return { marks, barLanes }
}

/** The rows of each lane that lie in a stretch at all; null where they are more than so many together. */
function fewTouching(
  table: IncidentTable,
  { lanes }: DrawnRows,
  stretch: Stretch,
  most: number,
): number[][] | null {
  let count = 0
  const found: number[][] = []
  for (const { rows } of lanes) {
    const touching: number[] = []
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      if (!touches(table, row, stretch)) continue
      if (++count > most) return null
      touching.push(row)
    }
    found.push(touching)
  }
  return found
}

/** The lanes packed with marks as large as let all lanes find room, or else the smallest. */
function packedToFit(
  table: IncidentTable,
  lanes: readonly ArrayLike<number>[],
  sheet: Sheet,
  room: (lane: number) => number,
): PackedLane[] {
  let packed: PackedLane[] = []
  for (const shrink of SHRINKS) {
    packed = lanes.map((rows, lane) => packedLane(table, rows, lane, sheet, shrink))
    if (packed.every((each, lane) => fits(each, room(lane)))) break
  }
  return packed
}

const fits = ({ need }: PackedLane, room: number) => need <= room + 0.01

const touches = (table: IncidentTable, row: number, { start, end }: Stretch) =>
  (table.end[row] as number) + 1 > start && (table.start[row] as number) < end
