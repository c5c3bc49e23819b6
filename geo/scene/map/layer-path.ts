import { bboxClip } from '@turf/turf'
import type {
  Position as Coordinates,
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson'
import { latOf, lonOf, worldX, worldY } from '../../space/mercator'
import { type MapFrame, turnsOf } from './map-frame'

type Drawable = LineString | MultiLineString | Polygon | MultiPolygon

/** How fine a path is. */
export interface Fineness {
  /** Whole steps to a pixel of the frame. */
  readonly stepsPerPixel: number
  /** Corners nearer than this to the one before, in steps, are left out. */
  readonly leastSteps: number
}

/** What lies beyond the frame and is kept, so that no edge of a clipped piece shows. */
const MORE = 0.03

/** The features of a layer as one SVG path in steps, clipped to the frame, in each turn of the world that it shows; empty where none reaches into it. */
export function layerPath(
  { features }: FeatureCollection,
  frame: MapFrame,
  fineness: Fineness,
): string {
  return turnsOf(frame)
    .flatMap((turn) => {
      const turned = { ...frame, left: frame.left - turn }
      const box = boxOf(turned)
      return features
        .filter((feature): feature is Feature<Drawable> => isDrawable(feature.geometry))
        .filter(({ geometry }) => reaches(extentOf(geometry), box))
        .map((feature) => geometryPath(bboxClip(feature, box).geometry, turned, fineness))
    })
    .join('')
}

/** West, south, east and north of what a frame shows and a little more. */
function boxOf({ left, top, scale, width, height }: MapFrame): Box {
  const [wide, high] = [width / scale, height / scale]
  return [
    lonOf(left - wide * MORE),
    latOf(top + high * (1 + MORE)),
    lonOf(left + wide * (1 + MORE)),
    latOf(top - high * MORE),
  ]
}

const isDrawable = ({ type }: Geometry) => /^(Multi)?(LineString|Polygon)$/.test(type)

/** A geometry as SVG path data, in whole steps from the upper left corner. */
export function geometryPath(geometry: Drawable, frame: MapFrame, fineness: Fineness): string {
  const close = geometry.type.endsWith('Polygon') ? 'Z' : ''
  return linesOf(geometry)
    .map((line) => linePath(line, frame, fineness))
    .filter(Boolean)
    .map((path) => path + close)
    .join('')
}

/** The rings or lines of a geometry. */
function linesOf(geometry: Drawable): Coordinates[][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

/** West, south, east and north. */
type Box = [number, number, number, number]

const extents = new WeakMap<Drawable, Box>()

/** The box round a geometry, worked out once: layers are drawn again and again. */
function extentOf(geometry: Drawable): Box {
  const known = extents.get(geometry)
  if (known) return known
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const line of linesOf(geometry)) {
    for (const [lon = 0, lat = 0] of line) {
      west = Math.min(west, lon)
      south = Math.min(south, lat)
      east = Math.max(east, lon)
      north = Math.max(north, lat)
    }
  }
  const extent: Box = [west, south, east, north]
  extents.set(geometry, extent)
  return extent
}

const reaches = ([w, s, e, n]: Box, [west, south, east, north]: Box): boolean =>
  w <= east && e >= west && s <= north && n >= south

/** A line in relative steps: about a third of what absolute ones take. */
function linePath(
  line: readonly Coordinates[],
  { left, top, scale }: MapFrame,
  { stepsPerPixel, leastSteps }: Fineness,
): string {
  let path = ''
  let [x, y] = [0, 0]
  for (const [index, [lon = 0, lat = 0]] of line.entries()) {
    const px = Math.round((worldX(lon) - left) * scale * stepsPerPixel)
    const py = Math.round((worldY(lat) - top) * scale * stepsPerPixel)
    const isLast = index === line.length - 1
    if (index > 0 && !isLast && Math.abs(px - x) + Math.abs(py - y) < leastSteps) continue
    path += index === 0 ? `M${pair(px, py)}` : `l${pair(px - x, py - y)}`
    ;[x, y] = [px, py]
  }
  return path.includes('l') ? path : ''
}

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`)
