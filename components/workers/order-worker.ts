import { type Sorting, sortedBy } from '@/geo/scene/list/sorting'

/** Answers with rows in order. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<Sorting>) => {
  const order = sortedBy(data)
  self.postMessage(order, { transfer: [order.buffer] })
}
