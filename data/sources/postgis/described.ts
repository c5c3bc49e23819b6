import { type Bounds, boundsOf, type Position } from '@/geo/space/position'
import { extentOf, type IncidentTable, positionOf } from '@/geo/table/table'
import type { DaySpan } from '@/geo/time/time'
import { type StoredColumn, storedColumns } from './stored-columns'

/** What is known of all rows of a dataset together, kept beside them. */
export interface Described {
  readonly version: string
  readonly columns: readonly StoredColumn[]
  /** Rows that have a day: they come first. */
  readonly rows: number
  /** Those with the rows after them that name none. */
  readonly allRows: number
  /** First and last day that any row may have happened on. */
  readonly days: DaySpan
  /** How many days the longest of the rows lasts beyond its first: no overlap has to be looked for further back. */
  readonly longestSpan: number
  /** The smallest box around all points; null where there is none. */
  readonly bounds: Bounds | null
  /** Whether incidents were split into parts, so that rows are not incidents. */
  readonly hasParts: boolean
  /** The columns that rows are counted by in `day_count`, each by its place here; none where they are not counted. */
  readonly dayCounted?: readonly string[]
}

/** Describes a table. */
export const describe = (
  table: IncidentTable,
  dayCounted: readonly string[] | null,
): Described => ({
  version: table.dataset.version,
  columns: storedColumns(table),
  rows: table.length,
  allRows: table.withUndated?.length ?? table.length,
  days: extentOf(table),
  longestSpan: longestSpanOf(table),
  bounds: boundsOf(positionsOf(table)),
  hasParts: table.isParent.some((is) => is === 1),
  ...(dayCounted ? { dayCounted } : {}),
})

function longestSpanOf({ start, end, length }: IncidentTable): number {
  let longest = 0
  for (let row = 0; row < length; row++) {
    longest = Math.max(longest, (end[row] as number) - (start[row] as number))
  }
  return longest
}

function* positionsOf(table: IncidentTable): Generator<Position> {
  for (let row = 0; row < table.length; row++) {
    const position = positionOf(table, row)
    if (position) yield position
  }
}
