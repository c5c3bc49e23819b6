import { clusterWithTurf } from './cluster-with-turf'
import type { Clustering, ClusterParams, ClusterPoints } from './clustering'
import { clusterWithKernel } from './kernel/dbscan'
import { TURF_LIMIT } from './limit'

/** Clusters incidents by proximity: DBSCAN by great-circle distance and, with `daysApart`, by days. Throws a TypeError or RangeError for input that cannot be clustered. */
export function clusterPoints(points: ClusterPoints, params: ClusterParams): Clustering {
  const small = points.lon.length <= TURF_LIMIT && params.daysApart === undefined
  return small ? clusterWithTurf(points, params) : clusterWithKernel(points, params)
}
