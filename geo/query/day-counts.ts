import type { CodeColumn, CodesColumn } from '../table/column'
import { type Facet, laneColumn } from '../table/facets'
import type { Filter } from '../table/filter'
import type { IncidentTable } from '../table/table'
import type { Day } from '../time/time'

/** How many of the matching rows are of each day, told apart by the lanes of a facet where one is named. */
export interface DayCountsQuery {
  readonly filter: Filter
  readonly by: Facet | null
}

export interface DayCounts {
  /** The days that any of the rows is of (`event_date`), ascending. */
  readonly days: readonly Day[]
  /** How many rows each of the days has. */
  readonly counts: readonly number[]
  /** The same for each lane that has rows, in the order of its column's options. A row counts in every lane it stands in. */
  readonly lanes: readonly { readonly option: string; readonly counts: readonly number[] }[]
}

/** Counts rows by their days, and by the lanes of a facet. A facet that the table does not have makes no lanes. */
export function dayCounts(table: IncidentTable, rows: Int32Array, by: Facet | null): DayCounts {
  const found = new Set<Day>()
  for (const row of rows) found.add(table.day[row] as Day)
  const days = [...found].sort((a, b) => a - b)
  const placeOf = new Map(days.map((day, i) => [day, i]))
  const count = (counted: Iterable<number>) => {
    const counts = days.map(() => 0)
    for (const row of counted) {
      const place = placeOf.get(table.day[row] as Day) as number
      counts[place] = (counts[place] as number) + 1
    }
    return counts
  }
  const column = by === null ? null : laneColumn(table, by)
  const lanes = column ? rowsByOption(column, rows) : []
  return {
    days,
    counts: count(rows),
    lanes: lanes.map(([option, inLane]) => ({ option, counts: count(inLane) })),
  }
}

/** The rows of each option that any of them has, in the order of the options. */
function rowsByOption(
  column: CodeColumn | CodesColumn,
  rows: Int32Array,
): (readonly [option: string, rows: readonly number[]])[] {
  const found: number[][] = column.options.map(() => [])
  for (const row of rows) {
    if (column.kind === 'code') found[column.codes[row] as number]?.push(row)
    else for (const code of new Set(column.of(row))) found[code]?.push(row)
  }
  return column.options
    .map((option, code) => [option, found[code] ?? []] as const)
    .filter(([, inLane]) => inLane.length > 0)
}
