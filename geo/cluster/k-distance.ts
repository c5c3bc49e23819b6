import { checkPositions } from './cluster-input'
import type { ClusterPoints } from './clustering'
import { PositionTree } from './position-tree'

/**
 * The distance in km from each point to its k-th nearest neighbour, the farthest
 * first: the curve whose bend suggests a cluster radius for `minIncidents` = k + 1.
 * Neighbours at the same position count each; Infinity where there are fewer than k.
 * Throws a RangeError for a position that is none.
 */
export function kDistances(points: Pick<ClusterPoints, 'lon' | 'lat'>, k: number): Float64Array {
  const { lon, lat } = points
  if (!Number.isInteger(k) || k < 0) {
    throw new RangeError(`k: expected a whole number of at least 0, got ${k}`)
  }
  if (lat.length !== lon.length) {
    throw new TypeError(
      `points.lat: expected ${lon.length} values like points.lon, got ${lat.length}`,
    )
  }
  checkPositions(points)
  const tree = new PositionTree(lon, lat)
  return Float64Array.from(lon.keys(), (i) => tree.kthDistanceKm(i, k))
    .sort()
    .reverse()
}

/** How many of the distances, the farthest first, are no more than this. */
export function countWithin(distancesKm: Float64Array, km: number): number {
  let [low, high] = [0, distancesKm.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((distancesKm[middle] as number) > km) low = middle + 1
    else high = middle
  }
  return distancesKm.length - low
}
