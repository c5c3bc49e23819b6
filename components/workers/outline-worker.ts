import type { OutlineRequest } from '@/geo/cluster/shape/outline-request'
import { outlinesOf } from '@/geo/cluster/shape/outlines'

/** Answers with the outlines of clusters. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<OutlineRequest>) =>
  self.postMessage(outlinesOf(data.points, data.clustering, data.radiusKm))
