import { kDistances } from '@/geo/cluster/k-distance'

export interface KDistanceRequest {
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly k: number
}

/** Answers with the distances to the k-th neighbour. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<KDistanceRequest>) => {
  const km = kDistances(data, data.k)
  self.postMessage(km, { transfer: [km.buffer] })
}
