import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { sevenDecimals } from '../space/position'
import { type IncidentTable, positionOf } from '../table/table'
import { dayOf } from '../time/time'
import type { CellType } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import {
  columnsOf,
  type ExportedRow,
  type ExportSet,
  exportedRows,
  GEOMETRY_COLUMN,
} from './export-set'
import { metadataOf } from './metadata'

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
  for (const rows of groupsOf(exportedRows(set))) {
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

/** A point as well-known binary, least significant byte first; null where there is none. */
function pointBytes(table: IncidentTable, row: number): Uint8Array | null {
  const position = positionOf(table, row)
  if (!position) return null
  const view = new DataView(new ArrayBuffer(21))
  view.setUint8(0, 1)
  view.setUint32(1, 1, true)
  for (const [i, degrees] of position.entries()) {
    view.setFloat64(5 + 8 * i, sevenDecimals(degrees), true)
  }
  return new Uint8Array(view.buffer)
}

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

/** West, south, east, north of the points; null for none. */
function boxOf({ lon, lat }: IncidentTable, rows: Int32Array): number[] | null {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]
  for (const row of rows) {
    const [x, y] = [lon[row] as number, lat[row] as number]
    if (Number.isNaN(x)) continue
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box[0] <= box[2] ? box.map(sevenDecimals) : null
}

function* groupsOf(rows: Iterable<ExportedRow>): Generator<ExportedRow[]> {
  let group: ExportedRow[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** What was written since the last time, which the writer then forgets. */
function taken(writer: ByteWriter): Bytes {
  const bytes = new Uint8Array(writer.getBuffer())
  writer.index = 0
  return bytes
}
