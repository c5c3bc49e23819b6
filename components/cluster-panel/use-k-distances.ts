import { useEffect, useMemo, useState } from 'react'
import { kDistances } from '@/geo/cluster/k-distance'
import { type Proximity, pointsOf } from '@/geo/proximity'
import type { IncidentTable } from '@/geo/table'
import type { KDistanceRequest } from './k-distance-worker'

/** Up to this many incidents the distances are there within a frame. */
const AT_ONCE = 2000

/**
 * The distance in km of each clustered incident to its k-th nearest neighbour, the farthest first;
 * null while a worker measures them.
 */
export function useKDistances(
  table: IncidentTable,
  rows: Proximity['rows'],
  k: number,
): Float64Array | null {
  const isSmall = rows.length <= AT_ONCE
  const small = useMemo(
    () => (isSmall ? kDistances(pointsOf(table, rows), k) : null),
    [table, rows, k, isSmall],
  )
  const [measured, setMeasured] = useState<{ of: Int32Array; k: number; km: Float64Array }>()
  useEffect(
    function measureElsewhere() {
      if (isSmall) return
      const worker = new Worker(new URL('./k-distance-worker.ts', import.meta.url), {
        type: 'module',
      })
      worker.onmessage = ({ data }: MessageEvent<Float64Array>) =>
        setMeasured({ of: rows, k, km: data })
      const { lon, lat } = pointsOf(table, rows)
      worker.postMessage({ lon, lat, k } satisfies KDistanceRequest)
      return () => worker.terminate()
    },
    [table, rows, k, isSmall],
  )
  if (isSmall) return small
  return measured?.of === rows && measured.k === k ? measured.km : null
}
