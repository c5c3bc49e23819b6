import type { Feature, Polygon } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import { type Proximity, pointsOf } from '@/geo/cluster/proximity'
import type { Outline } from '@/geo/cluster/shape/outlines'
import { keepRows } from '@/geo/table/rows'
import type { IncidentTable } from '@/geo/table/table'
import type { MapMessages } from './map-messages'
import type { OutlineRequest } from './outline-worker'

/** The outline and the name of a cluster. */
export interface Hull {
  /** Number of the cluster. */
  readonly label: number
  readonly size: number
  readonly outline: Feature<Polygon>
  readonly name: string
}

type OutlinesOf = typeof import('@/geo/cluster/shape/outlines').outlinesOf

interface HullInput {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly messages: MapMessages
}

const NONE: readonly Outline[] = []

/**
 * The outlines of all clusters, the largest first: in the frame that shows the clusters where few
 * incidents are in them, else from a worker. None until those of the present clusters are there.
 */
export function useHulls({ table, proximity, messages }: HullInput): readonly Hull[] {
  const request = useMemo(() => () => requestOf(table, proximity), [table, proximity])
  const isFew = useMemo(() => hasFewMembers(proximity), [proximity])
  const outlinesOf = useOutlinesOf(isFew && proximity.count > 0)
  const few = useMemo(() => {
    if (!isFew || !outlinesOf) return NONE
    const { points, clustering, radiusKm } = request()
    return outlinesOf(points, clustering, radiusKm)
  }, [isFew, outlinesOf, request])
  const many = useWorkerAnswer('outlines', isFew ? null : request)
  // Without outlines the clusters are still in the sentence and in the panel.
  const outlines = isFew ? few : typeof many === 'string' || !many ? NONE : many
  return useMemo(
    () =>
      outlines.map(({ label, size, places, polygon }) => ({
        label,
        size,
        outline: polygon,
        name: messages.cluster(size, places),
      })),
    [outlines, messages],
  )
}

/** What is in some cluster, and how it is labelled. */
/** Whether so few incidents are in clusters that outlining them costs no frame. */
function hasFewMembers({ rows, labels }: Proximity): boolean {
  let members = 0
  for (let i = 0; i < rows.length && members <= AT_ONCE_LIMIT; i++) {
    if ((labels[rows[i] as number] as number) >= 0) members++
  }
  return members <= AT_ONCE_LIMIT
}

function requestOf(table: IncidentTable, proximity: Proximity): OutlineRequest {
  const rows = keepRows(proximity.rows, (row) => (proximity.labels[row] as number) >= 0)
  const { lon, lat } = pointsOf(table, rows)
  const labels = rows.map((row) => proximity.labels[row] as number)
  return {
    points: { lon, lat },
    clustering: { labels, count: proximity.count },
    radiusKm: proximity.params.radiusKm,
  }
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
