import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { MANY_ROWS } from '@/components/workers/many-rows'
import { useProximity } from '@/components/workers/use-proximity'
import type { Proximity } from '@/geo/cluster/proximity'
import type { Casualties } from '@/geo/table/casualties'
import type { Filter } from '@/geo/table/filter'
import { type FilterResult, MovingFilter } from '@/geo/table/moving-filter'
import { answersAmong, type Summary, summarise } from '@/geo/table/summary'
import { type IncidentTable, isSearchable, type RowLink } from '@/geo/table/table'
import { undatedRows } from '@/geo/table/undated'
import { clusterParamsOf, filterOf, type ViewState } from '@/geo/view/view-state'
import { tellAhead } from './ahead'
import { useSame } from './use-same'
import { useSearched } from './use-searched'
import type { HearsAhead } from './use-view-state'

/** Whether clusters are wanted, and whether they are there. */
export type Clustering = 'off' | 'computing' | 'failed' | 'done'

/** What a state shows of a table: the same for the sentence, the list, the map and the exports. */
export interface Results {
  readonly filter: Filter
  readonly rows: Int32Array
  readonly counts: FilterResult['counts']
  /** null unless `clustering` is 'done'. */
  readonly proximity: Proximity | null
  readonly clustering: Clustering
  /** Computes the clusters again, where `clustering` is 'failed'. */
  readonly retryClusters: () => void
  readonly links: readonly RowLink[]
  /** What the filter leaves when its dates are left open, and the answers among that. */
  readonly context: { readonly rows: Int32Array; readonly links: readonly RowLink[] }
  readonly summary: Summary
  /** Rows that name no day and pass all that is asked for besides, by their numbers in `withUndated`. */
  readonly undated: Int32Array
  /** Killed among the rows; null where nobody counts them. */
  readonly killed: Casualties | null
}

/**
 * `searchable` has the rows of the table with the words to search through, where something is
 * searched for. `ahead` is told of a state before it comes here.
 */
export function useResults(
  table: IncidentTable,
  searchable: IncidentTable,
  view: ViewState,
  ahead?: HearsAhead,
): Results {
  const { from, to, choices, q, bbox, chain, clusters, unusable } = view
  const filter = useMemo(
    () => filterOf({ from, to, choices, q, bbox, chain, unusable }),
    [from, to, choices, q, bbox, chain, unusable],
  )
  // The words may come long before something is searched for: until then nothing depends on them.
  const filtered = filter.q === '' ? table : searchable
  const moving = useMovingFilter(filtered, filter)
  const found = useMemo(() => moving.apply({ from, to, choices }), [moving, from, to, choices])
  const { rows, counts, killed } = found
  useAhead(table, moving, view, ahead)
  const params = useMemo(() => clusterParamsOf({ clusters, unusable }), [clusters, unusable])
  const { state, retry: retryClusters } = useProximity(table, rows, params)
  const [clustering, proximity]: [Clustering, Proximity | null] =
    typeof state === 'string' ? [state, null] : [state ? 'done' : 'off', state]
  const context = useContextRows(table, found.ofAnyTime)
  const links = useMemo(() => answersAmong(table, rows), [table, rows])
  const undated = useMemo(() => undatedRows(filtered, filter), [filtered, filter])
  const summary = useMemo(
    () => summarise(table, filter, rows, state, found),
    [table, filter, rows, state, found],
  )
  return useSame({
    filter,
    rows,
    counts,
    proximity,
    clustering,
    retryClusters,
    links,
    context,
    summary,
    killed,
    undated,
  })
}

/** The same object for as long as only dates and choices change. */
function useMovingFilter(table: IncidentTable, filter: Filter): MovingFilter {
  const { q, bbox, chain, impossible } = filter
  return useMemo(
    () => new MovingFilter(table, { q, bbox, chain, impossible }),
    [table, q, bbox, chain, impossible],
  )
}

/** Of a state in which alone other options are chosen, whoever paints its rows hears before it is drawn. */
function useAhead(
  table: IncidentTable,
  moving: MovingFilter,
  view: ViewState,
  ahead: HearsAhead | undefined,
): void {
  useEffect(() => {
    if (!ahead) return
    ahead.current = (next) => {
      const isSame = AHEAD_SAME.every((name) => next[name] === view[name])
      if (isSame && next.choices !== view.choices) tellAhead(table, moving.rowsOf(next))
    }
    return () => {
      ahead.current = null
    }
  }, [table, moving, view, ahead])
}

const AHEAD_SAME = ['from', 'to', 'q', 'bbox', 'chain', 'unusable'] as const

const useContextRows = (table: IncidentTable, rows: Int32Array): Results['context'] =>
  useMemo(() => ({ rows, links: answersAmong(table, rows) }), [table, rows])

/** Whether a table has more rows than can all be filtered and drawn anew within a frame. */
export const isLarge = (table: IncidentTable): boolean => table.length > MANY_ROWS

/**
 * The state that results are made of: the present one; while what is searched through, or what is found
 * in it, is on its way the one before; and for a large table, while dates or words change under the
 * reader's hand, the last one that could be shown without holding it up.
 */
export function useShownView(table: IncidentTable, view: ViewState): ViewState {
  const isReady = useSearched(table, view.q)
  const [ready, setReady] = useState(() => (canSearch(table, view) ? view : unsearched(view)))
  if (isReady && ready !== view) setReady(view)
  const shown = isReady ? view : ready
  const deferred = useDeferredValue(shown)
  return isLarge(table) && !isChosenAnew(shown, deferred) ? deferred : shown
}

/** Whether a click has chosen other incidents: the answer to it is all that the reader waits for. */
const isChosenAnew = (now: ViewState, before: ViewState): boolean =>
  now.choices !== before.choices || now.bbox !== before.bbox || now.chain !== before.chain

const canSearch = (table: IncidentTable, { q }: ViewState) => q === '' || isSearchable(table)

/** A state whose search cannot be made leaves nothing: it never becomes one without a search. */
const unsearched = (view: ViewState): ViewState => ({
  ...view,
  q: '',
  unusable: { ...view.unusable, q: [view.q] },
})
