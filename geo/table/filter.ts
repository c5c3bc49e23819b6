import { type Bounds, contains } from '../space/position'
import type { Day } from '../time/time'
import { chainRows } from './chain'
import { FACETS, type Facet, facetColumn, facetsOf, isOwnFacetId, rowCodes } from './facets'
import { RowsInTime } from './rows-in-time'
import { searchTest } from './search'
import type { IncidentTable } from './table'

/** The options that are chosen of facets. null, and a facet that is not there, is "any"; an empty list is "none of them". */
export type Choices = { readonly [Id in Facet]?: readonly string[] | null }

/** Which incidents are asked for. null is "any". */
export interface Filter {
  readonly from: Day | null
  readonly to: Day | null
  readonly choices: Choices
  readonly q: string
  readonly bbox: Bounds | null
  /** A chain of answers: of an incident, or the one between two ends (`chainRows`). */
  readonly chain: string | null
  /** A condition that cannot be applied was asked for: nothing matches. */
  readonly impossible: boolean
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

/** The rows that match, in order of time. An incident matches the dates if any of its possible days does. */
export const filterRows = (table: IncidentTable, filter: Filter): Int32Array =>
  new RowsInTime(table, rowsOfAnyTime(table, filter).rows).within(filter)

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

/** The conditions of a filter but for its dates. */
export type TimelessFilter = Omit<Filter, 'from' | 'to'>

/** The rows that match but for their dates, and for each facet that something is chosen of those that it alone refuses. All ascend. */
export interface RowsOfAnyTime {
  readonly rows: Int32Array
  readonly refused: ReadonlyMap<Facet, Int32Array>
}

/** What a row is refused by: nothing, one facet by its number from 1, or more than one condition. */
const [NOTHING, SEVERAL] = [0, 0xff]

/** Applies all conditions but the dates. Throws where a search needs words that are not there. */
export function rowsOfAnyTime(table: IncidentTable, filter: TimelessFilter): RowsOfAnyTime {
  const chosen = facetsOf(table).filter(({ id }) => filter.choices[id] != null)
  const refusedBy = new Uint8Array(table.length)
  const lengths = new Int32Array(SEVERAL + 1)
  refuseRest(table, filter, refusedBy)
  // More facets than there are numbers: the options of the last then count no row that it refuses.
  chosen.forEach(({ id }, i) => {
    refuse(table, filter, id, refusedBy, Math.min(i + 1, SEVERAL))
  })
  for (let row = 0; row < refusedBy.length; row++) {
    const by = refusedBy[row] as number
    lengths[by] = (lengths[by] as number) + 1
  }
  const found = Array.from(lengths.subarray(0, chosen.length + 1), (n) => new Int32Array(n))
  lengths.fill(0)
  for (let row = 0; row < refusedBy.length; row++) {
    const by = refusedBy[row] as number
    const rows = found[by]
    if (rows) rows[(lengths[by] as number)++] = row
  }
  const [rows = new Int32Array(), ...refused] = found
  return {
    rows,
    refused: new Map(
      chosen.slice(0, SEVERAL - 1).map(({ id }, i) => [id, refused[i] as Int32Array]),
    ),
  }
}

/** Marks the rows that a facet refuses: those without a chosen option. */
function refuse(
  table: IncidentTable,
  { choices }: TimelessFilter,
  id: Facet,
  refusedBy: Uint8Array,
  number: number,
): void {
  const column = facetColumn(table, id)
  if (!column) return
  const { codes, options } = column
  const isChosen = new Uint8Array(options.length + 1)
  for (const option of choices[id] ?? []) {
    const code = options.indexOf(option)
    if (code >= 0) isChosen[code] = 1
  }
  const mark = (row: number) => {
    refusedBy[row] = refusedBy[row] === NOTHING ? number : SEVERAL
  }
  if (column.kind === 'code') {
    for (let row = 0; row < codes.length; row++) if (!isChosen[codes[row] as number]) mark(row)
    return
  }
  const { offsets, length } = column
  for (let row = 0; row < length; row++) {
    let at = offsets[row] as number
    const end = offsets[row + 1] as number
    while (at < end && !isChosen[codes[at] as number]) at++
    if (at === end) mark(row)
  }
}

/** Marks the rows that any other condition refuses. */
function refuseRest(table: IncidentTable, filter: TimelessFilter, refusedBy: Uint8Array): void {
  const { bbox } = filter
  // What is chosen of a facet that the table does not have cannot be met.
  const impossible =
    filter.impossible || chosenFacets(filter.choices).some((id) => facetColumn(table, id) === null)
  const isFound = filter.q === '' ? ANYTHING : searchTest(table, filter.q)
  const chain = filter.chain === null ? null : chainRows(table, filter.chain)
  if (impossible || isFound === null || (filter.chain !== null && chain === null)) {
    refusedBy.fill(SEVERAL)
    return
  }
  if (bbox === null && chain === null && isFound === ANYTHING) return
  const { lon, lat } = table
  for (let row = 0; row < table.length; row++) {
    const passes =
      (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
      (chain === null || chain.has(row)) &&
      isFound(row)
    if (!passes) refusedBy[row] = SEVERAL
  }
}

const ANYTHING = () => true
