import type { FeatureCollection } from 'geojson'
import { readBasemap } from '@/data/basemap-layers'
import type { IncidentDetail } from '@/geo/record/detail'
import {
  LOCATOR_LAYERS,
  type LocatorLayers,
  type LocatorMap,
  locatorMap,
} from '@/geo/scene/locator-map'
import { WITHIN_KM } from '@/geo/vocabulary'

let layers: LocatorLayers | null = null

/** The layers of the built-in map, read once. */
function locatorLayers(): LocatorLayers {
  layers ??= Object.fromEntries(
    LOCATOR_LAYERS.map((name): [string, FeatureCollection] => [
      name,
      JSON.parse(readBasemap(name) ?? '{"type":"FeatureCollection","features":[]}'),
    ]),
  ) as LocatorLayers
  return layers
}

/** The small map of an incident: its point, the points of its parts, or the area within which it was; `countries` are lighter than the others. */
export function locatorOf(
  { location, children }: IncidentDetail,
  countries: readonly string[] = [],
): LocatorMap | null {
  const { position, within, place } = location
  const points = position
    ? [position]
    : children.flatMap((child) => (child.position ? [child.position] : []))
  return locatorMap(locatorLayers(), {
    points,
    countries,
    governorate: within === 'governorate' && children.length === 0 ? (place.area ?? null) : null,
    withinKm: within === 'district' && position ? WITHIN_KM.district : null,
  })
}
