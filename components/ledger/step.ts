import type { IncidentTable } from '@/geo/table/table'
import type { Day, DaySpan } from '@/geo/time/time'
import { advance, daysOf, type Playhead, type PlayMode, playFrom } from './playhead'

interface StepSetting {
  readonly table: IncidentTable
  /** Rows to step through. */
  readonly rows: Int32Array
  /** The days of the filter; null where both ends are open. */
  readonly dates: DaySpan | null
  readonly period: DaySpan
  readonly mode: PlayMode
}

/** Where a step leads: the days to show, and the row stepped to, if any. */
export interface Step {
  readonly days: DaySpan
  readonly row: number | null
}

/** The dates a day on or back; where they are open, the first or the last of the window's places. */
export function stepByDay(setting: StepSetting, by: 1 | -1): Step | null {
  const { dates, period } = setting
  if (dates && (by > 0 ? dates.end >= period.end : dates.end <= period.start)) return null
  const head = headOf(setting, by)
  return { days: daysOf(dates ? advance(head, by, period) : head), row: null }
}

/** The dates moved so that they end on the day of the next incident, or of the one before. */
export function stepToIncident(setting: StepSetting, by: 1 | -1): Step | null {
  const { table, rows, dates, period } = setting
  const end = dates?.end ?? (by > 0 ? period.start - 1 : period.end + 1)
  let found: { row: number; day: Day } | null = null
  for (const row of rows) {
    const day = table.day[row] as Day
    const isBeyond = by > 0 ? day > end : day < end
    const isNearer = found === null || (by > 0 ? day < found.day : day >= found.day)
    if (isBeyond && isNearer) found = { row, day }
  }
  if (!found) return null
  const head = headOf(setting, by)
  return { days: daysOf(advance(head, found.day - head.last, period)), row: found.row }
}

function headOf({ mode, dates, period }: StepSetting, by: 1 | -1): Playhead {
  const head = playFrom(mode, dates, period)
  // Playing starts anew from the end; a step goes on from there.
  if (dates) return { ...head, last: dates.end }
  return by > 0 ? head : { ...head, last: period.end }
}
