import { useMemo } from 'react'
import type { Clustering, ClusterParams } from '@/geo/cluster/clustering'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import { clusteredRows, type Proximity, pointsOf, proximityOf } from '@/geo/cluster/proximity'
import { settleTurf } from '@/geo/cluster/turf-dbscan'
import type { IncidentTable } from '@/geo/table/table'
import type { ClusterRequest } from './cluster-worker'
import { useWorkerAnswer } from './use-worker-answer'

/** The clusters; 'computing' until they are those of the present rows and parameters; null for none. */
export type ProximityState = Proximity | 'computing' | 'failed' | null

export interface FoundProximity {
  readonly state: ProximityState
  /** Computes the clusters again, where they failed. */
  readonly retry: () => void
}

/**
 * The clusters of the rows: at once where turf can tell them within a frame, from a worker where
 * they would cost one or need the kernel.
 */
export function useProximity(
  table: IncidentTable,
  rows: Int32Array,
  params: ClusterParams | null,
): FoundProximity {
  const work = useMemo(
    () => (params ? workOf(table, clusteredRows(table, rows, params), params) : null),
    [table, rows, params],
  )
  const { answer, retry } = useWorkerAnswer('clusters', work?.request ?? null)
  const result = work?.result ?? answer
  const state = useMemo(() => {
    if (!work || result === null) return null
    if (typeof result === 'string') return result
    return proximityOf(table, rows, work.clustered, work.params, result)
  }, [table, rows, work, result])
  return { state, retry }
}

/** What is to be done: nothing more, where the result is there; else what to ask the worker. */
interface Work {
  readonly clustered: Int32Array
  readonly params: ClusterParams
  readonly result: Clustering | null
  readonly request: (() => ClusterRequest) | null
}

function workOf(table: IncidentTable, clustered: Int32Array, params: ClusterParams): Work {
  const isSmall = clustered.length <= AT_ONCE_LIMIT && params.daysApart === undefined
  const result = isSmall ? settleTurf(pointsOf(table, clustered), params) : null
  const ask = () => ({ points: pointsOf(table, clustered), params, isTurfDone: isSmall })
  const request = result ? null : ask
  return { clustered, params, result, request }
}
