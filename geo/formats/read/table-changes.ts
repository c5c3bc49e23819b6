import { CodeColumn, type Column, RecurringTextColumn, TextColumn } from '../../table/column'
import { OWN } from '../../table/own-columns'
import type { IncidentTable } from '../../table/table'
import { areSameRuns } from './byte-runs'

/** An incident that two tables have, and the columns of the file in which they differ. */
export interface ChangedRow {
  readonly id: string
  readonly title: string
  readonly parts: readonly string[]
}

/** What stands in one of two tables alone, and what differs in both. */
export interface TableChanges {
  readonly added: readonly { readonly id: string; readonly title: string }[]
  readonly changed: readonly ChangedRow[]
  readonly removed: readonly { readonly id: string; readonly title: string }[]
}

/** A table of a file, and the columns of the file that it was read from. */
export interface FileTable {
  readonly table: IncidentTable
  readonly columns: readonly string[]
}

/**
 * Compares two tables of a file row by row, by their ids, rows without a day included: what the
 * columns of the file say, and not what was read from them. A column that only one of them has is
 * compared as one that is empty in the other. In the order of the newer table, what is gone in that
 * of the older.
 */
export function compareTables(older: FileTable, newer: FileTable): TableChanges {
  const [before, after] = [older, newer].map(({ table }) => table.withUndated ?? table) as [
    IncidentTable,
    IncidentTable,
  ]
  const rowBefore = rowsById(before)
  const columns = [...new Set([...newer.columns, ...older.columns])].map((name) => ({
    name,
    isSame: comparing(columnNamed(before, name), columnNamed(after, name)),
  }))
  const added: { id: string; title: string }[] = []
  const changed: ChangedRow[] = []
  for (let row = 0; row < after.length; row++) {
    const id = after.id.at(row)
    const was = rowBefore.get(id)
    if (was === undefined) {
      added.push({ id, title: after.title.at(row) })
      continue
    }
    rowBefore.delete(id)
    const parts = columns.filter(({ isSame }) => !isSame(was, row)).map(({ name }) => name)
    if (parts.length > 0) changed.push({ id, title: after.title.at(row), parts })
  }
  const removed = [...rowBefore].map(([id, row]) => ({ id, title: before.title.at(row) }))
  return { added, changed, removed }
}

const rowsById = ({ id, length }: IncidentTable): Map<string, number> => {
  const rows = new Map<string, number>()
  for (let row = 0; row < length; row++) rows.set(id.at(row), row)
  return rows
}

/** A column of the file, under its own name or, in an export of this program, as one of ours. */
const columnNamed = ({ columns }: IncidentTable, name: string): Column | undefined =>
  columns.get(`${OWN}${name}`) ?? columns.get(name)

type Comparison = (before: number, after: number) => boolean

/** Whether a row of one column says the same as a row of another; texts are compared as bytes. */
function comparing(before: Column | undefined, after: Column | undefined): Comparison {
  if (before instanceof TextColumn && after instanceof TextColumn) {
    return (was, is) => {
      const [start, end] = [before.offsets[was] as number, before.offsets[was + 1] as number]
      const other = after.offsets[is] as number
      if ((after.offsets[is + 1] as number) - other !== end - start) return false
      return areSameRuns(before.bytes, start, after.bytes, other, end - start)
    }
  }
  if (before instanceof CodeColumn && after instanceof CodeColumn) {
    const codes = new Map(after.options.map((option, code) => [option, code]))
    const now = before.options.map((option) => codes.get(option) ?? -1)
    return (was, is) => {
      const [first, second] = [before.codes[was] as number, after.codes[is] as number]
      // Beyond the options of each stands what says nothing.
      if (first >= now.length) return second >= after.options.length
      return now[first] === second
    }
  }
  const [first, second] = [textsOf(before), textsOf(after)]
  return (was, is) => first(was) === second(is)
}

/** What the rows of a column say, as text; what says nothing is empty. */
function textsOf(column: Column | undefined): (row: number) => string {
  if (!column) return () => ''
  if (column instanceof TextColumn || column instanceof CodeColumn) return (row) => column.at(row)
  if (column instanceof RecurringTextColumn) {
    const { codes, options } = column
    return (row) => options[codes[row] as number] ?? ''
  }
  if (!('at' in column)) return () => ''
  return (row) => {
    const said = column.at(row)
    return said === null ? '' : JSON.stringify(said)
  }
}
