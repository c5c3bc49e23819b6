import { CompressionType, setCompressionCodec, type Table, tableFromIPC } from '@uwdata/flechette'
import { decompress } from 'fzstd'
import { MOST_UNPACKED } from './archive'
import { checkArrow } from './arrow-check'
import { refusedCrs } from './crs'
import type { ForeignFile } from './format'
import { geoColumnOf, positionsOfValue } from './geo-column'
import { unpackLz4 } from './lz4'
import { sheetOfRows } from './placed-sheet'
import { isRefusal, type Refusal, type Sheet } from './sheet'
import { cellOfValue, dayCell, momentCell } from './value-cell'

/** Numbers of types in Arrow's schema. */
const [DATE, TIMESTAMP] = [8, 10]

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
  const columns = table.schema.fields
    .map(({ name, type }, i) => ({ name, read: reading(type), values: table.children[i] }))
    .filter((_, i) => i !== geo?.place)
  const shapes = geo === null ? null : table.children[geo.place]
  return sheetOfRows({
    names: columns.map(({ name }) => name),
    length: table.numRows,
    cellsOf: (row) => columns.map(({ read, values }) => read(values?.at(row))),
    positionsOf: shapes ? (row) => positionsOfValue(shapes.at(row)) : null,
  })
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
