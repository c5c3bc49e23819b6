import { circle, convex, featureCollection } from '@turf/turf'
import type { Feature, Polygon } from 'geojson'

/** The hull round positions with `padKm` to spare; null for none. */
export function clusterHull(
  positions: readonly (readonly [number, number])[],
  padKm: number,
): Feature<Polygon> | null {
  const rims = positions.map(([lon, lat]) =>
    circle([lon, lat], padKm, { steps: 24, units: 'kilometers' }),
  )
  const points = rims.flatMap((rim) =>
    (rim.geometry.coordinates[0] ?? []).map((coordinates) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Point' as const, coordinates },
    })),
  )
  return convex(featureCollection(points))
}
