import { sevenDecimals } from '../space/position'
import { type IncidentTable, positionOf } from '../table/table'

/** How many bytes a point takes. */
const LENGTH = 21

/**
 * The point of a row as well-known binary, least significant byte first, after as many bytes as are
 * left free for what a format puts before it; null for what is not placed.
 */
export function pointBytes(table: IncidentTable, row: number, before = 0): Uint8Array | null {
  const position = positionOf(table, row)
  if (!position) return null
  const bytes = new Uint8Array(before + LENGTH)
  const view = new DataView(bytes.buffer, before)
  view.setUint8(0, 1)
  view.setUint32(1, 1, true)
  for (const [i, degrees] of position.entries()) {
    view.setFloat64(5 + 8 * i, sevenDecimals(degrees), true)
  }
  return bytes
}

/** West, south, east, north of the points of some rows; null for none. */
export function boxOf(
  { lon, lat }: IncidentTable,
  rows: Int32Array,
): [west: number, south: number, east: number, north: number] | null {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]
  for (const row of rows) {
    const [x, y] = [lon[row] as number, lat[row] as number]
    if (Number.isNaN(x)) continue
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box[0] <= box[2] ? (box.map(sevenDecimals) as typeof box) : null
}
