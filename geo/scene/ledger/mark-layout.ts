import type { IncidentTable } from '../../table/table'
import type { Day } from '../../time/time'
import { packLane } from './lane-packing'
import { fewestLosses, markWidth } from './mark-size'
import { type Moment, middleOf } from './time-scale'

/** An incident as it is drawn; lengths in CSS pixels, x from the sheet's origin. */
export interface Mark {
  readonly row: number
  readonly lane: number
  readonly x: number
  readonly y: number
  readonly width: number
  /** Whether any account gives a number of killed or wounded. */
  readonly isKnown: boolean
  /** Half of all that is drawn of it, ring included. */
  readonly radius: number
  /** From the first to the last possible day, where that is more than one. */
  readonly bar: { readonly left: number; readonly right: number } | null
}

/** The whole time axis at one zoom, of which the plot shows a part. */
export interface Sheet {
  readonly origin: Moment
  readonly perDay: number
}

/** Marks are drawn this much smaller where they would not find room otherwise. */
export const SHRINKS = [1, 0.8, 0.62] as const

/** The marks of a lane round its line at y = 0, and the height that they take. */
export interface PackedLane {
  readonly marks: readonly Mark[]
  readonly need: number
}

const GAP = 2
/** From the shape to the ring round it. */
const RING_GAP = 2.5

export function packedLane(
  table: IncidentTable,
  rows: ArrayLike<number>,
  lane: number,
  sheet: Sheet,
  shrink: number,
): PackedLane {
  const marks = besideInDay(
    table,
    Array.from(rows, (row) => flatMark(table, row, lane, sheet, shrink)),
    sheet.perDay,
  )
  const offsets = packLane(
    marks.map(({ x, radius, bar }) => ({
      left: Math.min(x - radius - GAP / 2, bar?.left ?? x),
      right: Math.max(x + radius + GAP / 2, bar?.right ?? x),
      height: 2 * radius + GAP,
    })),
  )
  let reach = 0
  const placed = marks.map((mark, i) => {
    const y = offsets[i] as number
    reach = Math.max(reach, Math.abs(y) + mark.radius)
    return { ...mark, y }
  })
  return { marks: placed, need: 2 * (reach + 2 * GAP) }
}

function flatMark(
  table: IncidentTable,
  row: number,
  lane: number,
  sheet: Sheet,
  shrink: number,
): Mark {
  const xAt = (moment: Moment) => (moment - sheet.origin) * sheet.perDay
  const losses = fewestLosses(table, row)
  const [start, end] = [table.start[row] as number, table.end[row] as number]
  const width = markWidth(losses) * shrink
  return {
    row,
    lane,
    x: xAt(middleOf(table.day[row] as number)),
    y: 0,
    width,
    isKnown: losses !== null,
    radius: width / 2 + (losses === null ? RING_GAP : 0),
    bar: end > start ? { left: xAt(start), right: xAt(end + 1) } : null,
  }
}

/** Incidents of one day stand beside each other as far as the day is wide, in their order. */
function besideInDay(table: IncidentTable, marks: readonly Mark[], perDay: number): Mark[] {
  const byDay = new Map<Day, Mark[]>()
  for (const mark of marks) {
    if (mark.bar) continue
    const day = table.day[mark.row] as Day
    const sameDay = byDay.get(day)
    if (sameDay) sameDay.push(mark)
    else byDay.set(day, [mark])
  }
  const shifts = new Map<number, number>()
  for (const sameDay of byDay.values()) {
    const step = Math.max(...sameDay.map(({ radius }) => 2 * radius)) + GAP
    const columns = Math.max(1, Math.min(sameDay.length, Math.floor(perDay / step)))
    for (const [i, { row }] of sameDay.entries()) {
      shifts.set(row, ((i % columns) - (columns - 1) / 2) * step)
    }
  }
  return marks.map((mark) => ({ ...mark, x: mark.x + (shifts.get(mark.row) ?? 0) }))
}
