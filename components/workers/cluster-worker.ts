import { clusterPoints } from '@/geo/cluster/cluster'
import type { ClusterParams, ClusterPoints } from '@/geo/cluster/clustering'
import { clusterWithKernel } from '@/geo/cluster/kernel/dbscan'

export interface ClusterRequest {
  readonly points: ClusterPoints
  readonly params: ClusterParams
  /** Turf was asked already and could not tell. */
  readonly isTurfDone: boolean
}

/** Answers each request with its clusters. Runs in a worker, away from the page. */
self.onmessage = ({ data: { points, params, isTurfDone } }: MessageEvent<ClusterRequest>) => {
  const result = isTurfDone ? clusterWithKernel(points, params) : clusterPoints(points, params)
  self.postMessage(result, { transfer: [result.labels.buffer, result.roles.buffer] })
}
