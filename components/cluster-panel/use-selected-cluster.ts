import { useCallback, useState } from 'react'
import type { Proximity } from '@/geo/proximity'

/** Which cluster is open. It is remembered by an incident in it, since numbers change with the settings. */
export interface SelectedCluster {
  /** Number of the cluster from 0; -1 where its incident is in none now; null where none is open. */
  readonly label: number | null
  /** Opens a cluster by its number, or closes it with null. */
  readonly select: (label: number | null) => void
}

export function useSelectedCluster(proximity: Proximity | null): SelectedCluster {
  const [anchor, setAnchor] = useState<number | null>(null)
  const select = useCallback(
    (label: number | null) => {
      const row = proximity?.rows.find((each) => proximity.labels[each] === label)
      setAnchor(label === null ? null : (row ?? null))
    },
    [proximity],
  )
  return { label: anchor === null ? null : (proximity?.labels[anchor] ?? -1), select }
}
