import { clusterPoints } from '@/geo/cluster/cluster'
import type { ClusterParams, ClusterPoints } from '@/geo/cluster/clustering'

export interface ClusterRequest {
  readonly points: ClusterPoints
  readonly params: ClusterParams
}

/** Answers each request with its clusters. Runs in a worker, away from the page. */
self.onmessage = ({ data: { points, params } }: MessageEvent<ClusterRequest>) => {
  const result = clusterPoints(points, params)
  self.postMessage(result, { transfer: [result.labels.buffer, result.roles.buffer] })
}
