import { useCallback, useState } from 'react'
import type { Results } from '@/components/explorer/use-results'

/** Which cluster is open. It is remembered by an incident in it, since numbers change with the settings. */
export interface SelectedCluster {
  /** Number of the cluster from 0; -1 where its incident is in none now, or none is there yet; null where none is open. */
  readonly label: number | null
  /** Opens a cluster by its number, or closes it with null. */
  readonly select: (label: number | null) => void
}

/** The open cluster; none where clusters are switched off. */
export function useSelectedCluster({
  proximity,
  clustering,
}: Pick<Results, 'proximity' | 'clustering'>): SelectedCluster {
  const [anchor, setAnchor] = useState<number | null>(null)
  if (clustering === 'off' && anchor !== null) setAnchor(null)
  const select = useCallback(
    (label: number | null) => {
      const row = proximity?.rows.find((each) => proximity.labels[each] === label)
      setAnchor(label === null ? null : (row ?? null))
    },
    [proximity],
  )
  const isOpen = anchor !== null && clustering !== 'off'
  return { label: isOpen ? (proximity?.labels[anchor] ?? -1) : null, select }
}
