import { extentOf } from '@/geo/cluster/cluster-facts'
import type { ClusterPoints } from '@/geo/cluster/clustering'

export type ExtentRequest = Pick<ClusterPoints, 'lon' | 'lat'>

/** Answers with the extent of points. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<ExtentRequest>) => self.postMessage(extentOf(data))
