import { useDeferredValue, useMemo } from 'react'
import { type Filter, type FilterResult, filterWithCounts } from '@/geo/filter'
import type { Proximity } from '@/geo/proximity'
import { answersAmong, type Summary, summarise } from '@/geo/summary'
import type { IncidentTable, RowLink } from '@/geo/table'
import { clusterParamsOf, filterOf, type ViewState } from '@/geo/view-state'
import { useProximity } from './use-proximity'

/** What a state shows of a table: the same for the sentence, the list, the map and the exports. */
export interface Results {
  readonly filter: Filter
  readonly rows: Int32Array
  readonly counts: FilterResult['counts']
  /** null where clusters are off or on their way. */
  readonly proximity: Proximity | null
  readonly links: readonly RowLink[]
  readonly summary: Summary
}

export function useResults(table: IncidentTable, view: ViewState): Results {
  const { from, to, choices, q, bbox, clusters, unusable } = view
  const filter = useMemo(
    () => filterOf({ from, to, choices, q, bbox, unusable }),
    [from, to, choices, q, bbox, unusable],
  )
  const { rows, counts } = useMemo(() => filterWithCounts(table, filter), [table, filter])
  const params = useMemo(() => clusterParamsOf({ clusters, unusable }), [clusters, unusable])
  const proximity = useProximity(table, rows, params)
  const links = useMemo(() => answersAmong(table, rows), [table, rows])
  const summary = useMemo(
    () => summarise(table, filter, rows, proximity),
    [table, filter, rows, proximity],
  )
  return useMemo(
    () => ({
      filter,
      rows,
      counts,
      proximity: proximity === 'computing' ? null : proximity,
      links,
      summary,
    }),
    [filter, rows, counts, proximity, links, summary],
  )
}

/** More rows than this cannot all be drawn anew within a frame. */
const LARGE = 5000

/**
 * What the map, the list and the ledger draw: the results themselves, or for a large table the last
 * ones that could be drawn without holding up the reader's hand.
 */
export function useDrawnResults(table: IncidentTable, results: Results): Results {
  const deferred = useDeferredValue(results)
  return table.length > LARGE ? deferred : results
}
