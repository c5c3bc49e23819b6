import type { Day } from '../time/time'
import { type Choices, FACETS, type Facet, facetColumn, isOwnFacetId } from './facets'
import { type LastingFilter, NOTHING, Refusals } from './refusals'
import { RowsInTime } from './rows-in-time'
import type { IncidentTable } from './table'

/** Which incidents are asked for. null is "any". */
export interface Filter extends LastingFilter {
  readonly from: Day | null
  readonly to: Day | null
  readonly choices: Choices
}

/** No choice in any facet. */
export const ANY_CHOICE: Choices = {}

/** The facets that something is chosen of: those of every table in their order, then those of a file's own columns by name. */
export function chosenFacets(choices: Choices): Facet[] {
  const own = Object.keys(choices).filter(isOwnFacetId).sort()
  return [...FACETS, ...own].filter((id) => choices[id] != null)
}

export const NO_FILTER: Filter = {
  from: null,
  to: null,
  choices: ANY_CHOICE,
  q: '',
  bbox: null,
  chain: null,
  impossible: false,
}

/** Whether its dates can be of no row: the last before the first. */
export const isReversed = ({ from, to }: Pick<Filter, 'from' | 'to'>): boolean =>
  from !== null && to !== null && from > to

/** Whether a table has every facet that something is chosen of: what is chosen of another cannot be met. */
export const canBeMet = (table: IncidentTable, choices: Choices): boolean =>
  chosenFacets(choices).every((id) => facetColumn(table, id) !== null)

/** The rows that match, in order of time. An incident matches the dates if any of its possible days does. */
export function filterRows(table: IncidentTable, filter: Filter): Int32Array {
  const refusals = new Refusals(table, filter)
  if (!canBeMet(table, filter.choices)) return new Int32Array()
  refusals.choose(filter.choices)
  return new RowsInTime(table, refusals.rowsOf(NOTHING)).within(filter)
}
