import { latOf, lonOf } from '../../space/mercator'
import type { IncidentTable } from '../../table/table'
import type { MapFrame } from './map-frame'
import { MOST_MARKS } from './map-mark'

/** How much more than the map is in view, as a part of it to each side, so that a short drag uncovers nothing. */
const PADDING = 0.25

/** More rows than this are not gathered into marks anew whenever they change. */
const MOST_GATHERED = 2000

/** The placed rows that are in view or near it, where they stand at few enough places for marks; else null. */
export function fewInView(
  { lon, lat }: Pick<IncidentTable, 'lon' | 'lat'>,
  placed: Int32Array,
  { left, top, scale, width, height }: MapFrame,
): Int32Array | null {
  const middle = lonOf(left + width / 2 / scale)
  const reach = Math.min(180, (360 * width * (0.5 + PADDING)) / scale)
  const north = latOf(top - (PADDING * height) / scale)
  const south = latOf(top + ((1 + PADDING) * height) / scale)
  const rows: number[] = []
  for (let i = 0; i < placed.length; i++) {
    const row = placed[i] as number
    const down = lat[row] as number
    if (down > north || down < south) continue
    const across = (lon[row] as number) - middle
    // At the turn of the world that is nearest to the middle of the map.
    if (Math.abs(across - 360 * Math.round(across / 360)) > reach) continue
    if (rows.length === MOST_GATHERED) return null
    rows.push(row)
  }
  const places = new Set(rows.map((row) => `${lon[row]},${lat[row]}`))
  return places.size > MOST_MARKS ? null : Int32Array.from(rows)
}
