import { useMemo, useState } from 'react'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import { isOrderKnown, keepOrder, listOrder } from '@/geo/scene/list/list-order'
import { type Sorting, sortingOf } from '@/geo/scene/list/sorting'
import type { Bounds, Position } from '@/geo/space/position'
import type { IncidentTable } from '@/geo/table/table'
import type { MapView, Sort, ViewState } from '@/geo/view/view-state'

/** Rows in an order, and by what: the last one for as long as the one that is asked for is on its way; null for that of the table, before there is any. */
export interface ListOrder {
  readonly order: Int32Array
  readonly sort: Sort | null
}

/** What a list is ordered by. */
interface By {
  readonly sort: Sort
  readonly lon: number
  readonly lat: number
}

/** More rows than these are sorted in a worker, and the list keeps its order meanwhile. */
const LARGE = 20_000

/** Shown rows in the order that is asked for; made anew as the map moves only where that changes it. */
export function useListOrder(
  table: IncidentTable,
  rows: Int32Array,
  { sort, at }: Pick<ViewState, 'sort' | 'at'>,
  home: Bounds,
): ListOrder {
  const [lon, lat] = sort === 'distance' ? middleOf(at, home) : [0, 0]
  const wanted = useMemo<By>(() => ({ sort, lon, lat }), [sort, lon, lat])
  const isAtHand = useMemo(
    () => table.length <= LARGE || isOrderKnown(table, sort, [lon, lat]),
    [table, sort, lon, lat],
  )
  const ask = useMemo(
    () => (isAtHand ? null : (): Sorting => sortingOf(table, sort, [lon, lat])),
    [table, sort, lon, lat, isAtHand],
  )
  const { answer } = useWorkerAnswer('order', ask)
  const [last, setLast] = useState<By | null>(null)
  // Where no worker will answer the page sorts after all.
  const isReady = isAtHand || answer !== 'computing'
  if (isReady && last !== wanted) setLast(wanted)
  const by = isReady ? wanted : last
  return useMemo(() => {
    if (!by) return { order: rows, sort: null }
    if (answer instanceof Int32Array) keepOrder(table, by.sort, [by.lon, by.lat], answer)
    return { order: listOrder(table, rows, by.sort, [by.lon, by.lat]), sort: by.sort }
  }, [table, rows, by, answer])
}

/** The middle of the map: that of what "home" shows, until the reader moves it. */
function middleOf(at: MapView | null, [west, south, east, north]: Bounds): Position {
  if (at) return [at.lon, at.lat]
  return [(west + (west <= east ? east : east + 360)) / 2, (south + north) / 2]
}
