import { useMemo } from 'react'
import type { Clustering, ClusterParams } from '@/geo/cluster/clustering'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import { clusterByPairs } from '@/geo/cluster/pairs'
import { clusteredRows, type Proximity, pointsOf, proximityOf } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'
import type { ClusterRequest } from './cluster-worker'
import { MANY_ROWS } from './many-rows'
import { useWorkerAnswer } from './use-worker-answer'

/** The clusters; 'computing' until they are those of the present rows and parameters; null for none. */
export type ProximityState = Proximity | 'computing' | 'failed' | null

export interface FoundProximity {
  readonly state: ProximityState
  /** Computes the clusters again, where they failed. */
  readonly retry: () => void
}

/**
 * The clusters of the rows: at once where the pairs of the points can be gone through within a
 * frame, from a worker where they are more or days count too.
 */
export function useProximity(
  table: IncidentTable,
  rows: Int32Array,
  params: ClusterParams | null,
): FoundProximity {
  const work = useMemo(() => (params ? workOf(table, rows, params) : null), [table, rows, params])
  const isLate = rows.length > MANY_ROWS
  const { answer, retry } = useWorkerAnswer('clusters', work?.request ?? null, isLate)
  const result = work?.result ?? answer
  const state = useMemo(() => {
    if (!work || result === null) return null
    if (typeof result === 'string') return result
    return proximityOf(table, rows, work.clustered(), work.params, result)
  }, [table, rows, work, result])
  return { state, retry }
}

/** What is to be done: nothing more, where the result is there; else what to ask the worker. */
interface Work {
  /** The rows that take part. */
  readonly clustered: () => Int32Array
  readonly params: ClusterParams
  readonly result: Clustering | null
  readonly request: (() => ClusterRequest) | null
}

/** Many rows are gone through when the worker is asked, and not while the page is drawn. */
function workOf(table: IncidentTable, rows: Int32Array, params: ClusterParams): Work {
  let known: Int32Array | null = null
  const clustered = () => {
    known ??= clusteredRows(table, rows, params)
    return known
  }
  const ask = () => ({ points: pointsOf(table, clustered()), params })
  const isSmall =
    params.daysApart === undefined &&
    rows.length <= MANY_ROWS &&
    clustered().length <= AT_ONCE_LIMIT
  const result = isSmall ? clusterByPairs(pointsOf(table, clustered()), params) : null
  return { clustered, params, result, request: result ? null : ask }
}
