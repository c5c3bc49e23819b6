import { useMemo } from 'react'
import type { ExtentRequest } from '@/components/workers/extent-worker'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import { type ClusterProfile, clusterProfile, rowsOfCluster } from '@/geo/cluster/cluster-profile'
import { extentOf } from '@/geo/cluster/extent'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import { type Proximity, pointsOf } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'

export interface FoundProfile {
  /** 'computing' while a worker measures how far a large cluster reaches; null for none. */
  readonly found: ClusterProfile | 'computing' | 'failed' | null
  /** Measures again, after a failure. */
  readonly retry: () => void
}

/** The profile of a cluster. */
export function useClusterProfile(
  table: IncidentTable,
  proximity: Proximity | null,
  label: number,
): FoundProfile {
  const rows = useMemo(
    () => (proximity && label >= 0 ? rowsOfCluster(proximity, label) : null),
    [proximity, label],
  )
  const request = useMemo(() => {
    if (!rows) return null
    return (): ExtentRequest => {
      const { lon, lat } = pointsOf(table, rows)
      return { lon, lat }
    }
  }, [table, rows])
  const isSmall = (rows?.length ?? 0) <= AT_ONCE_LIMIT
  const atOnce = useMemo(
    () => (request && isSmall ? extentOf(request()) : null),
    [request, isSmall],
  )
  const { answer: measured, retry } = useWorkerAnswer('extent', isSmall ? null : request)
  const extent = atOnce ?? measured
  const found = useMemo(() => {
    if (!proximity || extent === null) return null
    return typeof extent === 'string' ? extent : clusterProfile(table, proximity, label, extent)
  }, [table, proximity, label, extent])
  return { found, retry }
}
