import { clustersDbscan, featureCollection, point } from '@turf/turf'
import type { Clustering, ClusterParams, ClusterPoints } from './clustering'
import { coreTest, forEachPair, settle } from './pairs'

/**
 * DBSCAN in space by `turf.clustersDbscan`, for points that are known to be good. Turf finds the
 * clusters; roles, border points and numbers are settled here, because turf calls a point core as
 * soon as a cluster reaches it and gives a border point to whichever cluster came first.
 *
 * Turf looks for neighbours in a box of degrees, which misses some across the date line, round the
 * poles, beside the equator and on the very rim of the radius. A miss shows as a core point without
 * a label, or as two neighbouring core points with different ones: then the answer is null.
 */
export function settleTurf(points: ClusterPoints, params: ClusterParams): Clustering | null {
  const isCore = coreTest(points, params)
  const found = turfLabels(points, params)
  if (found.some((label, i) => label === undefined && isCore(i))) return null
  let complete = true
  forEachPair(points, params.radiusKm, (i, j) => {
    if (isCore(i) && isCore(j)) complete &&= found[i] === found[j]
  })
  return complete ? settle(points, params, isCore, (i) => found[i] as number) : null
}

function turfLabels({ lon, lat }: ClusterPoints, params: ClusterParams): (number | undefined)[] {
  const positions = featureCollection(Array.from(lon, (x, i) => point([x, lat[i] as number])))
  const { radiusKm, minIncidents } = params
  const options = { units: 'kilometers', minPoints: minIncidents, mutate: true } as const
  return clustersDbscan(positions, radiusKm, options).features.map((f) => f.properties.cluster)
}
