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
import { boundsOfFrame, type Frame, project } from './frame'

type Drawable = LineString | MultiLineString | Polygon | MultiPolygon

/** Points nearer than this to the one before, in units, are left out: more of them the more of the world is shown. */
const leastStep = ({ unitsPerKm }: Frame) => (unitsPerKm < 2.5 ? 10 : 5)

/** The features of a layer as one SVG path, clipped to the frame; empty where none reaches into it. */
export function layerPath({ features }: FeatureCollection, frame: Frame): string {
  const box = boundsOfFrame(frame)
  return features
    .filter((feature): feature is Feature<Drawable> => isDrawable(feature.geometry))
    .filter(({ geometry }) => reaches(linesOf(geometry), box))
    .map((feature) => geometryPath(bboxClip(feature, box).geometry, frame))
    .join('')
}

const isDrawable = ({ type }: Geometry) =>
  type === 'LineString' ||
  type === 'MultiLineString' ||
  type === 'Polygon' ||
  type === 'MultiPolygon'

/** A geometry as SVG path data, in whole units from the upper left corner. */
export function geometryPath(geometry: Drawable, frame: Frame): string {
  const close = geometry.type.endsWith('Polygon') ? 'Z' : ''
  return linesOf(geometry)
    .map((line) => linePath(line, frame))
    .filter(Boolean)
    .map((path) => path + close)
    .join('')
}

/** The rings or lines of a geometry. */
function linesOf(geometry: Drawable): Coordinates[][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

function reaches(lines: readonly Coordinates[][], box: readonly number[]): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = box
  let [w, s, e, n] = [180, 90, -180, -90]
  for (const line of lines) {
    for (const [lon = 0, lat = 0] of line) {
      w = Math.min(w, lon)
      s = Math.min(s, lat)
      e = Math.max(e, lon)
      n = Math.max(n, lat)
    }
  }
  return w <= east && e >= west && s <= north && n >= south
}

/** A line in relative steps of whole units: about a third of what absolute ones take. */
function linePath(line: readonly Coordinates[], frame: Frame): string {
  const step = leastStep(frame)
  let path = ''
  let [x, y] = [0, 0]
  for (const [index, [lon = 0, lat = 0]] of line.entries()) {
    const [px, py] = project(frame, [lon, lat]).map(Math.round) as [number, number]
    const isLast = index === line.length - 1
    if (index > 0 && !isLast && Math.abs(px - x) + Math.abs(py - y) < step) continue
    path += index === 0 ? `M${pair(px, py)}` : `l${pair(px - x, py - y)}`
    ;[x, y] = [px, py]
  }
  return path.includes('l') ? path : ''
}

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`)
