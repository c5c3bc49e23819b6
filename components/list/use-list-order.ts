import { useMemo } from 'react'
import { listOrder } from '@/geo/scene/list/list-order'
import type { Bounds, Position } from '@/geo/space/position'
import type { IncidentTable } from '@/geo/table/table'
import type { MapView, ViewState } from '@/geo/view/view-state'

/** Shown rows in the order that is asked for; made anew as the map moves only where that changes it. */
export function useListOrder(
  table: IncidentTable,
  rows: Int32Array,
  { sort, at }: Pick<ViewState, 'sort' | 'at'>,
  home: Bounds,
): Int32Array {
  const [lon, lat] = sort === 'distance' ? middleOf(at, home) : [0, 0]
  return useMemo(() => listOrder(table, rows, sort, [lon, lat]), [table, rows, sort, lon, lat])
}

/** The middle of the map: that of what "home" shows, until the reader moves it. */
function middleOf(at: MapView | null, [west, south, east, north]: Bounds): Position {
  if (at) return [at.lon, at.lat]
  return [(west + (west <= east ? east : east + 360)) / 2, (south + north) / 2]
}
