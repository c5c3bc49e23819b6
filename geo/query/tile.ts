import { latOf, lonOf } from '../space/mercator'
import type { Filter } from '../table/filter'
import type { RowBatch } from './row-batch'

/** A tile of the world in Web Mercator: the zoom, and its column and row from the north-west. */
export interface TileName {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** No tile is smaller: what is drawn larger is drawn from these. */
export const DEEPEST_ZOOM = 16

/** A tile with more rows than these holds counts per cell instead. */
export const MOST_POINTS = 1000

/** How many cells a tile has along each side. */
export const CELLS_ASIDE = 64

export interface TileQuery {
  readonly filter: Filter
  readonly tile: TileName
}

/** How many rows lie in a cell, which is named by its column from the west and its row from the north. */
export interface TileCell {
  readonly column: number
  readonly row: number
  readonly count: number
}

/**
 * The matching rows that lie in a tile: each as a point where they are no more than MOST_POINTS, in the
 * order of the exports; else how many there are in each cell that has any, row by row.
 */
export type Tile =
  | { readonly kind: 'points'; readonly batch: RowBatch }
  | { readonly kind: 'cells'; readonly cells: readonly TileCell[] }

/** Whether there is such a tile. */
export function isTile({ z, x, y }: TileName): boolean {
  if (![z, x, y].every(Number.isSafeInteger) || z < 0 || z > DEEPEST_ZOOM) return false
  return x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z
}

/** Where the cells of a tile meet, in degrees; the first and the last are its own edges. */
export interface TileEdges {
  /** Ascending from the west: a point on an edge lies to the east of it, at 180° to the west. */
  readonly lons: Float64Array
  /** Descending from the north: a point on an edge lies to the south of it, at −90° to the north. */
  readonly lats: Float64Array
}

/**
 * The edges of a tile's cells. Beside the world's edge they are those of the globe, so that every point
 * lies in one tile of each zoom and in one of its cells, those beyond the latitudes of web maps too.
 */
export function tileEdges({ z, x, y }: TileName): TileEdges {
  const size = 2 ** z
  const steps = Array.from({ length: CELLS_ASIDE + 1 }, (_, i) => i / CELLS_ASIDE)
  const lons = Float64Array.from(steps, (step) => lonOf((x + step) / size))
  const lats = Float64Array.from(steps, (step) => latOf((y + step) / size))
  if (y === 0) lats[0] = 90
  if (y === size - 1) lats[CELLS_ASIDE] = -90
  return { lons, lats }
}

/** The cell of a point among edges, as column and row; null where it lies outside, and for no point. */
export function cellOf(
  { lons, lats }: TileEdges,
  lon: number,
  lat: number,
): Pick<TileCell, 'column' | 'row'> | null {
  const [west, east] = [lons[0] as number, lons[CELLS_ASIDE] as number]
  const [north, south] = [lats[0] as number, lats[CELLS_ASIDE] as number]
  const isInside =
    lon >= west &&
    (lon < east || (lon === 180 && east === 180)) &&
    lat <= north &&
    (lat > south || (lat === -90 && south === -90))
  if (!isInside) return null
  return {
    column: stepOf((i) => lon >= (lons[i] as number)),
    row: stepOf((i) => lat <= (lats[i] as number)),
  }
}

/** The last cell whose near edge is passed. */
function stepOf(passes: (edge: number) => boolean): number {
  let [low, high] = [0, CELLS_ASIDE - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
