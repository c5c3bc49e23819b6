import type { Position } from '../../space/position'
import type { Cell } from '../cell'
import { refusedCode } from './crs'
import { FlatTable } from './flatbuffer'
import type { ForeignFile, Reading } from './format'
import { sheetOfRows } from './placed-sheet'
import type { Refusal, Sheet } from './sheet'
import { cellOfValue } from './value-cell'

/** Fields by their numbers in FlatGeobuf's schema (https://github.com/flatgeobuf/flatgeobuf/tree/master/src/fbs). */
const HEADER = { columns: 7, count: 8, nodeSize: 9, crs: 10 } as const
const COLUMN = { name: 0, type: 1 } as const
const CRS = { org: 0, code: 1, name: 2 } as const
const FEATURE = { geometry: 0, properties: 1 } as const
const GEOMETRY = { xy: 1, parts: 7 } as const

/** Bytes before the header, and of a node of the index. */
const [MAGIC, NODE] = [8, 40]

/** Deeper than this nobody nests collections. */
const DEEPEST = 20

/** FlatGeobuf as a sheet. Throws where the file breaks the rules of its format. */
export async function readFlatGeobuf(
  { bytes }: ForeignFile,
  { pause }: Reading,
): Promise<Sheet | Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = FlatTable.root(view, MAGIC + 4)
  const crs = header.table(HEADER.crs)
  const code = crs?.number(CRS.code, (from, at) => from.getInt32(at, true), 0) ?? 0
  const refusal =
    crs && code !== 0
      ? refusedCode(crs.text(CRS.org) || 'EPSG', String(code), crs.text(CRS.name))
      : null
  if (refusal) return refusal
  const columns = header.tables(HEADER.columns).map((column) => ({
    name: column.text(COLUMN.name),
    type: column.number(COLUMN.type, (from, at) => from.getUint8(at), 0),
  }))
  const features: FlatTable[] = []
  let at = MAGIC + 4 + view.getUint32(MAGIC, true) + indexSize(header)
  while (at < view.byteLength) {
    features.push(FlatTable.root(view, at + 4))
    at += 4 + view.getUint32(at, true)
    if (features.length % 10_000 === 0) await pause(at, view.byteLength)
  }
  return sheetOfRows({
    names: columns.map(({ name }) => name),
    length: features.length,
    cellsOf: (row) => cellsOf(features[row] as FlatTable, columns),
    positionsOf: (row) => positionsOf((features[row] as FlatTable).table(FEATURE.geometry)),
    notes: crs ? [] : [{ kind: 'crs', got: '' }],
  })
}

/** How many bytes the index takes: a node for each feature, and for so many nodes one above them. */
function indexSize(header: FlatTable): number {
  const width = header.number(HEADER.nodeSize, (view, at) => view.getUint16(at, true), 16)
  let level = Number(header.number(HEADER.count, (view, at) => view.getBigUint64(at, true), 0n))
  if (width === 0 || level === 0) return 0
  let nodes = level
  do {
    level = Math.ceil(level / Math.max(2, width))
    nodes += level
  } while (level > 1)
  return nodes * NODE
}

function positionsOf(geometry: FlatTable | null, depth = 0): Position[] {
  if (!geometry) return []
  if (depth > DEEPEST) throw new RangeError('a shape nested without end')
  const { at, length } = geometry.list(GEOMETRY.xy, 8)
  const positions = Array.from(
    { length: Math.floor(length / 2) },
    (_, i): Position => [
      geometry.view.getFloat64(at + 16 * i, true),
      geometry.view.getFloat64(at + 16 * i + 8, true),
    ],
  )
  for (const part of geometry.tables(GEOMETRY.parts)) {
    for (const position of positionsOf(part, depth + 1)) positions.push(position)
  }
  return positions
}

type Read = (view: DataView, at: number) => unknown

/** How the types of a property are read and how many bytes they take, in the order of their numbers; texts come after. */
const NUMBERS: readonly (readonly [bytes: number, read: Read])[] = [
  [1, (view, at) => view.getInt8(at)],
  [1, (view, at) => view.getUint8(at)],
  [1, (view, at) => view.getUint8(at) !== 0],
  [2, (view, at) => view.getInt16(at, true)],
  [2, (view, at) => view.getUint16(at, true)],
  [4, (view, at) => view.getInt32(at, true)],
  [4, (view, at) => view.getUint32(at, true)],
  [8, (view, at) => view.getBigInt64(at, true)],
  [8, (view, at) => view.getBigUint64(at, true)],
  [4, (view, at) => view.getFloat32(at, true)],
  [8, (view, at) => view.getFloat64(at, true)],
]

const BYTES = 14

function cellsOf(
  feature: FlatTable,
  columns: readonly { readonly type: number }[],
): readonly Cell[] {
  const cells: Cell[] = columns.map(() => null)
  const { view } = feature
  const { at: start, length } = feature.list(FEATURE.properties, 1)
  const end = start + length
  for (let at = start; at < end; ) {
    const place = view.getUint16(at, true)
    const type = columns[place]?.type ?? -1
    at += 2
    const number = NUMBERS[type]
    if (number) {
      cells[place] = cellOfValue(number[1](view, at))
      at += number[0]
      continue
    }
    if (type < 0 || type > BYTES) throw new RangeError(`expected a type of a property, got ${type}`)
    const size = view.getUint32(at, true)
    at += 4 + size
    if (at > end) throw new RangeError(`a text of ${size} bytes: longer than its feature`)
    if (type === BYTES) continue
    const text = new Uint8Array(view.buffer, view.byteOffset + at - size, size)
    cells[place] = cellOfValue(new TextDecoder().decode(text))
  }
  return cells
}
