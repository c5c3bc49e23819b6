import { type Bounds, contains } from '../space/position'
import type { Day } from '../time/time'
import { chainRows } from './chain'
import { FACETS, type Facet, facetColumn, optionsOf } from './facets'
import { searchTest } from './search'
import { type IncidentTable, wholeOf } from './table'

/** Which incidents are asked for. null is "any"; an empty list is "none of them". */
export interface Filter {
  readonly from: Day | null
  readonly to: Day | null
  readonly choices: Readonly<Record<Facet, readonly string[] | null>>
  readonly q: string
  readonly bbox: Bounds | null
  /** A chain of answers: of an incident, or the one between two ends (`chainRows`). */
  readonly chain: string | null
  /** A condition that cannot be applied was asked for: nothing matches. */
  readonly impossible: boolean
}

/** No choice in any facet. */
export const ANY_CHOICE = Object.fromEntries(FACETS.map((id) => [id, null])) as Filter['choices']

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

/** The matching rows, and for each facet how many incidents each option has when only the other conditions hold. */
export interface FilterResult {
  readonly rows: Int32Array
  readonly counts: Readonly<Record<Facet, Int32Array>>
}

/** `filterRows` with the live counts of every option, in one pass. Throws where a search needs words that are not there. */
export function filterWithCounts(table: IncidentTable, filter: Filter): FilterResult {
  const facets = FACETS.map((id) => facetTest(table, filter, id))
  const rows = new Int32Array(table.length)
  const passesRest = restTest(table, filter)
  let length = 0
  for (let row = 0; row < table.length; row++) {
    if (!passesRest(row)) continue
    // Which facet alone refuses the row: its options still count it. Several: no matter.
    let refused: FacetTest | null = null
    let refusals = 0
    for (let i = 0; i < facets.length && refusals < 2; i++) {
      const facet = facets[i] as FacetTest
      if (facet.passes(row)) continue
      refused = facet
      refusals++
    }
    if (refusals > 1) continue
    if (refused) refused.count(row)
    else {
      rows[length++] = row
      for (let i = 0; i < facets.length; i++) (facets[i] as FacetTest).count(row)
    }
  }
  const counts = Object.fromEntries(facets.map(({ id, counts: each }) => [id, each]))
  return { rows: rows.slice(0, length), counts: counts as FilterResult['counts'] }
}

/** One facet of a filter: whether a row passes it, and for each option a count of the incidents that are counted. */
interface FacetTest {
  readonly id: Facet
  readonly passes: (row: number) => boolean
  readonly count: (row: number) => void
  readonly counts: Int32Array
}

/** A row passes if any of its options is chosen; one without an option passes only where nothing is chosen. */
function facetTest(table: IncidentTable, filter: Filter, id: Facet): FacetTest {
  const chosen = filter.choices[id]
  const options = optionsOf(table, id)
  const column = facetColumn(table, id)
  const counts = new Int32Array(options.length)
  if (!column) return { id, passes: () => chosen === null, count: () => {}, counts }
  const allowed = new Uint8Array(options.length + 1).fill(chosen ? 0 : 1)
  for (const option of chosen ?? []) {
    const code = options.indexOf(option)
    if (code >= 0) allowed[code] = 1
  }
  const { codes } = column
  const add = adderTo(table, counts)
  if (column.kind === 'code') {
    const passes = (row: number) => allowed[codes[row] as number] === 1
    return { id, passes, count: (row) => add(row, codes[row] as number), counts }
  }
  const { offsets } = column
  const passes = (row: number) => {
    const end = offsets[row + 1] as number
    for (let i = offsets[row] as number; i < end; i++) if (allowed[codes[i] as number]) return true
    return chosen === null
  }
  const count = (row: number) => {
    const end = offsets[row + 1] as number
    for (let i = offsets[row] as number; i < end; i++) add(row, codes[i] as number)
  }
  return { id, passes, count, counts }
}

/** Counts a row for an option; of an incident that was split, one of its records is enough. */
function adderTo(table: IncidentTable, counts: Int32Array): (row: number, code: number) => void {
  const seen = new Set<number>()
  return (row, code) => {
    if (code >= counts.length) return
    const whole = wholeOf(table, row)
    if (whole !== row || table.isParent[row]) {
      const key = whole * counts.length + code
      if (seen.has(key)) return
      seen.add(key)
    }
    counts[code] = (counts[code] as number) + 1
  }
}

function restTest(table: IncidentTable, filter: Filter): (row: number) => boolean {
  const { bbox, impossible } = filter
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
