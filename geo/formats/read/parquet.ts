import { gunzipSync } from 'fflate'
import { decompress } from 'fzstd'
import {
  type FileMetaData,
  parquetMetadata,
  parquetReadObjects,
  type SchemaElement,
} from 'hyparquet'
import { MOST_UNPACKED } from './archive'
import { refusedCrs } from './crs'
import type { ForeignFile, Reading } from './format'
import { geoColumnOf, positionsOfValue } from './geo-column'
import { checkPages } from './parquet-pages'
import { sheetOfRows } from './placed-sheet'
import { MOST_CELLS, type Refusal, type Sheet, tooLarge } from './sheet'
import { unpackSnappy } from './snappy'
import { cellOfValue, dayCell, momentCell } from './value-cell'

/** Codecs by which pages may be packed; each writes into room of the size that was promised. */
const COMPRESSORS = {
  SNAPPY: unpackSnappy,
  GZIP: (packed: Uint8Array, size: number) => gunzipSync(packed, { out: new Uint8Array(size) }),
  ZSTD: (packed: Uint8Array, size: number) => decompress(packed, new Uint8Array(size)),
}

const CODECS = new Set(['UNCOMPRESSED', ...Object.keys(COMPRESSORS)])

const PARSERS = {
  dateFromDays: dayCell,
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
}

/**
 * Parquet as a sheet, GeoParquet with the point of each row. What the file says of its sizes is checked
 * before anything is unpacked. Throws where the file breaks the rules of its format.
 */
export async function readParquet(
  { bytes }: ForeignFile,
  { pause }: Reading,
): Promise<Sheet | Refusal> {
  const metadata = parquetMetadata(bytes, { parsers: PARSERS })
  const fields = fieldsOf(metadata)
  const length = Number(metadata.num_rows)
  const geo = geoOf(metadata, fields)
  const refusal = tooLarge(fields.length, length) ?? refusedSizes(metadata)
  if (refusal) return refusal
  if (geo !== null && typeof geo !== 'string') return geo
  checkPages(bytes, metadata, COMPRESSORS)
  const names = fields.map(({ name }) => name).filter((name) => name !== geo)
  const isUtc = new Set(fields.filter(isMoment).map(({ name }) => name))
  const file = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer as ArrayBuffer,
  }
  const cells: ReturnType<typeof cellOfValue>[][] = []
  const shapes: unknown[] = []
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    const rows = await parquetReadObjects({
      file,
      metadata,
      rowStart,
      rowEnd,
      compressors: COMPRESSORS,
      parsers: PARSERS,
    })
    for (const row of rows) {
      cells.push(names.map((name) => cellIn(row[name], isUtc.has(name))))
      if (geo !== null) shapes.push(row[geo])
    }
    rowStart = rowEnd
    await pause(rowEnd, length)
  }
  return sheetOfRows({
    names,
    length: cells.length,
    cellsOf: (row) => cells[row] ?? [],
    positionsOf: geo === null ? null : (row) => positionsOfValue(shapes[row]),
  })
}

const cellIn = (value: unknown, isUtc: boolean) =>
  value instanceof Date ? momentCell(value.getTime(), isUtc) : cellOfValue(value)

/** The columns of the table itself, without what is nested in them. */
function fieldsOf({ schema }: FileMetaData): SchemaElement[] {
  const fields: SchemaElement[] = []
  const [root] = schema
  let at = 1
  const pass = () => {
    const { num_children: children = 0 } = schema[at++] ?? {}
    for (let i = 0; i < children && at < schema.length; i++) pass()
  }
  for (let i = 0; i < (root?.num_children ?? 0) && at < schema.length; i++) {
    fields.push(schema[at] as SchemaElement)
    pass()
  }
  return fields
}

/** The column of shapes, by GeoParquet's metadata or by a type of Parquet's own. */
function geoOf({ key_value_metadata }: FileMetaData, fields: readonly SchemaElement[]) {
  const geo = geoColumnOf(key_value_metadata?.find(({ key }) => key === 'geo')?.value)
  if (geo !== null) return geo
  for (const { name, logical_type } of fields) {
    if (logical_type?.type === 'GEOMETRY' || logical_type?.type === 'GEOGRAPHY') {
      return refusedCrs(logical_type.crs) ?? name
    }
  }
  return null
}

/** Whether a column has moments of UTC; the older way to say so knows no others. */
function isMoment({ logical_type, converted_type }: SchemaElement): boolean {
  if (logical_type?.type === 'TIMESTAMP') return logical_type.isAdjustedToUTC
  return !logical_type && /^TIMESTAMP_/.test(converted_type ?? '')
}

function refusedSizes({ row_groups }: FileMetaData): Refusal | null {
  let [size, values] = [0, 0]
  for (const { meta_data } of row_groups.flatMap(({ columns }) => columns)) {
    if (!meta_data) continue
    const { codec, total_uncompressed_size, num_values } = meta_data
    if (!CODECS.has(codec)) return { refused: 'unsupported', got: `Parquet (${codec})` }
    size += Number(total_uncompressed_size)
    values += Number(num_values)
  }
  if (size > MOST_UNPACKED) return { refused: 'too-large', got: String(size) }
  return values > MOST_CELLS ? { refused: 'too-large', got: String(values) } : null
}
