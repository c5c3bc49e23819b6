import type { CellColumn, CellType } from './cell'

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'String',
  integer: 'Integer',
  number: 'Real',
  date: 'Date',
}
/** Columns that are coordinates: GDAL makes points of them. */
const COORDINATES: Readonly<Record<string, string>> = { longitude: 'CoordX', latitude: 'CoordY' }

/** Columns where one is a geometry already, from which GDAL then takes the points. */
const GEOMETRY: Readonly<Record<string, string>> = { wkt: 'WKT' }

/**
 * The types of a CSV's columns as GDAL, and so QGIS, reads them from a file of the same name that
 * ends in `.csvt`: without it they are guessed from the cells, and an empty column is text.
 */
export function csvTypes(columns: readonly CellColumn[]): string {
  const special = columns.some(({ name }) => name in GEOMETRY) ? GEOMETRY : COORDINATES
  return `${columns.map(({ name, type }) => `"${special[name] ?? TYPES[type]}"`).join(',')}\n`
}

/** WGS84 for the `.prj` beside a CSV whose columns make points. */
export const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]\n'
