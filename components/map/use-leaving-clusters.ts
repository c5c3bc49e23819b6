import { useLayoutEffect } from 'react'
import { useMap } from 'react-leaflet'
import { useAfterwards } from '@/components/state/use-afterwards'
import { isLarge } from '@/components/state/use-results'
import type { MapClusters } from '@/geo/scene/map/cluster-outlines'
import type { IncidentTable } from '@/geo/table/table'
import { paneOf } from './panes'

/**
 * The clusters whose outlines and labels are on the map. Those of a large table that are no longer
 * shown are out of sight at once and taken away afterwards, with what lay around them: the answer
 * to a click need not wait for that.
 */
export function useLeavingClusters(
  table: IncidentTable,
  clusters: MapClusters | null,
): MapClusters | null {
  const map = useMap()
  const late = useAfterwards(clusters, table, isLarge(table))
  const areGone = clusters === null
  useLayoutEffect(() => {
    for (const name of ['hulls', 'clusters'] as const) paneOf(map, name).hidden = areGone
  }, [map, areGone])
  return clusters ?? late
}
