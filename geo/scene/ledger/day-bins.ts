import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import type { IncidentTable } from '../../table/table'
import { type Day, utcOf } from '../../time/time'

export type BinUnit = 'day' | 'week' | 'month' | 'year'

/** Incidents counted from one day up to another, which is not part of it. */
export interface Bin {
  readonly start: Day
  readonly end: Day
  /** By lane. */
  readonly counts: readonly number[]
}

const MS_PER_DAY = 86_400_000
const NARROWEST_BAR = 5
const INTERVALS: Readonly<Record<BinUnit, TimeInterval>> = {
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  year: utcYear,
}

/** The finest unit whose bars are as wide as this many pixels. */
export function binUnit(perDay: number, narrowest = NARROWEST_BAR): BinUnit {
  if (perDay >= narrowest) return 'day'
  if (perDay * 7 >= narrowest) return 'week'
  return perDay * 28 >= narrowest ? 'month' : 'year'
}

/** The bins from the first to the last incident of any lane, empty ones left out. */
export function binRows(
  table: IncidentTable,
  lanes: readonly ArrayLike<number>[],
  unit: BinUnit,
): Bin[] {
  const bins = new Map<Day, number[]>()
  const startOf = startFinder(unit)
  for (const [lane, rows] of lanes.entries()) {
    // Most rows are of the bin of the row before.
    let last = Number.NaN
    let counts: number[] = []
    for (let i = 0; i < rows.length; i++) {
      const start = startOf(table.day[rows[i] as number] as Day)
      if (start !== last) {
        counts = bins.get(start) ?? lanes.map(() => 0)
        bins.set(start, counts)
        last = start
      }
      counts[lane] = (counts[lane] as number) + 1
    }
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([start, counts]) => ({
      start,
      end: binEnd(start, unit),
      counts,
    }))
}

/** The day after the last of a bin. */
export const binEnd = (start: Day, unit: BinUnit): Day =>
  dayOfDate(INTERVALS[unit].offset(utcOf(start)))

/** The first day of the bin of a day. Most rows share their day with the row before: each day is looked up once. */
export function startFinder(unit: BinUnit): (day: Day) => Day {
  const known = new Map<Day, Day>()
  let last = Number.NaN
  let start = Number.NaN
  return (day) => {
    if (day !== last) {
      start = known.get(day) ?? dayOfDate(INTERVALS[unit].floor(utcOf(day)))
      known.set(day, start)
      last = day
    }
    return start
  }
}

const dayOfDate = (date: Date): Day => date.getTime() / MS_PER_DAY
