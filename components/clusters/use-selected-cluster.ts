import { useCallback } from 'react'
import type { Results } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'

/** Which cluster is open: the address names its first incident, since numbers change with the settings. */
export interface SelectedCluster {
  /** Number of the cluster from 0; -1 where its incident is in none now, or none is there yet; null where none is open. */
  readonly label: number | null
  /** Opens a cluster by its number, and closes the incident that is open; null closes the cluster. */
  readonly select: (label: number | null) => void
}

/** The open cluster; none where clusters are switched off. */
export function useSelectedCluster(
  table: IncidentTable,
  { cluster }: Pick<ViewState, 'cluster'>,
  { proximity, clustering }: Pick<Results, 'proximity' | 'clustering'>,
  change: ChangeView,
): SelectedCluster {
  const select = useCallback(
    (label: number | null) => {
      if (label === null) return change({ cluster: null })
      const row = proximity?.rows.find((each) => proximity.labels[each] === label)
      if (row !== undefined) change({ cluster: table.id.at(row), incident: null })
    },
    [table, proximity, change],
  )
  const row = cluster === null || clustering === 'off' ? null : rowOf(table, cluster)
  return { label: row === null ? null : (proximity?.labels[row] ?? -1), select }
}
