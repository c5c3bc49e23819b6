import type { IncidentTable } from '../table/table'

/**
 * Some rows of a table, ascending: of the whole table of a source that has one, or of a table that was
 * made for them. All that an export says of a row can be read from the table, so that the whole that a
 * row is a part of is in it too, among the rows or not; a link between two of the rows only where that
 * is promised.
 */
export interface RowBatch {
  readonly table: IncidentTable
  readonly rows: Int32Array
}
