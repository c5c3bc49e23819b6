import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Cell, CellColumn } from '../formats/cell'
import { COORDINATE_COLUMNS, EXPORT_COLUMNS } from '../formats/export-columns'
import { CELLS_ASIDE, type Tile, type TileName } from '../query/tile'
import { worldX, worldY } from '../space/mercator'
import { COLUMNS } from '../table/columns'
import type { IncidentTable } from '../table/table'

/** How finely a tile knows where a point is. */
const EXTENT = 4096

/** The layers of a tile, of which each has one: which it is says what its points stand for. */
export const TILE_LAYERS = {
  incidents: 'A point is an incident',
  cells: 'A point is the middle of a cell and stands for all incidents in it, where they are many',
} as const

/** What a point that stands for a cell says. */
export const CELL_COLUMNS: readonly CellColumn[] = [
  { name: 'incidents', type: 'integer', meaning: 'How many rows lie in the cell' },
]

/** What a point that is an incident says: what the map has on its first screen. The geometry says where it is. */
export const pointColumns = ({ columns }: Pick<IncidentTable, 'columns'>) =>
  EXPORT_COLUMNS.filter(
    (column) =>
      column.from !== undefined &&
      columns.has(column.from) &&
      COLUMNS[column.from].part === 'screen' &&
      !COORDINATE_COLUMNS.includes(column),
  )

/** A tile as a Mapbox vector tile (version 2). What is not stated is left out of a point. */
export function vectorTile(tile: Tile, name: TileName): Uint8Array<ArrayBuffer> {
  const features = tile.kind === 'points' ? pointFeatures(tile, name) : cellFeatures(tile)
  const layer: keyof typeof TILE_LAYERS = tile.kind === 'points' ? 'incidents' : 'cells'
  return Uint8Array.from(fromGeojsonVt({ [layer]: { features } }, { version: 2, extent: EXTENT }))
}

const feature = (x: number, y: number, tags: Readonly<Record<string, string | number>>) => ({
  type: 1,
  geometry: [[x, y]],
  tags,
})

function pointFeatures({ batch }: Extract<Tile, { kind: 'points' }>, { z, x, y }: TileName) {
  const { table, rows } = batch
  const columns = pointColumns(table)
  const size = 2 ** z
  return Array.from(rows, (row) =>
    feature(
      Math.round((worldX(table.lon[row] as number) * size - x) * EXTENT),
      Math.round((worldY(table.lat[row] as number) * size - y) * EXTENT),
      stated(columns.map(({ name, read }) => [name, read(table, row, null)])),
    ),
  )
}

const stated = (cells: readonly (readonly [name: string, cell: Cell])[]) =>
  Object.fromEntries(cells.filter((each): each is [string, string | number] => each[1] !== null))

function cellFeatures({ cells }: Extract<Tile, { kind: 'cells' }>) {
  const width = EXTENT / CELLS_ASIDE
  return cells.map(({ column, row, count }) =>
    feature((column + 0.5) * width, (row + 0.5) * width, { incidents: count }),
  )
}
