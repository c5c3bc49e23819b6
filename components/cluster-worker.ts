import { clusterPoints } from '@/geo/cluster/cluster'
import type { ClusterParams, ClusterPoints } from '@/geo/cluster/clustering'

interface Request {
  readonly points: ClusterPoints
  readonly params: ClusterParams
}

/** Answers each request with its clusters. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<Request>) => {
  const result = clusterPoints(data.points, data.params)
  self.postMessage(result, { transfer: [result.labels.buffer, result.roles.buffer] })
}
