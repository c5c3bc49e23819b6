import { bbox } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { type Bounds, boundsOf, type Position } from '../space/position'
import { frameOf } from './locator-map/frame'
import { type TownName, townNames } from './locator-map/town-names'
import type { BasePlaces } from './map/base-place'
import { type Fineness, geometryPath, layerPath } from './map/layer-path'
import { type MapFrame, pixelOf } from './map/map-frame'
import { scaleBar } from './map/scale-bar'

export { HEIGHT, WIDTH } from './locator-map/frame'

/** The layers of the built-in map that a small one is cut from. */
export const LOCATOR_LAYERS = [
  'land',
  'countries',
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
  /** ISO 3166-1 codes of the countries that are lighter than the others; none where all are alike. */
  readonly countries: readonly string[]
}

/** A small map in units of `WIDTH` by `HEIGHT`: SVG path data, points and names. */
export interface LocatorMap {
  readonly land: string
  /** What of the land is lighter; null where all is alike. */
  readonly countries: string | null
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
  { points, governorate, withinKm, countries }: LocatorSubject,
): LocatorMap | null {
  const outline = layers.governorates.features.find(
    ({ properties }) => governorate !== null && properties?.id === governorate,
  )
  const area = outline?.geometry as Polygon | MultiPolygon | undefined
  const bounds = area ? (bbox(area) as unknown as Bounds) : boundsOf(points)
  if (!bounds) return null
  const frame = frameOf(bounds)
  const fineness = finenessOf(frame)
  const drawn = points.map((point) => {
    const { x, y } = pixelOf(frame, point)
    return { x: Math.round(x), y: Math.round(y) }
  })
  const path = (layer: FeatureCollection) => layerPath(layer, frame, fineness)
  const lines = (isWanted: (kind: unknown) => boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: layers.borders.features.filter(({ properties }) => isWanted(properties?.kind)),
  })
  const { km, length } = scaleBar(frame, LONGEST_BAR)
  return {
    land: path(layers.land),
    countries: countries.length > 0 ? path(countriesOf(layers, countries)) : null,
    lakes: path(layers.lakes),
    rivers: path(frame.unitsPerKm < MINOR_RIVERS ? major(layers.rivers) : layers.rivers),
    borders: path(lines((kind) => kind !== 'governorate')),
    governorates: path(lines((kind) => kind === 'governorate')),
    area: area ? geometryPath(area, frame, fineness) : null,
    radius: withinKm === null || area ? null : Math.round(withinKm * frame.unitsPerKm),
    points: area ? [] : drawn.map(({ x, y }) => [x, y] as const),
    names: townNames(layers.places as BasePlaces, frame, area ? [] : drawn),
    scale: { km, length: Math.round(length) },
  }
}

const countriesOf = (layers: LocatorLayers, codes: readonly string[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: layers.countries.features.filter(({ properties }) => codes.includes(properties?.code)),
})

/** About a quarter of the width. */
const LONGEST_BAR = 260

/** Steps are whole units, and the coarser the more of the world is shown. */
const finenessOf = ({ unitsPerKm }: MapFrame): Fineness => ({
  stepsPerPixel: 1,
  leastSteps: unitsPerKm < 2.5 ? 10 : 5,
})

/** Units to a km from which minor rivers are drawn. */
const MINOR_RIVERS = 3

const major = ({ features }: FeatureCollection): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.filter(({ properties }) => properties?.rank === 'major'),
})
