import { FACETS, type Facet } from './facets'
import { ANY_CHOICE, type Filter, filterRows, NO_FILTER } from './filter'
import { includesRow } from './rows'
import type { IncidentTable } from './table'

/** One condition of a filter. */
export type Condition = 'dates' | Facet | 'q' | 'bbox' | 'chain' | 'impossible'

/**
 * The conditions of a filter that leave a row out, each on its own; none where the row is among what
 * the filter leaves. Throws where a search needs words that are not there.
 */
export function conditionsAgainst(table: IncidentTable, filter: Filter, row: number): Condition[] {
  const refuses = (only: Partial<Filter>) =>
    !includesRow(filterRows(table, { ...NO_FILTER, ...only }), row)
  const { from, to, choices, q, bbox, chain, impossible } = filter
  const against: Condition[] = []
  if ((from !== null || to !== null) && refuses({ from, to })) against.push('dates')
  for (const facet of FACETS) {
    const chosen = { ...ANY_CHOICE, [facet]: choices[facet] }
    if (choices[facet] !== null && refuses({ choices: chosen })) against.push(facet)
  }
  if (q !== '' && refuses({ q })) against.push('q')
  if (bbox !== null && refuses({ bbox })) against.push('bbox')
  if (chain !== null && refuses({ chain })) against.push('chain')
  if (impossible) against.push('impossible')
  return against
}
