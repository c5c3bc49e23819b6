import type { DatasetFacts } from '@/components/state/dataset-facts'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import type { IncidentSource } from '@/geo/source'
import { parseView } from '@/geo/view/view-query'
import { filterOf } from '@/geo/view/view-state'
import { dayBins } from './day-bins'
import { densityOf } from './density'
import { LargeScreen } from './large-screen'

interface LargePageProps {
  readonly source: IncidentSource
  readonly datasets: readonly DatasetFacts[]
  readonly query: URLSearchParams
  /** How many rows a browser is sent. */
  readonly mostRows: number
}

/**
 * The page of a dataset that is too large for a browser: what the source counts of all rows that match,
 * and the way to the map where they are few enough. No part of the rows stands for all.
 */
export async function LargePage({ source, datasets, query, mostRows }: LargePageProps) {
  const [facts, queries] = await Promise.all([source.facts(), source.queries()])
  const [shape, vocabulary] = await Promise.all([queries.shape(), askedVocabulary(queries, query)])
  const { state, problems } = parseView(query, vocabulary)
  const filter = filterOf(state)
  const [count, extent, facets, days] = await Promise.all([
    queries.count(filter),
    queries.extent(filter),
    queries.facetCounts(filter),
    queries.dayCounts({ filter, by: null }),
  ])
  const density = extent.bounds && (await densityOf(queries, filter, extent.bounds))
  return (
    <LargeScreen
      facts={facts}
      datasets={datasets.map(({ id, title }) => ({ id, title }))}
      state={state}
      problems={problems}
      shape={shape}
      count={count}
      days={extent.days}
      facets={facets}
      bins={dayBins(days)}
      density={density}
      mostRows={mostRows}
    />
  )
}
