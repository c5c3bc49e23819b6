import type { DatasetFacts } from '@/components/state/dataset-facts'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { isTooSlow } from '@/geo/query/too-slow'
import type { IncidentSource } from '@/geo/source'
import { facetsOf, optionsOf } from '@/geo/table/facets'
import { parseView } from '@/geo/view/view-query'
import { filterOf } from '@/geo/view/view-state'
import { dayBins } from './day-bins'
import { largeAnswer } from './large-answer'
import { LargeExplorer } from './large-explorer'
import type { LargeProps } from './large-props'
import { LargeScreen, UncountedScreen } from './large-screen'

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
export async function LargePage({ source, datasets, query: sent, mostRows }: LargePageProps) {
  const query = withoutEmpty(sent)
  const [facts, queries] = await Promise.all([source.facts(), source.queries()])
  const [shape, vocabulary] = await Promise.all([queries.shape(), askedVocabulary(queries, query)])
  const { state, problems } = parseView(query, vocabulary)
  const filter = filterOf(state)
  const asked = {
    facts,
    datasets: datasets.map(({ id, title }) => ({ id, title })),
    state,
    problems,
  }
  const counted = await Promise.all([
    largeAnswer(queries, filter, null),
    queries.dayCounts({ filter: { ...filter, from: null, to: null }, by: null }),
  ]).catch((error: unknown) => {
    if (isTooSlow(error) || hasGone(error)) return null
    throw error
  })
  if (!counted) return <UncountedScreen {...asked} />
  const [answer, days] = counted
  const props: LargeProps = {
    ...asked,
    version: shape.dataset.version,
    offered: facetsOf(shape).map(({ id }) => ({ id, options: optionsOf(shape, id) })),
    answer,
    histogram: dayBins(days),
    mostRows,
  }
  return (
    <LargeExplorer {...props}>
      <LargeScreen {...props} />
    </LargeExplorer>
  )
}

/** Whether nothing is counted since whoever asked has gone away. */
const hasGone = (error: unknown) => error instanceof Error && error.name === 'AbortError'

/** What the form of the page sends: a field that is left empty asks for nothing. */
const SENT_EMPTY: readonly string[] = ['from', 'to', 'q']

const withoutEmpty = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...query].filter(([name, text]) => text !== '' || !SENT_EMPTY.includes(name)),
  )
