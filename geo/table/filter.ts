import { type Bounds, contains } from '../space/position'
import type { Day } from '../time/time'
import { chainRows } from './chain'
import type { CodeColumn, CodesColumn } from './column'
import { FACETS, type Facet, facetColumn, facetsOf, isOwnFacetId, optionsOf } from './facets'
import { searchTest } from './search'
import { type IncidentTable, wholeOf } from './table'

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

/** The rows that match, in order of time. An incident matches the dates if any of its possible days does. */
export function filterRows(table: IncidentTable, filter: Filter): Int32Array {
  return filterWithCounts(table, filter).rows
}

/** The matching rows, and for each facet of the table how many incidents each option has when only the other conditions hold. */
export interface FilterResult {
  readonly rows: Int32Array
  readonly counts: { readonly [Id in Facet]?: Int32Array }
}

/** `filterRows` with the live counts of every option. Throws where a search needs words that are not there. */
export function filterWithCounts(table: IncidentTable, filter: Filter): FilterResult {
  const facets = facetsOf(table).map(({ id }) => facetTest(table, filter, id))
  const narrowing = facets.filter(({ narrows }) => narrows)
  const rows = new Int32Array(table.length)
  const passesRest = restTest(table, filter)
  let length = 0
  for (let row = 0; row < table.length; row++) {
    if (!passesRest(row)) continue
    // Which facet alone refuses the row: its options still count it. Several: no matter.
    let refused: FacetTest | null = null
    let refusals = 0
    for (let i = 0; i < narrowing.length && refusals < 2; i++) {
      const facet = narrowing[i] as FacetTest
      if (facet.passes(row)) continue
      refused = facet
      refusals++
    }
    if (refused === null) rows[length++] = row
    else if (refusals === 1) refused.refused.push(row)
  }
  const shown = rows.slice(0, length)
  const split = splitRows(table)
  const counts = facets.map(({ id, refused }) => {
    const column = facetColumn(table, id)
    const perOption = new Int32Array(optionsOf(table, id).length + 1)
    const count = column && counterOf(table, column, perOption, split)
    count?.(shown)
    count?.(refused)
    // The last is of rows without an option.
    return [id, perOption.subarray(0, -1)] as const
  })
  return { rows: shown, counts: Object.fromEntries(counts) }
}

/** One facet of a filter: whether a row passes it, and the rows that it alone refuses. */
interface FacetTest {
  readonly id: Facet
  /** Whether it may refuse a row at all. */
  readonly narrows: boolean
  readonly passes: (row: number) => boolean
  readonly refused: number[]
}

/** A row passes if any of its options is chosen; one without an option passes only where nothing is chosen. */
function facetTest(table: IncidentTable, filter: Filter, id: Facet): FacetTest {
  const chosen = filter.choices[id] ?? null
  const narrows = chosen !== null
  const column = facetColumn(table, id)
  const test = (passes: FacetTest['passes']) => ({ id, narrows, passes, refused: [] })
  if (!column) return test(() => !narrows)
  const { codes, options } = column
  const allowed = new Uint8Array(options.length + 1).fill(narrows ? 0 : 1)
  for (const option of chosen ?? []) {
    const code = options.indexOf(option)
    if (code >= 0) allowed[code] = 1
  }
  if (column.kind === 'code') return test((row) => allowed[codes[row] as number] === 1)
  const { offsets } = column
  return test((row) => {
    const end = offsets[row + 1] as number
    for (let i = offsets[row] as number; i < end; i++) if (allowed[codes[i] as number]) return true
    return !narrows
  })
}

type Rows = ArrayLike<number>

/** Adds rows to the counts of their options; of an incident that was split, one of its records is enough. */
function counterOf(
  table: IncidentTable,
  column: CodeColumn | CodesColumn,
  counts: Int32Array,
  split: Uint8Array,
): (rows: Rows) => void {
  const { codes } = column
  const seen = new Set<number>()
  const add = (row: number, code: number) => {
    if (split[row] === 1) {
      const key = wholeOf(table, row) * counts.length + code
      if (seen.has(key)) return
      seen.add(key)
    }
    counts[code] = (counts[code] as number) + 1
  }
  if (column.kind === 'code') {
    return (rows) => {
      for (let i = 0; i < rows.length; i++)
        add(rows[i] as number, codes[rows[i] as number] as number)
    }
  }
  const { offsets } = column
  return (rows) => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const end = offsets[row + 1] as number
      for (let at = offsets[row] as number; at < end; at++) add(row, codes[at] as number)
    }
  }
}

/** 1 for the records of incidents that were split: the whole and its parts. */
const splitRows = ({ parent, isParent }: IncidentTable): Uint8Array =>
  isParent.map((is, row) => (is === 1 || (parent[row] as number) >= 0 ? 1 : 0))

function restTest(table: IncidentTable, filter: Filter): (row: number) => boolean {
  const { bbox } = filter
  // What is chosen of a facet that the table does not have cannot be met.
  const impossible =
    filter.impossible || chosenFacets(filter.choices).some((id) => facetColumn(table, id) === null)
  const from = filter.from ?? Number.NEGATIVE_INFINITY
  const to = filter.to ?? Number.POSITIVE_INFINITY
  const isFound = searchTest(table, filter.q)
  if (impossible || from > to || isFound === null) return () => false
  const chain = filter.chain === null ? null : chainRows(table, filter.chain)
  if (filter.chain !== null && chain === null) return () => false
  const { start, end, lon, lat } = table
  return (row) =>
    (end[row] as number) >= from &&
    (start[row] as number) <= to &&
    (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
    (chain === null || chain.has(row)) &&
    isFound(row)
}
