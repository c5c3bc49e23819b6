import type { ClusterPoints } from '../clustering'
import { type Keys, sortByKeys } from './key-order'
import type { LatitudeRows } from './latitude-rows'

/**
 * Points sorted into tiles (see `LatitudeRows`) and, within a tile, into cells by
 * their first day. Tiles and cells are numbered in the sorted order: by row, then
 * column, then day.
 */
export interface SphereGrid {
  /** The points, cell after cell; in a cell, by first day and then in input order. */
  readonly order: Int32Array
  /** Where each cell begins in `order`, and the number of points at the end. */
  readonly cellStart: Int32Array
  /** First cell of each tile, and the number of cells at the end. */
  readonly tileStart: Int32Array
  /** The tile of each cell. */
  readonly tileOf: Int32Array
  /** The row and column of each tile. */
  readonly tileRow: Float64Array
  readonly tileColumn: Float64Array
}

/** Sorts points into a grid. With `daysApart` a cell holds points whose first days are at most that far apart; without, a tile is one cell. */
export function buildSphereGrid(
  points: ClusterPoints,
  rows: LatitudeRows,
  daysApart: number | undefined,
): SphereGrid {
  const { row, column } = locate(points, rows)
  const timed = daysApart !== undefined && points.day !== undefined
  if (!timed) {
    const { order, keys } = sortByKeys(row.length, column, row)
    return { order, ...cut(keys[1] as Keys, keys[0] as Keys, new Int32Array(row.length), 0) }
  }
  const { order, keys } = sortByKeys(row.length, points.day, column, row)
  return { order, ...cut(keys[2] as Keys, keys[1] as Keys, keys[0] as Keys, daysApart) }
}

function locate({ lon, lat }: ClusterPoints, rows: LatitudeRows) {
  const row = new Float64Array(lon.length)
  const column = new Float64Array(lon.length)
  for (let i = 0; i < lon.length; i++) {
    const at = rows.rowOf(lat[i] as number)
    const tiles = rows.tilesIn(at)
    const turns = (lon[i] as number) / 360
    row[i] = at
    column[i] = Math.min(tiles - 1, Math.floor((turns - Math.floor(turns)) * tiles))
  }
  return { row, column }
}

function cut(row: Keys, column: Keys, day: Keys, daysApart: number): Omit<SphereGrid, 'order'> {
  const size = row.length
  const tileStart = new Int32Array(size + 1)
  const cellStart = new Int32Array(size + 1)
  const tileOf = new Int32Array(size)
  const tileRow = new Float64Array(size)
  const tileColumn = new Float64Array(size)
  let tiles = 0
  let cells = 0
  let firstDay = 0
  for (let i = 0; i < size; i++) {
    const newTile = i === 0 || row[i] !== row[i - 1] || column[i] !== column[i - 1]
    if (newTile) {
      tileRow[tiles] = row[i] as number
      tileColumn[tiles] = column[i] as number
      tileStart[tiles++] = cells
    }
    if (newTile || (day[i] as number) - firstDay > daysApart) {
      firstDay = day[i] as number
      tileOf[cells] = tiles - 1
      cellStart[cells++] = i
    }
  }
  tileStart[tiles] = cells
  cellStart[cells] = size
  return {
    tileStart: tileStart.subarray(0, tiles + 1),
    cellStart: cellStart.subarray(0, cells + 1),
    tileOf: tileOf.subarray(0, cells),
    tileRow: tileRow.subarray(0, tiles),
    tileColumn: tileColumn.subarray(0, tiles),
  }
}
