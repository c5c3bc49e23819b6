import { readFileSync } from 'node:fs'
import type { FeatureCollection, Geometry } from 'geojson'
import { expect, it } from 'vitest'
import { drawnAlike } from './drawn-alike'

type Layer = FeatureCollection<Geometry, { readonly kind?: string; readonly rank?: string }>

const layerOf = (name: string): Layer =>
  JSON.parse(
    readFileSync(new URL(`../../data/basemap/${name}.json`, import.meta.url), 'utf8'),
  ) as Layer

/** Every position of a geometry, however deep its rings lie. */
const positions = (nested: unknown): string[] =>
  Array.isArray(nested) && Array.isArray(nested[0]) ? nested.flatMap(positions) : [String(nested)]

it.each(['land', 'countries', 'lakes', 'rivers', 'borders'])(
  'the layer %s is a feature for each look, with every ring and line that it had',
  (name) => {
    const layer = layerOf(name)
    const lookOf = ({ kind, rank }: Layer['features'][number]['properties']) => kind ?? rank ?? name
    const drawn = drawnAlike(layer, lookOf).features
    const looks = new Set(layer.features.map(({ properties }) => lookOf(properties)))
    expect(new Set(drawn.map(({ properties }) => properties.look))).toEqual(looks)
    expect(drawn).toHaveLength(looks.size)
    for (const { properties, geometry } of drawn) {
      const alike = layer.features.filter(
        (feature) => lookOf(feature.properties) === properties.look,
      )
      expect(positions(geometry.coordinates)).toEqual(
        alike.flatMap((feature) =>
          'coordinates' in feature.geometry ? positions(feature.geometry.coordinates) : [],
        ),
      )
    }
  },
)
