import { columnsToArrow } from './arrow-writer'
import { partOf } from './column-part'
import { TABLE_PARTS, type TablePart } from './columns'
import type { IncidentTable } from './table'

/** A part of a table as an Arrow IPC stream, with the dataset and its version in the schema. */
export function partToArrow({ columns, dataset }: IncidentTable, part: TablePart): Uint8Array {
  const own = [...columns].filter(([name, column]) => partOf(name, column) === part)
  return columnsToArrow(new Map(own), { dataset: dataset.id, version: dataset.version, part })
}

export const isTablePart = (name: string): name is TablePart =>
  (TABLE_PARTS as readonly string[]).includes(name)
