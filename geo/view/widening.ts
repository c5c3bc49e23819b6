import { type Facet, facetColumn, firstCode } from '../table/facets'
import { chosenFacets, NO_FILTER } from '../table/filter'
import { matchesRow } from '../table/row-match'
import { type IncidentTable, isSearchable } from '../table/table'
import { filterOf, isNarrowing, type ViewState } from './view-state'

/** A condition that keeps an incident out. */
export type Exclusion = 'ends-before' | 'begins-after' | Facet | 'q' | 'bbox' | 'chain' | 'unusable'

/** Why an incident is not among what is shown, and the least change after which it is. */
export interface Widening {
  readonly by: readonly Exclusion[]
  readonly patch: Partial<ViewState>
}

/** What keeps a row out of a view; null where the row is shown. The change widens the conditions that refuse it and no other. */
export function wideningFor(table: IncidentTable, view: ViewState, row: number): Widening | null {
  const filter = filterOf(view)
  const passes = (part: Partial<typeof filter>) => matchesRow(table, { ...NO_FILTER, ...part }, row)
  const by: Exclusion[] = []
  let patch: Partial<ViewState> = {}
  const exclude = (reason: Exclusion, widened: Partial<ViewState>) => {
    by.push(reason)
    patch = { ...patch, ...widened }
  }
  const { from, to } = filter
  // Dates the wrong way round hold no day: the later one is moved as well.
  if (to !== null && !passes({ to })) exclude('ends-before', { to: table.end[row] as number })
  if (from !== null && !passes({ from }))
    exclude('begins-after', { from: table.start[row] as number })
  if (from !== null && to !== null && from > to && by.length === 0) {
    exclude('begins-after', { from: null, to: null })
  }
  let { choices } = filter
  for (const facet of chosenFacets(choices)) {
    const chosen = choices[facet] ?? []
    if (passes({ choices: { ...NO_FILTER.choices, [facet]: chosen } })) continue
    const option = firstOption(table, facet, row)
    choices = { ...choices, [facet]: option === null ? null : [...chosen, option] }
    exclude(facet, { choices })
  }
  // What is searched through may still be on its way.
  if (filter.q !== '' && isSearchable(table) && !passes({ q: filter.q })) exclude('q', { q: '' })
  if (filter.bbox !== null && !passes({ bbox: filter.bbox })) exclude('bbox', { bbox: null })
  if (filter.chain !== null && !passes({ chain: filter.chain })) exclude('chain', { chain: null })
  if (filter.impossible) {
    const kept = Object.entries(view.unusable).filter(([name]) => !isNarrowing(name))
    exclude('unusable', { unusable: Object.fromEntries(kept) })
  }
  return by.length === 0 ? null : { by, patch }
}

/** The first option that a row has in a facet; null for none. */
function firstOption(table: IncidentTable, facet: Facet, row: number): string | null {
  const column = facetColumn(table, facet)
  return column?.options[firstCode(column, row)] ?? null
}
