import { bbox } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { type Bounds, boundsOf, type Position } from '../space/position'
import { type Frame, frameOf, project } from './locator-map/frame'
import { geometryPath, layerPath } from './locator-map/layer-path'
import { type TownName, townNames } from './locator-map/town-names'

export { HEIGHT, WIDTH } from './locator-map/frame'

/** The layers of the built-in map that a small one is cut from. */
export const LOCATOR_LAYERS = [
  'land',
  'lakes',
  'rivers',
  'borders',
  'governorates',
  'places',
] as const
export type LocatorLayers = Readonly<Record<(typeof LOCATOR_LAYERS)[number], FeatureCollection>>

/** What a small map is about: points, the governorate that is all that is known, or how far off the one point may be. */
export interface LocatorSubject {
  readonly points: readonly Position[]
  readonly governorate: string | null
  readonly withinKm: number | null
}

/** A small map in units of `WIDTH` by `HEIGHT`: SVG path data, points and names. */
export interface LocatorMap {
  readonly land: string
  readonly lakes: string
  readonly rivers: string
  readonly borders: string
  readonly governorates: string
  /** Where it was, for what is known no closer: a governorate's outline. */
  readonly area: string | null
  /** The same round a point: the radius in units. */
  readonly radius: number | null
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly names: readonly TownName[]
  readonly scale: { readonly km: number; readonly length: number }
}

/** Draws a small map; null where there is nothing to show on it. */
export function locatorMap(
  layers: LocatorLayers,
  { points, governorate, withinKm }: LocatorSubject,
): LocatorMap | null {
  const outline = layers.governorates.features.find(
    ({ properties }) => governorate !== null && properties?.id === governorate,
  )
  const area = outline?.geometry as Polygon | MultiPolygon | undefined
  const bounds = area ? (bbox(area) as unknown as Bounds) : boundsOf(points)
  if (!bounds) return null
  const frame = frameOf(bounds)
  const drawn = points.map((point) => project(frame, point).map(Math.round) as [number, number])
  const lines = (isWanted: (kind: unknown) => boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: layers.borders.features.filter(({ properties }) => isWanted(properties?.kind)),
  })
  return {
    land: layerPath(layers.land, frame),
    lakes: layerPath(layers.lakes, frame),
    rivers: layerPath(
      frame.unitsPerKm < MINOR_RIVERS ? major(layers.rivers) : layers.rivers,
      frame,
    ),
    borders: layerPath(
      lines((kind) => kind !== 'governorate'),
      frame,
    ),
    governorates: layerPath(
      lines((kind) => kind === 'governorate'),
      frame,
    ),
    area: area ? geometryPath(area, frame) : null,
    radius: withinKm === null || area ? null : Math.round(withinKm * frame.unitsPerKm),
    points: area ? [] : drawn,
    names: townNames(layers.places, frame, area ? [] : drawn),
    scale: scaleOf(frame),
  }
}

/** Units to a km from which minor rivers are drawn. */
const MINOR_RIVERS = 3

const major = ({ features }: FeatureCollection): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.filter(({ properties }) => properties?.rank === 'major'),
})

const ROUND_KM = [10, 20, 50, 100, 200, 500, 1000, 2000] as const

/** A round number of km of about a fifth of the width. */
function scaleOf({ unitsPerKm }: Frame): LocatorMap['scale'] {
  const km = ROUND_KM.findLast((each) => each * unitsPerKm <= 260) ?? ROUND_KM[0]
  return { km, length: Math.round(km * unitsPerKm) }
}
