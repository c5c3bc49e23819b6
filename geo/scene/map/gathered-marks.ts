import { worldX, worldY } from '../../space/mercator'
import { byGravity } from '../../table/gravity'
import type { IncidentTable } from '../../table/table'
import { type MapFrame, pixelOf, turnedLon } from './map-frame'
import type { MapMark } from './map-mark'
import { NearGrid } from './near-grid'

/** The rows at one point, and where that is on a world of the frame's scale. */
interface PlaceRows {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly rows: number[]
  /** The gravest. */
  face: number
}

/** Room that a finger likes to have, in pixels. */
const FINGER_PX = 44

/**
 * The marks of placed rows: each row in exactly one, each mark on the very point of its gravest row.
 * The gravest places stand; a place less than `apartPx` from one along both axes is gathered into
 * the nearest such mark, so that squares of that side round the marks never overlap. Which rows are
 * gathered depends on the scale of the frame alone, never on where it is.
 */
export function gatheredMarks(
  table: IncidentTable,
  placed: Int32Array,
  frame: MapFrame,
  apartPx: number,
): MapMark[] {
  const compare = byGravity(table)
  const places = placesOf(table, placed, frame.scale, compare)
  const standing = new NearGrid<PlaceRows[]>(frame.scale, apartPx)
  const groups: PlaceRows[][] = []
  for (const place of [...places].sort((a, b) => compare(a.face, b.face))) {
    const near = standing.nearest(place)
    if (near) near.push(place)
    else {
      const group = [place]
      groups.push(group)
      standing.add(place, group)
    }
  }
  const rooms = roomsOf(groups, frame.scale)
  return groups
    .map((group, i) => markOf(table, frame, group, Math.max(apartPx, rooms[i] as number)))
    .sort((a, b) => (a.rows[0] as number) - (b.rows[0] as number))
}

function placesOf(
  table: IncidentTable,
  placed: Int32Array,
  scale: number,
  compare: (a: number, b: number) => number,
): Iterable<PlaceRows> {
  const places = new Map<string, PlaceRows>()
  for (const row of placed) {
    const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
    const key = `${lon},${lat}`
    const place = places.get(key)
    if (!place) {
      places.set(key, {
        key,
        x: worldX(lon) * scale,
        y: worldY(lat) * scale,
        rows: [row],
        face: row,
      })
      continue
    }
    place.rows.push(row)
    if (compare(row, place.face) < 0) place.face = row
  }
  return places.values()
}

function markOf(
  table: IncidentTable,
  frame: MapFrame,
  group: readonly PlaceRows[],
  room: number,
): MapMark {
  const { key, face } = group[0] as PlaceRows
  const [lon, lat] = [table.lon[face] as number, table.lat[face] as number]
  const position = [turnedLon(frame, lon), lat] as const
  const rows = group.flatMap((place) => place.rows).sort((a, b) => a - b)
  return {
    ...{ key, position, at: pixelOf(frame, position), rows, face },
    ...{ places: group.length, room },
  }
}

/** How far each group is from its nearest neighbour, up to what a finger needs. */
function roomsOf(groups: readonly (readonly PlaceRows[])[], scale: number): number[] {
  const grid = new NearGrid<number>(scale, FINGER_PX)
  for (const [i, [place]] of groups.entries()) grid.add(place as PlaceRows, i)
  return groups.map(([place], i) => grid.distance(place as PlaceRows, i))
}
