import { columnsToArrow } from './arrow-writer'
import { partOf } from './column-part'
import { TABLE_PARTS, type TablePart } from './columns'
import type { IncidentTable } from './table'

/**
 * A part of a table as an Arrow IPC stream, with the dataset and its version in the schema. Rows that
 * name no day are the last; where there are any, the schema says how many come before them.
 */
export function partToArrow(table: IncidentTable, part: TablePart): Uint8Array {
  const { dataset, length, withUndated } = table
  const { columns } = withUndated ?? table
  const own = [...columns].filter(([name, column]) => partOf(name, column) === part)
  const said = { dataset: dataset.id, version: dataset.version, part }
  return columnsToArrow(new Map(own), withUndated ? { ...said, dated: String(length) } : said)
}

export const isTablePart = (name: string): name is TablePart =>
  (TABLE_PARTS as readonly string[]).includes(name)
