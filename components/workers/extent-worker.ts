import type { ClusterPoints } from '@/geo/cluster/clustering'
import { extentOf } from '@/geo/cluster/extent'

export type ExtentRequest = Pick<ClusterPoints, 'lon' | 'lat'>

/** Answers with the extent of points. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<ExtentRequest>) => self.postMessage(extentOf(data))
