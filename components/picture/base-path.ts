import { bboxClip } from '@turf/turf'
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson'
import { geometryPath } from '@/geo/scene/locator-map/layer-path'
import { latOf, lonOf } from '@/geo/space/mercator'
import type { MapFrame } from './map-frame'

/** Steps of a path to a unit of the picture: the lines of the base map are this fine. */
export const FINENESS = 5

/** What lies beyond the frame and is kept, so that no edge of a clipped piece shows. */
const MORE = 0.03

type Drawable = Feature<LineString | MultiLineString | Polygon | MultiPolygon>

/** A layer of the base map as path data in `FINENESS`ths of a unit, clipped to the frame. */
export function basePath({ features }: FeatureCollection, frame: MapFrame): string {
  return turnsOf(frame)
    .flatMap((turn) => {
      const turned = { ...frame, left: frame.left - turn }
      const box = boxOf(turned)
      const fine = {
        ...turned,
        scale: frame.scale * FINENESS,
        unitsPerKm: frame.unitsPerKm * FINENESS,
      }
      return features
        .filter(isDrawable)
        .map((feature) => geometryPath(bboxClip(feature, box).geometry, fine))
    })
    .join('')
}

/** The turns of the world that the frame reaches into: one, or more across the date line. */
function turnsOf({ left, scale, width }: MapFrame): number[] {
  const [first, last] = [Math.floor(left), Math.floor(left + width / scale)]
  return Array.from({ length: Math.min(last - first + 1, 5) }, (_, i) => first + i)
}

function boxOf({ left, top, scale, width, height }: MapFrame): [number, number, number, number] {
  const [wide, high] = [width / scale, height / scale]
  return [
    lonOf(left - wide * MORE),
    latOf(top + high * (1 + MORE)),
    lonOf(left + wide * (1 + MORE)),
    latOf(top - high * MORE),
  ]
}

const isDrawable = (feature: Feature): feature is Drawable =>
  /^(Multi)?(LineString|Polygon)$/.test(feature.geometry.type)
