import { clustersDbscan, featureCollection, point } from '@turf/turf'
import {
  type Clustering,
  type ClusterParams,
  type ClusterPoints,
  OUTSIDE,
  ROLE,
} from './clustering'
import { withinKm } from './distance'
import { numberByFirstMember } from './numbering'

/**
 * DBSCAN in space by `turf.clustersDbscan`, for points that are known to be good. Turf finds the
 * clusters; roles, border points and numbers are settled here, because turf calls a point core as
 * soon as a cluster reaches it and gives a border point to whichever cluster came first.
 *
 * Turf looks for neighbours in a box of degrees, which misses some across the date line, round the
 * poles, beside the equator and on the very rim of the radius. A miss shows as two neighbouring core
 * points with different labels: then the answer is null.
 */
export function settleTurf(points: ClusterPoints, params: ClusterParams): Clustering | null {
  const size = points.lon.length
  const weight = new Int32Array(size).fill(1)
  forEachPair(points, params.radiusKm, (i, j) => {
    weight[i] = (weight[i] as number) + 1
    weight[j] = (weight[j] as number) + 1
  })
  const isCore = (i: number): boolean => (weight[i] as number) >= params.minIncidents
  const found = turfLabels(points, params)
  const numberOf = new Map<number, number>()
  const labels = new Int32Array(size).fill(OUTSIDE)
  const roles = new Uint8Array(size).fill(ROLE.noise)
  for (let i = 0; i < size; i++) {
    const label = found[i]
    if (!isCore(i)) continue
    if (label === undefined) return null
    if (!numberOf.has(label)) numberOf.set(label, numberOf.size)
    labels[i] = numberOf.get(label) as number
    roles[i] = ROLE.core
  }
  let complete = true
  const offer = (border: number, core: number): void => {
    const label = labels[core] as number
    if (roles[border] === ROLE.border && (labels[border] as number) <= label) return
    labels[border] = label
    roles[border] = ROLE.border
  }
  forEachPair(points, params.radiusKm, (i, j) => {
    if (isCore(i) && isCore(j)) complete &&= labels[i] === labels[j]
    else if (isCore(i)) offer(j, i)
    else if (isCore(j)) offer(i, j)
  })
  if (!complete) return null
  numberByFirstMember(labels, numberOf.size)
  return { labels, roles, count: numberOf.size }
}

function turfLabels({ lon, lat }: ClusterPoints, params: ClusterParams): (number | undefined)[] {
  const positions = featureCollection(Array.from(lon, (x, i) => point([x, lat[i] as number])))
  const { radiusKm, minIncidents } = params
  const options = { units: 'kilometers', minPoints: minIncidents, mutate: true } as const
  return clustersDbscan(positions, radiusKm, options).features.map((f) => f.properties.cluster)
}

/** Calls back once for every two different points within the radius, found by a sweep over latitude. */
function forEachPair(
  { lon, lat }: ClusterPoints,
  radiusKm: number,
  visit: (i: number, j: number) => void,
): void {
  const byLat = Array.from(lat.keys()).sort((i, j) => (lat[i] as number) - (lat[j] as number))
  const reachDegrees = (radiusKm / 111) * 1.001 + 1e-9
  byLat.forEach((i, rank) => {
    for (let next = rank + 1; next < byLat.length; next++) {
      const j = byLat[next] as number
      if ((lat[j] as number) - (lat[i] as number) > reachDegrees) break
      const [x, y] = [lon[j] as number, lat[j] as number]
      if (withinKm(lon[i] as number, lat[i] as number, x, y, radiusKm)) visit(i, j)
    }
  })
}
