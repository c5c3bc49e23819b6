import {
  type Clustering,
  type ClusterParams,
  type ClusterPoints,
  OUTSIDE,
  ROLE,
} from './clustering'
import { withinKm } from './distance'
import { DisjointSets } from './kernel/disjoint-sets'
import { numberByFirstMember } from './numbering'

/**
 * Exact DBSCAN in space, anywhere on the sphere, by a look at every two points that are near in
 * latitude: for few points, which are known to be good.
 */
export function clusterByPairs(points: ClusterPoints, params: ClusterParams): Clustering {
  const isCore = coreTest(points, params)
  const sets = new DisjointSets(points.lon.length)
  forEachPair(points, params.radiusKm, (i, j) => {
    if (isCore(i) && isCore(j)) sets.union(i, j)
  })
  return settle(points, params, isCore, (i) => sets.find(i))
}

/** Whether a point has enough others within the radius, itself counted. */
export function coreTest(points: ClusterPoints, params: ClusterParams): (i: number) => boolean {
  const weight = new Int32Array(points.lon.length).fill(1)
  forEachPair(points, params.radiusKm, (i, j) => {
    weight[i] = (weight[i] as number) + 1
    weight[j] = (weight[j] as number) + 1
  })
  return (i) => (weight[i] as number) >= params.minIncidents
}

/** Roles, border points and numbers, where it is known which core points are together: those of which `clusterOf` gives the same. */
export function settle(
  points: ClusterPoints,
  params: ClusterParams,
  isCore: (i: number) => boolean,
  clusterOf: (core: number) => number,
): Clustering {
  const size = points.lon.length
  const numberOf = new Map<number, number>()
  const labels = new Int32Array(size).fill(OUTSIDE)
  const roles = new Uint8Array(size).fill(ROLE.noise)
  for (let i = 0; i < size; i++) {
    if (!isCore(i)) continue
    const cluster = clusterOf(i)
    if (!numberOf.has(cluster)) numberOf.set(cluster, numberOf.size)
    labels[i] = numberOf.get(cluster) as number
    roles[i] = ROLE.core
  }
  const offer = (border: number, core: number): void => {
    const label = labels[core] as number
    if (roles[border] === ROLE.border && (labels[border] as number) <= label) return
    labels[border] = label
    roles[border] = ROLE.border
  }
  forEachPair(points, params.radiusKm, (i, j) => {
    if (isCore(i) === isCore(j)) return
    if (isCore(i)) offer(j, i)
    else offer(i, j)
  })
  numberByFirstMember(labels, numberOf.size)
  return { labels, roles, count: numberOf.size }
}

/** Calls back once for every two different points within the radius, found by a sweep over latitude. */
export function forEachPair(
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
