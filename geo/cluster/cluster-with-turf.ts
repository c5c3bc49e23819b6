import { checkClusterInput } from './cluster-input'
import type { Clustering, ClusterParams, ClusterPoints } from './clustering'
import { clusterWithKernel } from './kernel/dbscan'
import { settleTurf } from './turf-dbscan'

/** Clusters in space as turf finds them, or the kernel where turf's search misses a neighbour that matters. Throws for days apart, which turf does not know, and for input that cannot be clustered. */
export function clusterWithTurf(points: ClusterPoints, params: ClusterParams): Clustering {
  checkClusterInput(points, params)
  if (params.daysApart !== undefined) {
    throw new RangeError(
      `daysApart: expected none, because turf clusters in space only, got ${params.daysApart}`,
    )
  }
  return settleTurf(points, params) ?? clusterWithKernel(points, params)
}
