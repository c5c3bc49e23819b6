import { columnsFromArrow, columnsToArrow } from './arrow'
import type { Column } from './column'
import { COLUMNS, type ColumnInfo, TABLE_PARTS, type TablePart } from './columns'
import { type IncidentTable, openTable } from './table'

/** A part of a table as an Arrow IPC stream, with the dataset and its version in the schema. */
export function partToArrow({ columns, dataset }: IncidentTable, part: TablePart): Uint8Array {
  const own = [...columns].filter(([name]) => partOf(name) === part)
  return columnsToArrow(new Map(own), { dataset: dataset.id, version: dataset.version, part })
}

/** The table of the bytes of parts, the first screen's among them. Throws where they are no such bytes, or of different datasets. */
export function tableFromParts(parts: readonly Uint8Array[]): IncidentTable {
  const opened = parts.map((bytes) => columnsFromArrow(bytes))
  const [{ dataset: id = '', version = '' } = {}, ...others] = opened.map(
    ({ metadata }) => metadata,
  )
  const lengths = new Set(opened.flatMap(({ columns }) => lengthsOf(columns)))
  const isOne = others.every((other) => other.dataset === id && other.version === version)
  if (!isOne || lengths.size !== 1) throw new TypeError('expected parts of one table')
  return openTable({ id, version }, new Map(opened.flatMap(({ columns }) => [...columns])))
}

const lengthsOf = (columns: ReadonlyMap<string, Column>) =>
  [...columns.values()].map(({ length }) => length)

/** The part that brings a column; one that no list knows comes with the rest. */
const partOf = (name: string): TablePart =>
  (COLUMNS as Readonly<Record<string, ColumnInfo>>)[name]?.part ?? 'rest'

export const isTablePart = (name: string): name is TablePart =>
  (TABLE_PARTS as readonly string[]).includes(name)
