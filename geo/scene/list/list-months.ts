import { countIncidents, hasSplit } from '../../table/incident-count'
import type { IncidentTable } from '../../table/table'
import { type Day, dayAt, utcOf } from '../../time/time'
import { standsUnderWhole } from './list-order'

/** A stretch of the list that is of one month. */
export interface ListMonth {
  /** The first day of the month. */
  readonly day: Day
  /** Where in the list it begins. */
  readonly at: number
  /** How many incidents are in it: one that was split is one. */
  readonly incidents: number
}

/** The months of a list in order of time, by the first possible day of each incident. A part is in the month of the whole that it stands under. */
export function listMonths(table: IncidentTable, order: Int32Array): ListMonth[] {
  if (!hasSplit(table)) return monthsOfSingles(table, order)
  const starts: { day: Day; at: number }[] = []
  let next = Number.NEGATIVE_INFINITY
  for (let at = 0; at < order.length; at++) {
    const start = table.start[order[at] as number] as number
    if (start < next || standsUnderWhole(table, order, at)) continue
    const month = monthOf(start)
    starts.push({ day: month.start, at })
    next = month.end
  }
  return starts.map(({ day, at }, i) => {
    const { incidents } = countIncidents(table, order.subarray(at, starts[i + 1]?.at))
    return { day, at, incidents }
  })
}

/** The months of a list of which no row stands under another: each is looked up, and its rows are not gone through. */
function monthsOfSingles({ start }: IncidentTable, order: Int32Array): ListMonth[] {
  const months: ListMonth[] = []
  for (let at = 0; at < order.length; ) {
    const month = monthOf(start[order[at] as number] as number)
    let [low, high] = [at, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((start[order[middle] as number] as number) < month.end) low = middle + 1
      else high = middle
    }
    months.push({ day: month.start, at, incidents: low - at })
    at = low
  }
  return months
}

/** The first day of the month of a day, and that of the next. */
function monthOf(day: Day): { start: Day; end: Day } {
  const utc = utcOf(day)
  const [year, month] = [utc.getUTCFullYear(), utc.getUTCMonth()]
  return { start: dayAt(year, month, 1), end: dayAt(year, month + 1, 1) }
}
