import type { Cell } from '../cell'
import { refusedCode } from './crs'
import type { Database, DatabaseRow } from './database'
import type { ForeignFile, Reading } from './format'
import { severalParts } from './parts'
import { sheetOfRows } from './placed-sheet'
import { MOST_CELLS, type Refusal, type Sheet, tooLarge } from './sheet'
import { cellOfValue } from './value-cell'
import { positionsOfWkb } from './wkb'

/** The tables of a GeoPackage that have rows: views are none, for a view may have rows without end. */
const LAYERS = `SELECT c.table_name AS name, g.column_name AS shape, s.organization AS authority,
    s.organization_coordsys_id AS code, s.srs_name AS crs
  FROM gpkg_contents c
  JOIN sqlite_master m ON m.type = 'table' AND m.name = c.table_name
  LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
  WHERE c.data_type IN ('features', 'attributes') ORDER BY c.rowid`

const IS_GEOPACKAGE = `SELECT count(*) AS found FROM sqlite_master WHERE type = 'table'
  AND name IN ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')`

/**
 * A GeoPackage as a sheet, by whatever opens databases; without that, and for any other database, a
 * refusal by name. Throws where the file breaks the rules of its format.
 */
export async function readGeoPackage(
  { bytes }: ForeignFile,
  { openDatabase, part, pause }: Reading,
): Promise<Sheet | Refusal> {
  const database = openDatabase && (await openDatabase(bytes))
  if (!database) return { refused: 'unsupported', got: 'GeoPackage' }
  try {
    const [{ found } = { found: 0 }] = [...database.rows(IS_GEOPACKAGE)]
    if (found !== 3) return { refused: 'unsupported', got: 'SQLite' }
    const layers = [...database.rows(LAYERS)]
    if (layers.length === 0) return { refused: 'empty', got: '' }
    const layer = layers.length === 1 ? layers[0] : layers.find(({ name }) => name === part)
    return layer ? await readLayer(database, layer, pause) : severalParts(layers.map(nameOf))
  } finally {
    database.close()
  }
}

const nameOf = ({ name }: DatabaseRow) => String(name)

/** Reference systems of a GeoPackage that are said not to be known. */
const isUnknown = (code: DatabaseRow[string] | undefined) =>
  code === null || code === undefined || Number(code) <= 0

async function readLayer(
  database: Database,
  layer: DatabaseRow,
  pause: Reading['pause'],
): Promise<Sheet | Refusal> {
  const { shape = null, authority, code, crs } = layer
  const name = nameOf(layer)
  const refusal = isUnknown(code)
    ? null
    : refusedCode(String(authority), String(code), String(crs ?? ''))
  if (refusal) return refusal
  const table = `"${name.replaceAll('"', '""')}"`
  const info = [...database.rows('SELECT name FROM pragma_table_info(?)', [name])]
  const names = info.map(nameOf).filter((column) => column !== shape)
  const cells: Cell[][] = []
  const shapes: DatabaseRow[string][] = []
  const most = Math.floor(MOST_CELLS / Math.max(1, names.length))
  for (const row of database.rows(`SELECT * FROM ${table} LIMIT ${most + 1}`)) {
    cells.push(names.map((column) => cellOfValue(row[column])))
    if (shape !== null) shapes.push(row[String(shape)] ?? null)
    if (cells.length % 10_000 === 0) await pause(cells.length, Math.max(cells.length, most))
  }
  return (
    tooLarge(names.length, cells.length) ??
    sheetOfRows({
      names,
      length: cells.length,
      cellsOf: (row) => cells[row] ?? [],
      positionsOf: shape === null ? null : (row) => positionsOfBlob(shapes[row] ?? null),
      notes: shape !== null && isUnknown(code) ? [{ kind: 'crs', got: '' }] : [],
    })
  )
}

/** How many bytes the box of a shape takes, by the number that its header has for it. */
const ENVELOPES = [0, 32, 48, 48, 64]

/** The positions of a shape as a GeoPackage has it: a header of its own, then WKB. */
function positionsOfBlob(blob: DatabaseRow[string]) {
  if (blob === null) return []
  if (!(blob instanceof Uint8Array) || blob[0] !== 0x47 || blob[1] !== 0x50) {
    throw new RangeError('expected a shape of a GeoPackage')
  }
  const envelope = ENVELOPES[((blob[3] ?? 0) >> 1) & 7]
  if (envelope === undefined) throw new RangeError('expected a box of a known kind')
  return positionsOfWkb(blob.subarray(8 + envelope))
}
