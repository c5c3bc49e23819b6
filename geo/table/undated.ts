import type { Codes } from './column'
import { changed, type Values } from './column-change'
import { type Filter, filterRows } from './filter'
import { type IncidentTable, openTable } from './table'

/*
 * Rows that name no day stand after all others of the columns that they share with them. The table
 * that filter, ledger, clusters and tests are computed from ends before them, so that every row of it
 * has a day; `withUndated` leads from it to all of them, under the same numbers.
 */

/** The table of the rows that have a day, which are the first `dated` of a table. */
export function datedPart(all: IncidentTable, dated: number): IncidentTable {
  if (dated === all.length) return all
  return { ...openTable(all.dataset, sliced(all.columns, 0, dated)), withUndated: all }
}

/** The rows without a day that pass a filter, whatever its dates, under their numbers in `withUndated`. */
export function undatedRows(table: IncidentTable, filter: Filter): Int32Array {
  const tail = undatedPart(table)
  return tail
    ? filterRows(tail, { ...filter, from: null, to: null }).map((row) => row + table.length)
    : NO_ROWS
}

/** All rows of an export of a table: those with a day that are shown, and those without where no date is asked for. */
export function withUndatedRows(
  table: IncidentTable,
  rows: Int32Array,
  filter: Filter,
): { readonly table: IncidentTable; readonly rows: Int32Array } {
  const { withUndated } = table
  if (!withUndated || asksForDays(filter)) return { table, rows }
  const undated = undatedRows(table, filter)
  const both = new Int32Array(rows.length + undated.length)
  both.set(rows)
  both.set(undated, rows.length)
  return { table: withUndated, rows: both }
}

/** Whether a filter is about days, and so leaves out what has none. */
export const asksForDays = ({ from, to }: Pick<Filter, 'from' | 'to'>): boolean =>
  from !== null || to !== null

const NO_ROWS = new Int32Array(0)

const parts = new WeakMap<IncidentTable, IncidentTable>()

/** The rows without a day alone, as a table; null where there are none. */
function undatedPart({ withUndated: all, length }: IncidentTable): IncidentTable | null {
  if (!all) return null
  const known = parts.get(all)
  if (known) return known
  const part = openTable(all.dataset, sliced(all.columns, length, all.length))
  parts.set(all, part)
  return part
}

/**
 * Some rows of columns, over the same bytes. A search goes through what texts and codes are made of,
 * which therefore is that of the rows alone.
 */
const sliced = (columns: IncidentTable['columns'], from: number, to: number) =>
  new Map(
    [...columns].map(([name, column]) => [
      name,
      changed(column, {
        values: <A extends Values>(values: A) => values.subarray(from, to) as A,
        pieces: <A extends Codes>(pieces: A, offsets: Int32Array) => [
          pieces.subarray(offsets[from], offsets[to]) as A,
          rebased(offsets, from, to),
        ],
        entries: (fields, offsets) => [fields, offsets.subarray(from, to + 1)],
      }),
    ]),
  )

function rebased(offsets: Int32Array, from: number, to: number): Int32Array {
  const own = offsets.subarray(from, to + 1)
  const start = offsets[from] as number
  return start === 0 ? own : own.map((offset) => offset - start)
}
