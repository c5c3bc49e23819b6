import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import type { IncidentTable } from '@/geo/table/table'
import { type Day, utcOf } from '@/geo/time/time'

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

/** The finest unit whose bars are wide enough to be seen. */
export function binUnit(perDay: number): BinUnit {
  if (perDay >= NARROWEST_BAR) return 'day'
  if (perDay * 7 >= NARROWEST_BAR) return 'week'
  return perDay * 28 >= NARROWEST_BAR ? 'month' : 'year'
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
    for (let i = 0; i < rows.length; i++) {
      const start = startOf(table.day[rows[i] as number] as Day)
      const counts = bins.get(start) ?? lanes.map(() => 0)
      counts[lane] = (counts[lane] as number) + 1
      bins.set(start, counts)
    }
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([start, counts]) => ({
      start,
      end: dayOfDate(INTERVALS[unit].offset(utcOf(start))),
      counts,
    }))
}

/** Most rows share their day with others: each day is looked up once. */
function startFinder(unit: BinUnit): (day: Day) => Day {
  const known = new Map<Day, Day>()
  return (day) => {
    const start = known.get(day) ?? dayOfDate(INTERVALS[unit].floor(utcOf(day)))
    known.set(day, start)
    return start
  }
}

const dayOfDate = (date: Date): Day => date.getTime() / MS_PER_DAY
