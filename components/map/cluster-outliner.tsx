import { useMemo } from 'react'
import { lazyPart } from '@/components/parts/lazy-part'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import type { Proximity } from '@/geo/cluster/proximity'
import { outlineRequest } from '@/geo/cluster/shape/outline-request'
import type { Outline } from '@/geo/cluster/shape/outlines'
import type { IncidentTable } from '@/geo/table/table'
import { ManyOutlines } from './many-outlines'

/** With what computes outlines; loaded when there is first something to outline. */
const FewOutlines = lazyPart(() => import('./few-outlines'), {
  name: 'hulls',
  floats: true,
  pending: null,
})

interface ClusterOutlinerProps {
  readonly table: IncidentTable
  /** null while there is none, or none yet. */
  readonly proximity: Proximity | null
  /** Called with the outlines of all clusters, the largest first. */
  readonly onOutlines: (outlines: readonly Outline[]) => void
}

/** Outlines the proximity clusters: in the frame that shows them where few incidents are in them, else in a worker. */
export function ClusterOutliner({ table, proximity, onOutlines }: ClusterOutlinerProps) {
  const request = useMemo(
    () => (proximity && proximity.count > 0 ? () => outlineRequest(table, proximity) : null),
    [table, proximity],
  )
  const isFew = useMemo(() => proximity !== null && hasFewMembers(proximity), [proximity])
  return (
    <>
      {isFew && request && <FewOutlines request={request} onOutlines={onOutlines} />}
      <ManyOutlines request={isFew ? null : request} onOutlines={onOutlines} />
    </>
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
