import { useEffect, useMemo, useState } from 'react'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import type { Proximity } from '@/geo/cluster/proximity'
import { outlineRequest } from '@/geo/cluster/shape/outline-request'
import type { Outline } from '@/geo/cluster/shape/outlines'
import { clusterPlaces, type MapClusters } from '@/geo/scene/map/cluster-outlines'
import type { IncidentTable } from '@/geo/table/table'

type OutlinesOf = typeof import('@/geo/cluster/shape/outlines').outlinesOf

const NONE: readonly Outline[] = []

/**
 * The clusters with the outlines of all of them, the largest first: in the frame that shows the
 * clusters where few incidents are in them, else from a worker. Without outlines until those of the
 * present clusters are there; null where there are no clusters.
 */
export function useClusters(table: IncidentTable, proximity: Proximity | null): MapClusters | null {
  const request = useMemo(
    () => (proximity ? () => outlineRequest(table, proximity) : null),
    [table, proximity],
  )
  const isFew = useMemo(() => proximity === null || hasFewMembers(proximity), [proximity])
  const outlinesOf = useOutlinesOf(isFew && proximity !== null && proximity.count > 0)
  const few = useMemo(() => {
    if (!isFew || !outlinesOf || !request) return NONE
    const { points, clustering, radiusKm } = request()
    return outlinesOf(points, clustering, radiusKm)
  }, [isFew, outlinesOf, request])
  const many = useWorkerAnswer('outlines', isFew ? null : request)
  // Without outlines the clusters are still in the sentence and in the panel.
  const outlines = isFew ? few : typeof many === 'string' || !many ? NONE : many
  return useMemo(
    () => proximity && { proximity, outlines, placeOf: clusterPlaces(table, proximity) },
    [table, proximity, outlines],
  )
}

/** Whether so few incidents are in clusters that outlining them costs no frame. */
function hasFewMembers({ rows, labels }: Proximity): boolean {
  let members = 0
  for (let i = 0; i < rows.length && members <= AT_ONCE_LIMIT; i++) {
    if ((labels[rows[i] as number] as number) >= 0) members++
  }
  return members <= AT_ONCE_LIMIT
}

/** What computes outlines, fetched when there is first something small to outline. */
function useOutlinesOf(isWanted: boolean): OutlinesOf | null {
  const [outlinesOf, setOutlinesOf] = useState<OutlinesOf | null>(null)
  useEffect(
    function load() {
      if (!isWanted) return
      let isCurrent = true
      import('@/geo/cluster/shape/outlines').then(
        (module) => isCurrent && setOutlinesOf(() => module.outlinesOf),
        // Without outlines the clusters are still in the sentence and in the panel.
        () => undefined,
      )
      return () => {
        isCurrent = false
      }
    },
    [isWanted],
  )
  return outlinesOf
}
