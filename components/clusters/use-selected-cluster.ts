import { useCallback, useMemo } from 'react'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { rowsOfCluster } from '@/geo/cluster/cluster-profile'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'

/** Which cluster is open. The address names it by its first incident, since numbers change with the settings. */
export interface SelectedCluster {
  /** Number of the cluster from 0; -1 where its incident is in none now, or none is there yet; null where none is open. */
  readonly label: number | null
  /** Its incidents, in order of time; none where there is no such cluster. */
  readonly rows: readonly number[]
  /** Opens a cluster by its number, or closes it with null. */
  readonly select: (label: number | null) => void
}

/** The open cluster; none where clusters are switched off. */
export function useSelectedCluster(
  table: IncidentTable,
  { proximity, clustering }: Pick<Results, 'proximity' | 'clustering'>,
  { cluster }: Pick<ViewState, 'cluster'>,
  change: ChangeView,
): SelectedCluster {
  const anchor = cluster === null ? null : rowOf(table, cluster)
  const select = useCallback(
    (label: number | null) => {
      const row = proximity?.rows.find((each) => proximity.labels[each] === label)
      const isNone = label === null || row === undefined
      change({ incident: null, cluster: isNone ? null : table.id.at(row) })
    },
    [proximity, table, change],
  )
  const isOpen = anchor !== null && clustering !== 'off'
  const label = isOpen ? (proximity?.labels[anchor] ?? -1) : null
  const rows = useMemo(
    () => (proximity && label !== null && label >= 0 ? [...rowsOfCluster(proximity, label)] : []),
    [proximity, label],
  )
  return { label, rows, select }
}
