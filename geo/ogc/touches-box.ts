import { booleanPointInPolygon } from '@turf/turf'
import type { Geometry, Position as Point, Polygon } from 'geojson'
import { type Bounds, contains } from '../space/position'

type Box = readonly [west: number, south: number, east: number, north: number]

/** Whether any part of a geometry lies in a box, its edges included; that of nothing does not. Sides are straight between longitudes and latitudes. */
export function touchesBox(geometry: Geometry | null, bounds: Bounds): boolean {
  return geometry !== null && boxesOf(bounds).some((box) => touches(geometry, box))
}

/** A box that crosses the date line as the two beside it. */
function boxesOf([west, south, east, north]: Bounds): Box[] {
  if (west <= east) return [[west, south, east, north]]
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ]
}

function touches(geometry: Geometry, box: Box): boolean {
  switch (geometry.type) {
    case 'Point':
      return contains(
        box,
        geometry.coordinates[0] ?? Number.NaN,
        geometry.coordinates[1] ?? Number.NaN,
      )
    case 'LineString':
      return lineTouches(geometry.coordinates, box)
    case 'MultiLineString':
      return geometry.coordinates.some((line) => lineTouches(line, box))
    case 'Polygon':
      return polygonTouches(geometry, box)
    case 'MultiPolygon':
      return geometry.coordinates.some((coordinates) =>
        polygonTouches({ type: 'Polygon', coordinates }, box),
      )
    default:
      throw new RangeError(`expected a point, lines or polygons, got ${geometry.type}`)
  }
}

const polygonTouches = (polygon: Polygon, box: Box) =>
  polygon.coordinates.some((ring) => lineTouches(ring, box)) ||
  booleanPointInPolygon([box[0], box[1]], polygon)

const lineTouches = (points: readonly Point[], box: Box) =>
  points.some((point, i) => segmentTouches(points[Math.max(0, i - 1)] ?? point, point, box))

/** Whether a segment has a point in a box: what of it lies between each pair of sides is cut out in turn (Liang and Barsky 1984). */
function segmentTouches([x0 = 0, y0 = 0]: Point, [x1 = 0, y1 = 0]: Point, box: Box): boolean {
  const [west, south, east, north] = box
  const [dx, dy] = [x1 - x0, y1 - y0]
  let [first, last] = [0, 1]
  for (const [step, room] of [
    [-dx, x0 - west],
    [dx, east - x0],
    [-dy, y0 - south],
    [dy, north - y0],
  ] as const) {
    if (step === 0 && room < 0) return false
    if (step < 0) first = Math.max(first, room / step)
    if (step > 0) last = Math.min(last, room / step)
  }
  return first <= last
}
