import type { Clustering, ClusterPoints } from '@/geo/cluster/clustering'
import { outlinesOf } from '@/geo/cluster/shape/outlines'

export interface OutlineRequest {
  readonly points: Pick<ClusterPoints, 'lon' | 'lat'>
  readonly clustering: Pick<Clustering, 'labels' | 'count'>
  readonly radiusKm: number
}

/** Answers with the outlines of clusters. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<OutlineRequest>) =>
  self.postMessage(outlinesOf(data.points, data.clustering, data.radiusKm))
