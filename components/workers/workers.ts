import type { Clustering } from '@/geo/cluster/clustering'
import type { Extent } from '@/geo/cluster/extent'
import type { OutlineRequest } from '@/geo/cluster/shape/outline-request'
import type { Outline } from '@/geo/cluster/shape/outlines'
import type { Sorting } from '@/geo/scene/list/sorting'
import type { ClusterRequest } from './cluster-worker'
import type { ExtentRequest } from './extent-worker'
import type { KDistanceRequest } from './k-distance-worker'
import { WorkerService } from './worker-service'

/** What each worker is asked, and what it answers. */
export interface WorkerJobs {
  readonly clusters: { readonly request: ClusterRequest; readonly answer: Clustering }
  readonly outlines: { readonly request: OutlineRequest; readonly answer: readonly Outline[] }
  readonly extent: { readonly request: ExtentRequest; readonly answer: Extent }
  readonly order: { readonly request: Sorting; readonly answer: Int32Array }
  readonly distances: { readonly request: KDistanceRequest; readonly answer: Float64Array }
}

export type WorkerName = keyof WorkerJobs
export type RequestTo<Name extends WorkerName> = WorkerJobs[Name]['request']
export type AnswerOf<Name extends WorkerName> = WorkerJobs[Name]['answer']

// The bundler finds a worker by an address written out.
const OPEN: Record<WorkerName, () => Worker> = {
  clusters: () => new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' }),
  outlines: () => new Worker(new URL('./outline-worker.ts', import.meta.url), { type: 'module' }),
  extent: () => new Worker(new URL('./extent-worker.ts', import.meta.url), { type: 'module' }),
  order: () => new Worker(new URL('./order-worker.ts', import.meta.url), { type: 'module' }),
  distances: () =>
    new Worker(new URL('./k-distance-worker.ts', import.meta.url), {
      type: 'module',
    }),
}

/** What each worker is handed over, where that is much and of no use here. */
const HANDED_OVER: { [Name in WorkerName]?: (request: RequestTo<Name>) => Transferable[] } = {
  clusters: ({ points }) => Object.values(points).map(({ buffer }) => buffer),
}

/** A service that asks one of the workers. */
export const serviceOf = <Name extends WorkerName>(name: Name) =>
  new WorkerService<RequestTo<Name>, AnswerOf<Name>>(OPEN[name], HANDED_OVER[name])
