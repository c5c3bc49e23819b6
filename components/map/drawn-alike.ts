import type { FeatureCollection, Geometry, MultiLineString, MultiPolygon } from 'geojson'

type Together = FeatureCollection<MultiLineString | MultiPolygon, { readonly look: string }>

/** What is drawn alike as one feature, so that the map has a path for each look and not for each of a thousand lakes and lines. Areas and lines of one look are not mixed. */
export function drawnAlike<P>(
  { features }: FeatureCollection<Geometry, P>,
  lookOf: (properties: P) => string,
): Together {
  const byLook = new Map<string, Geometry[]>()
  for (const { geometry, properties } of features) {
    const look = lookOf(properties)
    const alike = byLook.get(look)
    if (alike) alike.push(geometry)
    else byLook.set(look, [geometry])
  }
  return {
    type: 'FeatureCollection',
    features: [...byLook].map(([look, alike]) => ({
      type: 'Feature',
      properties: { look },
      geometry: together(alike),
    })),
  }
}

function together(geometries: readonly Geometry[]): MultiLineString | MultiPolygon {
  const areas = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [],
  )
  if (areas.length > 0) return { type: 'MultiPolygon', coordinates: areas }
  const lines = geometries.flatMap((geometry) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  )
  return { type: 'MultiLineString', coordinates: lines }
}
