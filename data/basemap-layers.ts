import path from 'node:path'
import type { FeatureCollection } from 'geojson'
import { countryOf } from '@/geo/space/country'
import { dataFolder, textsBelow } from './folders'
import { once } from './once'

function layers(): ReadonlyMap<string, string> {
  const folder = path.join(dataFolder(), 'basemap')
  return once(`basemap ${folder}`, () => textsBelow(folder))
}

/** The layers of the built-in map, by name. */
export function listBasemapLayers(): string[] {
  return [...layers().keys()].flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? [])
}

/** The GeoJSON text of the ground of one country by its ISO 3166-1 code, empty for one too small to be drawn; null for no code of a country. */
export function readCountry(code: string): string | null {
  if (countryOf(code) === null) return null
  const shape = countries().find(({ properties }) => properties?.code === code)
  return JSON.stringify({ type: 'FeatureCollection', features: shape ? [shape] : [] })
}

const countries = () =>
  once('basemap countries', () => {
    const { features }: FeatureCollection = JSON.parse(
      readBasemap('countries') ?? '{"features":[]}',
    )
    return features
  })

/** The GeoJSON text of one layer of the built-in map, or null for an unknown one. */
export function readBasemap(layer: string): string | null {
  return layers().get(`${layer}.json`) ?? null
}
