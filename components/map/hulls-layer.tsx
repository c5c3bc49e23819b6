import { useMemo } from 'react'
import { lazyPart } from '@/components/parts/lazy-part'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import { type Proximity, pointsOf } from '@/geo/cluster/proximity'
import { keepRows } from '@/geo/table/rows'
import type { IncidentTable } from '@/geo/table/table'
import type { HullShapesProps } from './hull-shapes'
import { ManyHulls } from './many-hulls'
import type { OutlineRequest } from './outline-worker'

/** With what computes outlines; loaded when there is first something to outline. */
const FewHulls = lazyPart(() => import('./few-hulls'), {
  name: 'hulls',
  floats: true,
  pending: null,
})

interface HullsLayerProps extends Omit<HullShapesProps, 'outlines'> {
  readonly table: IncidentTable
  readonly proximity: Proximity
}

/** The outlines of the proximity clusters: in the frame that shows the clusters where few incidents are in them, else from a worker. */
export function HullsLayer({ table, proximity, ...shown }: HullsLayerProps) {
  const request = useMemo(() => () => requestOf(table, proximity), [table, proximity])
  const isFew = useMemo(() => hasFewMembers(proximity), [proximity])
  if (proximity.count === 0) return null
  return isFew ? (
    <FewHulls {...shown} request={request} />
  ) : (
    <ManyHulls {...shown} request={request} />
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

/** What is in some cluster, and how it is labelled. */
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
