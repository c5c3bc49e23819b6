import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { IncidentTable } from '../table/table'
import { dayOf } from '../time/time'
import type { CellType } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import {
  columnsOf,
  type ExportedRow,
  type ExportSet,
  exportedGroups,
  GEOMETRY_COLUMN,
} from './export-set'
import { metadataOf } from './metadata'
import { boxOf, pointBytes } from './point-bytes'

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']
type Element = Schema[number]

/** Rows that are written together; what a reader can pass over, and what is in memory at once. */
const GROUP = 10_000

const TYPES: Readonly<Record<CellType, Pick<Element, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

/**
 * The incidents as GeoParquet 1.1: every column, days as dates, and the point as well-known binary in
 * the column `geometry`; null for what is not placed. What every file says of itself is JSON under
 * `riposte` in its metadata. In parts, a group of rows each.
 */
export function* geoParquet(set: ExportSet): Generator<Bytes, void, undefined> {
  const columns = columnsOf(set)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    codec: 'SNAPPY',
    createdBy: 'Riposte',
    schema: schemaOf(columns),
    kvMetadata: [
      { key: 'geo', value: JSON.stringify(geoMetadata(set)) },
      { key: 'riposte', value: JSON.stringify(metadataOf(set)) },
    ],
  })
  for (const rows of exportedGroups(set, GROUP)) {
    writer.write({ columnData: columnData(set.table, columns, rows), rowGroupSize: rows.length })
    yield taken(bytes)
  }
  writer.finish()
  yield taken(bytes)
}

const schemaOf = (columns: readonly ExportColumn[]): Schema => [
  { name: 'incidents', num_children: columns.length + 1 },
  ...columns.map(
    ({ name, type }) => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] }) as const,
  ),
  { name: GEOMETRY_COLUMN, repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY' },
]

const columnData = (
  table: IncidentTable,
  columns: readonly ExportColumn[],
  rows: readonly ExportedRow[],
) => [
  ...columns.map(({ name, type, read }) => ({
    name,
    data: rows.map(([row, part]) => {
      const cell = read(table, row, part)
      return type === 'date' && cell !== null ? dayOf(cell as string) : cell
    }),
  })),
  { name: GEOMETRY_COLUMN, data: rows.map(([row]) => pointBytes(table, row)) },
]

/** The file metadata of GeoParquet 1.1; without a `crs` it is longitude and latitude in WGS84. */
function geoMetadata({ table, rows }: ExportSet) {
  const bbox = boxOf(table, rows)
  const column = {
    encoding: 'WKB',
    geometry_types: bbox ? ['Point'] : [],
    ...(bbox ? { bbox } : {}),
  }
  return {
    version: '1.1.0',
    primary_column: GEOMETRY_COLUMN,
    columns: { [GEOMETRY_COLUMN]: column },
  }
}

/** What was written since the last time, which the writer then forgets. */
function taken(writer: ByteWriter): Bytes {
  const bytes = new Uint8Array(writer.getBuffer())
  writer.index = 0
  return bytes
}
