import { contains } from '../space/position'
import type { Day } from '../time/time'
import { chainRows } from './chain'
import { type Choices, FACETS, type Facet, facetColumn, isOwnFacetId, rowCodes } from './facets'
import { type LastingFilter, NOTHING, Refusals } from './refusals'
import { RowsInTime } from './rows-in-time'
import { searchTest } from './search'
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

/** Whether a filter asks for days alone, or nothing: what was counted by day can answer it. */
export const asksForDaysAlone = (filter: Filter): boolean =>
  !filter.impossible &&
  !isReversed(filter) &&
  filter.q.trim() === '' &&
  filter.bbox === null &&
  filter.chain === null &&
  chosenFacets(filter.choices).length === 0

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

/** Whether one row matches, without going through the others. */
export function matchesRow(table: IncidentTable, filter: Filter, row: number): boolean {
  const { from, to, bbox, chain } = filter
  const [start, end] = [table.start[row] as number, table.end[row] as number]
  if (filter.impossible || isReversed(filter)) return false
  if ((from !== null && end < from) || (to !== null && start > to)) return false
  if (bbox && !contains(bbox, table.lon[row] as number, table.lat[row] as number)) return false
  if (chain !== null && !chainRows(table, chain)?.has(row)) return false
  for (const facet of chosenFacets(filter.choices)) {
    const column = facetColumn(table, facet)
    const chosen = filter.choices[facet] ?? []
    const isChosen = (code: number) => chosen.includes(column?.options[code] as string)
    if (!column || !rowCodes(column, row).some(isChosen)) return false
  }
  return filter.q === '' || searchTest(table, filter.q)?.(row) === true
}
