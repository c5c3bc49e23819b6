import { latOf, lonOf, worldX, worldY } from '../space/mercator'
import { countBelow } from '../table/rows'
import type { IncidentTable } from '../table/table'
import { DEEPEST_ZOOM, type TileName } from './tile'

/** How many tiles the deepest zoom has along each side. */
const SIDE = 2 ** DEEPEST_ZOOM

/** Which half of a number of 64 bits is the lower one, as the machine has it in memory. */
const [LOW, HIGH] = new Uint32Array(BigUint64Array.of(1n).buffer)[0] === 1 ? [0, 1] : [1, 0]

/**
 * The rows of a table that have a point, in the order of their tiles of the deepest zoom along a curve
 * on which the tiles within any larger one follow each other: those of a tile are one stretch.
 */
export class TileIndex {
  private readonly rows: Int32Array
  /** Where on the curve the tile of each of the rows is; ascending. */
  private readonly places: Uint32Array

  constructor({ lon, lat }: Pick<IncidentTable, 'lon' | 'lat'>) {
    const placed = Int32Array.from(lon.keys()).filter((row) => !Number.isNaN(lon[row]))
    // A place with its row is one number of 64 bits: numbers sort faster than by a comparison.
    const pairs = new Uint32Array(2 * placed.length)
    placed.forEach((row, i) => {
      pairs[2 * i + LOW] = row
      pairs[2 * i + HIGH] = onCurve(columnOf(lon[row] as number), rowOf(lat[row] as number))
    })
    new BigUint64Array(pairs.buffer).sort()
    this.rows = Int32Array.from(placed, (_, i) => pairs[2 * i + LOW] as number)
    this.places = Uint32Array.from(placed, (_, i) => pairs[2 * i + HIGH] as number)
  }

  /** The rows whose points lie in a tile, in no order. */
  rowsIn({ z, x, y }: TileName): Int32Array {
    const deeper = 2 ** (DEEPEST_ZOOM - z)
    const first = onCurve(x * deeper, y * deeper)
    return this.rows.subarray(
      countBelow(this.places, first),
      countBelow(this.places, first + deeper ** 2),
    )
  }
}

/*
 * Which tile a point lies in is what `tileEdges` says: the last whose near edge is passed. What is
 * computed from the point itself may be one beside it.
 */

function columnOf(lon: number): number {
  let column = within(worldX(lon))
  while (column > 0 && lon < lonOf(column / SIDE)) column--
  while (column < SIDE - 1 && lon >= lonOf((column + 1) / SIDE)) column++
  return column
}

function rowOf(lat: number): number {
  let row = within(worldY(lat))
  while (row > 0 && lat > latOf(row / SIDE)) row--
  while (row < SIDE - 1 && lat <= latOf((row + 1) / SIDE)) row++
  return row
}

const within = (part: number) => Math.max(0, Math.min(SIDE - 1, Math.floor(part * SIDE)))

/** The place of a tile of the deepest zoom on the curve of Morton (1966): the bits of its column and row in turn. */
const onCurve = (column: number, row: number) => (spread(column) | (spread(row) << 1)) >>> 0

/** A number of sixteen bits with a zero before each. */
function spread(number: number): number {
  let bits = number
  for (const [step, mask] of [
    [8, 0x00ff00ff],
    [4, 0x0f0f0f0f],
    [2, 0x33333333],
    [1, 0x55555555],
  ] as const) {
    bits = (bits | (bits << step)) & mask
  }
  return bits
}
