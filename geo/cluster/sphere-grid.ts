import type { ClusterPoints } from './clustering'
import { inOrder, type Keys, orderByKeys } from './key-order'
import type { LatitudeRows } from './latitude-rows'

/**
 * Points sorted into tiles (see `LatitudeRows`) and, within a tile, into cells by
 * their first day. Tiles and cells are numbered in the sorted order: by row, then
 * column, then day.
 */
export interface SphereGrid {
  /** The points, cell after cell; in a cell, in input order. */
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

/** Sorts points into a grid. With `daysPerCell` a tile is cut into cells of so many days; 0 makes it one cell. */
export function buildSphereGrid(
  points: ClusterPoints,
  rows: LatitudeRows,
  daysPerCell: number,
): SphereGrid {
  const { row, column } = locate(points, rows)
  const bin = dayBins(points, daysPerCell)
  const order = orderByKeys(row.length, bin, column, row)
  return { order, ...cut(inOrder(row, order), inOrder(column, order), inOrder(bin, order)) }
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

function dayBins({ lon, day }: ClusterPoints, daysPerCell: number): Int32Array {
  const bin = new Int32Array(lon.length)
  if (daysPerCell === 0 || day === undefined) return bin
  for (let i = 0; i < bin.length; i++) bin[i] = Math.floor((day[i] as number) / daysPerCell)
  return bin
}

function cut(row: Keys, column: Keys, bin: Keys): Omit<SphereGrid, 'order'> {
  const size = row.length
  const tileStart = new Int32Array(size + 1)
  const cellStart = new Int32Array(size + 1)
  const tileOf = new Int32Array(size)
  const tileRow = new Float64Array(size)
  const tileColumn = new Float64Array(size)
  let tiles = 0
  let cells = 0
  for (let i = 0; i < size; i++) {
    const newTile = i === 0 || row[i] !== row[i - 1] || column[i] !== column[i - 1]
    if (newTile) {
      tileRow[tiles] = row[i] as number
      tileColumn[tiles] = column[i] as number
      tileStart[tiles++] = cells
    }
    if (newTile || bin[i] !== bin[i - 1]) {
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
