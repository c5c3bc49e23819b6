import type { Position } from '../../space/position'
import { filesIn, isData } from './archive'
import { refusedWkt } from './crs'
import { namedEncoding, readDbf } from './dbf'
import type { ForeignFile, Reading } from './format'
import { severalParts } from './parts'
import { sheetOfRows } from './placed-sheet'
import { isRefusal, type Refusal, type Sheet, type SheetNote } from './sheet'

const [HEADER, RECORD] = [100, 8]

const POINTS = new Set([1, 11, 21])

/**
 * A zipped shapefile as a sheet: its shapes, the table beside them, in the encoding that its .cpg
 * names. Any other reference system than WGS 84 is refused by its name. Throws where the file breaks
 * the rules of its format.
 */
export async function readShapefile(
  { bytes, names }: ForeignFile,
  { part, encoding }: Reading,
): Promise<Sheet | Refusal> {
  const shapes = names.filter((name) => isData(name) && /\.shp$/i.test(name))
  const chosen = shapes.length === 1 ? shapes[0] : shapes.find((name) => name === part)
  if (chosen === undefined) return severalParts(shapes)
  const base = chosen.slice(0, -'.shp'.length)
  const files = filesIn(bytes, (name) => name.toLowerCase().startsWith(`${base}.`.toLowerCase()))
  if (isRefusal(files)) return files
  const beside = new Map(
    Array.from(files, ([name, content]) => [name.slice(base.length + 1).toLowerCase(), content]),
  )
  const ascii = (ending: string) =>
    new TextDecoder().decode(beside.get(ending) ?? new Uint8Array(0))
  const prj = ascii('prj').trim()
  const refusal = prj === '' ? null : refusedWkt(prj)
  if (refusal) return refusal
  const found = shapesIn(beside.get('shp') ?? new Uint8Array(0))
  const dbf = beside.get('dbf')
  const table = dbf ? readDbf(dbf, encoding ?? namedEncoding(ascii('cpg'))) : null
  const kept = found.flatMap((positions, i) =>
    table && table.rows[i] === null ? [] : [{ positions, cells: table?.rows[i] }],
  )
  const fields = table?.names ?? []
  const notes: SheetNote[] = [
    ...(prj === '' ? [{ kind: 'crs' as const, got: '' }] : []),
    ...(table?.guessed ? [{ kind: 'encoding' as const, got: table.guessed }] : []),
  ]
  return sheetOfRows({
    names: fields,
    length: kept.length,
    cellsOf: (row) => kept[row]?.cells ?? fields.map(() => null),
    positionsOf: (row) => kept[row]?.positions ?? [],
    notes,
  })
}

/** The point of each record, or two corners of its box. */
function shapesIn(bytes: Uint8Array): Position[][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shapes: Position[][] = []
  for (let at = HEADER; at + RECORD < bytes.length; ) {
    const length = view.getInt32(at + 4) * 2
    if (length < 4 || at + RECORD + length > bytes.length) {
      throw new RangeError(`shape ${shapes.length + 1}: ${length} bytes, more than the file has`)
    }
    shapes.push(positionsAt(view, at + RECORD))
    at += RECORD + length
  }
  return shapes
}

function positionsAt(view: DataView, at: number): Position[] {
  const type = view.getInt32(at, true)
  const position = (from: number): Position => [
    view.getFloat64(from, true),
    view.getFloat64(from + 8, true),
  ]
  if (type === 0) return []
  if (POINTS.has(type)) return [position(at + 4)]
  const [first, last] = [position(at + 4), position(at + 20)]
  return first[0] === last[0] && first[1] === last[1] ? [first] : [first, last]
}
