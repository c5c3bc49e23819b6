import { countIncidents } from '../../table/incident-count'
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
  const starts: { day: Day; at: number }[] = []
  let next = Number.NEGATIVE_INFINITY
  for (let at = 0; at < order.length; at++) {
    const start = table.start[order[at] as number] as number
    if (start < next || standsUnderWhole(table, order, at)) continue
    const utc = utcOf(start)
    const [year, month] = [utc.getUTCFullYear(), utc.getUTCMonth()]
    starts.push({ day: dayAt(year, month, 1), at })
    next = dayAt(year, month + 1, 1)
  }
  return starts.map(({ day, at }, i) => {
    const { incidents } = countIncidents(table, order.subarray(at, starts[i + 1]?.at))
    return { day, at, incidents }
  })
}
