import { CompressionType, setCompressionCodec, type Table, tableFromIPC } from '@uwdata/flechette'
import { decompress } from 'fzstd'
import { MOST_UNPACKED } from './archive'
import { checkArrow } from './arrow-check'
import { SharedColumns } from './arrow-shared'
import { typedColumn } from './arrow-values'
import { CellBytes, MOST_BYTES, placeOf } from './cell-bytes'
import { ColumnRows } from './column-rows'
import { refusedCrs } from './crs'
import { distinct } from './delimited'
import type { ForeignFile } from './format'
import { geoColumnOf, positionsOfValue } from './geo-column'
import { unpackLz4 } from './lz4'
import { PackedColumn } from './packed-column'
import { sheetOfRows } from './placed-sheet'
import { isRefusal, type Refusal, type Sheet, type SheetColumn, tooLarge } from './sheet'
import { cellOfValue, dayCell, momentCell } from './value-cell'
import { ValueColumn } from './value-column'

/** Numbers of types in Arrow's schema. */
const [UTF8, DATE, TIMESTAMP] = [5, 8, 10]

const MS_PER_DAY = 86_400_000

const SHAPES = /^(geoarrow\.|ogc\.wkb$)/

/** A way to unpack buffers into room of the size that they promise, which is bounded. */
const codec = (unpack: (packed: Uint8Array, size: number) => Uint8Array) => ({
  encode: () => {
    throw new TypeError('expected a file to read')
  },
  decode: (packed: Uint8Array, size = 0) => {
    if (!(size >= 0 && size <= MOST_UNPACKED)) throw new RangeError(`a buffer of ${size} bytes`)
    return unpack(packed, size)
  },
})

/**
 * A file or a stream of Arrow IPC as a sheet, GeoArrow and tables of GeoPandas with the point of each
 * row. Throws where the file breaks the rules of its format.
 */
export async function readArrow({ bytes }: ForeignFile): Promise<Sheet | Refusal> {
  setCompressionCodec(CompressionType.LZ4_FRAME, codec(unpackLz4))
  setCompressionCodec(
    CompressionType.ZSTD,
    codec((packed, size) => decompress(packed, new Uint8Array(size))),
  )
  checkArrow(bytes)
  const table = tableFromIPC(bytes, { useBigInt: true })
  const geo = shapesOf(table)
  if (geo !== null && isRefusal(geo)) return geo
  if (geo === null) return sheetOfColumns(table, bytes)
  const columns = table.schema.fields
    .map(({ name, type }, i) => ({ name, read: reading(type), values: table.children[i] }))
    .filter((_, i) => i !== geo.place)
  const shapes = table.children[geo.place]
  return sheetOfRows({
    names: columns.map(({ name }) => name),
    length: table.numRows,
    cellsOf: (row) => columns.map(({ read, values }) => read(values?.at(row))),
    positionsOf: shapes ? (row) => positionsOfValue(shapes.at(row)) : null,
  })
}

/** A table without shapes: its texts stay where they are in the file. */
function sheetOfColumns(table: Table, bytes: Uint8Array): Sheet | Refusal {
  const { fields } = table.schema
  const refusal = tooLarge(fields.length, table.numRows)
  if (refusal) return refusal
  if (table.numRows === 0) return { refused: 'empty', got: '' }
  const cells = new CellBytes(bytes)
  const shared = new SharedColumns()
  const columns = fields.map(({ type }, i) => {
    const values = table.children[i]
    const make = () =>
      (type.typeId === UTF8 ? packedTexts(values, bytes, cells) : null) ??
      (values ? typedColumn(values, table.numRows) : null) ??
      new ValueColumn(table.numRows, (row) => values?.at(row) as unknown, reading(type))
    return values ? shared.of(values, make) : make()
  })
  const names = fields.map(({ name }) => name)
  const rows = new TypedRows(columns, table.numRows)
  return { columns: distinct(names, names.length), rows, faults: [], notes: [] }
}

class TypedRows extends ColumnRows {
  constructor(
    readonly columns: readonly SheetColumn[],
    readonly length: number,
  ) {
    super()
  }
}

/** Texts by their places in the file; null where they were packed, and so lie elsewhere, or the file is too large for places. */
function packedTexts(
  values: Table['children'][number] | undefined,
  bytes: Uint8Array,
  cells: CellBytes,
): PackedColumn | null {
  const batches = (values?.data ?? []) as readonly TextBatch[]
  const isInFile = batches.every(
    ({ values, offsets }) => values?.buffer === bytes.buffer && offsets instanceof Int32Array,
  )
  if (!isInFile || bytes.length > MOST_BYTES) return null
  const column = new PackedColumn(cells)
  for (const { values, offsets, length, nullCount, validity } of batches) {
    const base = placeOf(values.byteOffset - bytes.byteOffset)
    const areAll = nullCount === 0 || !validity || validity.length === 0
    checkOffsets(offsets, length, values.length)
    for (let row = 0; row < length; row++) {
      if (areAll) row += column.pushRuns(offsets, row, length, base)
      if (row === length) break
      const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
      const isThere = areAll || ((validity[row >> 3] as number) >> (row & 7)) & 1
      if (isThere) column.push(base + start, base + end)
      else column.push(0, 0)
    }
  }
  return column
}

/** Throws where one of so many texts does not lie within the bytes. */
function checkOffsets(offsets: Int32Array, texts: number, bytes: number): void {
  if (texts === 0) return
  let start = 0
  for (let i = 0; i <= texts; i++) {
    const end = offsets[i] as number
    if (!(end >= start && end <= bytes)) {
      throw new RangeError(`a text from byte ${start} to ${end} of ${bytes}`)
    }
    start = end
  }
}

/** Texts of a batch as flechette has them. */
interface TextBatch {
  readonly length: number
  readonly values: Uint8Array
  readonly offsets: Int32Array
  readonly nullCount: number
  /** A bit for each row; none, or empty, where every row has a text. */
  readonly validity: Uint8Array | undefined
}

type FieldType = Table['schema']['fields'][number]['type']

function reading(type: FieldType): (value: unknown) => ReturnType<typeof cellOfValue> {
  if (type.typeId === DATE) {
    return (ms) => (typeof ms === 'number' ? dayCell(ms / MS_PER_DAY) : null)
  }
  if (type.typeId === TIMESTAMP) {
    const isUtc = Boolean((type as { timezone?: string | null }).timezone)
    return (ms) => (typeof ms === 'number' ? momentCell(ms, isUtc) : null)
  }
  return cellOfValue
}

/** Which field is the shape of a row, by GeoArrow's extension types or by what GeoPandas writes. */
function shapesOf({ schema }: Table): { readonly place: number } | Refusal | null {
  const named = geoColumnOf(schema.metadata?.get('geo'))
  if (named !== null && typeof named !== 'string') return named
  const place = schema.fields.findIndex(
    ({ name, metadata }) =>
      name === named || SHAPES.test(metadata?.get('ARROW:extension:name') ?? ''),
  )
  if (place === -1) return null
  const extension = schema.fields[place]?.metadata?.get('ARROW:extension:metadata')
  const { crs = null } = extension ? (JSON.parse(extension) as { crs?: unknown }) : {}
  return refusedCrs(crs) ?? { place }
}
