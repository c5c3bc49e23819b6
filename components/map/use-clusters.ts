import { useCallback, useMemo, useState } from 'react'
import type { Proximity } from '@/geo/cluster/proximity'
import type { Outline } from '@/geo/cluster/shape/outlines'
import { clusterPlaces, type MapClusters } from '@/geo/scene/map/cluster-outlines'
import type { IncidentTable } from '@/geo/table/table'

interface Outlined {
  readonly proximity: Proximity
  readonly outlines: readonly Outline[]
}

/**
 * The clusters with their outlines as they were last handed in, null without any; outlines of
 * clusters that are no longer shown are none. Without outlines the clusters are still in the
 * sentence and in the panel.
 */
export function useClusters(
  table: IncidentTable,
  proximity: Proximity | null,
): [MapClusters | null, (outlines: readonly Outline[]) => void] {
  const [outlined, setOutlined] = useState<Outlined | null>(null)
  const take = useCallback(
    (outlines: readonly Outline[]) => setOutlined(proximity && { proximity, outlines }),
    [proximity],
  )
  const clusters = useMemo(() => {
    if (!proximity || proximity.count === 0 || outlined?.proximity !== proximity) return null
    const { outlines } = outlined
    return { proximity, outlines, placeOf: clusterPlaces(table, proximity) }
  }, [table, proximity, outlined])
  return [clusters, take]
}
