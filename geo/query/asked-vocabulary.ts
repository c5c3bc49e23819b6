import { type ViewVocabulary, vocabularyOf } from '../view/view-query'
import type { IncidentQueries } from './incident-queries'

/** What of a query string is looked up among the incidents before it is read. */
const NAMES_INCIDENTS = ['incident', 'cluster'] as const

/**
 * What a query string may name in a source: the options of its facets, and of incidents and chains
 * those that this query string names and that are there.
 */
export async function askedVocabulary(
  queries: Pick<IncidentQueries, 'shape' | 'incident' | 'hasChain'>,
  params: URLSearchParams,
): Promise<ViewVocabulary> {
  const [incidents, chains] = await Promise.all([
    present(
      NAMES_INCIDENTS.flatMap((name) => params.getAll(name)),
      async (id) => (await queries.incident(id)) !== null,
    ),
    present(params.getAll('chain'), queries.hasChain),
  ])
  return {
    ...vocabularyOf(await queries.shape()),
    hasIncident: (id) => incidents.has(id),
    hasChain: (name) => chains.has(name),
  }
}

/** Those of some names that are there. A parameter that is repeated is refused whatever it names, so that no more than its first is looked up. */
async function present(
  names: readonly string[],
  isThere: (name: string) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(names)].slice(0, NAMES_INCIDENTS.length)
  const found = await Promise.all(asked.map(isThere))
  return new Set(asked.filter((_, i) => found[i]))
}
