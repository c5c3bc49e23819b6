import { useMemo } from 'react'
import type { KDistanceRequest } from '@/components/workers/k-distance-worker'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import { kDistances } from '@/geo/cluster/k-distance'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import { type Proximity, pointsOf } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'

export interface KDistances {
  /** In km, the farthest first; 'computing' while a worker measures them. */
  readonly distancesKm: Float64Array | 'computing' | 'failed'
  /** Measures again, after a failure. */
  readonly retry: () => void
}

/** The distance of each clustered incident to its k-th nearest neighbour. */
export function useKDistances(
  table: IncidentTable,
  rows: Proximity['rows'],
  k: number,
): KDistances {
  const request = useMemo(
    () => (): KDistanceRequest => {
      const { lon, lat } = pointsOf(table, rows)
      return { lon, lat, k }
    },
    [table, rows, k],
  )
  const isSmall = rows.length <= AT_ONCE_LIMIT
  const atOnce = useMemo(() => (isSmall ? kDistances(request(), k) : null), [request, k, isSmall])
  const { answer: measured, retry } = useWorkerAnswer('distances', isSmall ? null : request)
  return { distancesKm: atOnce ?? measured ?? 'computing', retry }
}
