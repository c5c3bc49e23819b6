import { type Bounds, contains } from '../space/position'
import type { Day } from '../time/time'
import { ACTS, STANDINGS, WITHIN } from '../vocabulary'
import { chainOf } from './chain'
import { searchTest } from './search'
import type { IncidentTable } from './table'

/** Filters with a closed list of options, in the order the screen shows them. */
export const FACETS = ['act', 'target', 'standing', 'within', 'actor'] as const
export type Facet = (typeof FACETS)[number]

/** Which incidents are asked for. null is "any"; an empty list is "none of them". */
export interface Filter {
  readonly from: Day | null
  readonly to: Day | null
  readonly choices: Readonly<Record<Facet, readonly string[] | null>>
  readonly q: string
  readonly bbox: Bounds | null
  /** An incident whose chain of answers is asked for. */
  readonly chain: string | null
  /** A condition that cannot be applied was asked for: nothing matches. */
  readonly impossible: boolean
}

export const NO_FILTER: Filter = {
  from: null,
  to: null,
  choices: { act: null, target: null, standing: null, within: null, actor: null },
  q: '',
  bbox: null,
  chain: null,
  impossible: false,
}

/** The ids a facet can take in this table, in the order the screen shows them. */
export function optionsOf(table: IncidentTable, facet: Facet): readonly string[] {
  switch (facet) {
    case 'act':
      return ACTS
    case 'target':
      return table.data.targets
    case 'standing':
      return STANDINGS
    case 'within':
      return WITHIN
    case 'actor':
      return table.data.actors
  }
}

const used = new WeakMap<IncidentTable, Map<Facet, ReadonlySet<number>>>()

/** The codes of a facet's options that some row of the table has. */
export function usedOptions(table: IncidentTable, facet: Facet): ReadonlySet<number> {
  const known = used.get(table) ?? new Map<Facet, ReadonlySet<number>>()
  used.set(table, known)
  const codes =
    known.get(facet) ?? new Set(facet === 'actor' ? table.data.attributed.flat() : table[facet])
  known.set(facet, codes)
  return codes
}

/** The rows that match, in order of time. An incident matches the dates if any of its possible days does. */
export function filterRows(table: IncidentTable, filter: Filter): Int32Array {
  return filterWithCounts(table, filter).rows
}

/** The matching rows, and for each facet how many rows each option has when only the other conditions hold. */
export interface FilterResult {
  readonly rows: Int32Array
  readonly counts: Readonly<Record<Facet, Int32Array>>
}

/** Facets that every row has exactly one option of. */
const SINGLE = ['act', 'target', 'standing', 'within'] as const

/** `filterRows` with the live counts of every option, in one pass. */
export function filterWithCounts(table: IncidentTable, filter: Filter): FilterResult {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Int32Array(optionsOf(table, facet).length)]),
  ) as Record<Facet, Int32Array>
  const singles = SINGLE.map((facet) => ({
    codes: table[facet],
    allowed: allowedCodes(table, filter, facet),
    counts: counts[facet],
  }))
  const actors = actorTest(table, filter)
  const rows = new Int32Array(table.length)
  const passesRest = restTest(table, filter)
  let length = 0
  for (let row = 0; row < table.length; row++) {
    if (!passesRest(row)) continue
    // Which facet alone refuses the row: its options still count it. None: -1. Several: no matter.
    let refused = -1
    let refusals = 0
    for (let i = 0; i < singles.length; i++) {
      const { codes, allowed } = singles[i] as (typeof singles)[number]
      if (allowed[codes[row] as number] === 1) continue
      refused = i
      refusals++
    }
    if (refusals > 1) continue
    const passesActors = actors.passes(row)
    if (!passesActors) refusals++
    if (refusals === 0) rows[length++] = row
    if (refusals > 1) continue
    for (let i = 0; i < singles.length; i++) {
      if (refusals === 1 && i !== refused) continue
      const { codes, counts: column } = singles[i] as (typeof singles)[number]
      const code = codes[row] as number
      column[code] = (column[code] as number) + 1
    }
    if (refusals === 0 || !passesActors) actors.count(row, counts.actor)
  }
  return { rows: rows.slice(0, length), counts }
}

/** 1 for every code of a facet that the filter lets pass. */
function allowedCodes(table: IncidentTable, filter: Filter, facet: Facet): Uint8Array {
  const chosen = filter.choices[facet]
  return Uint8Array.from(optionsOf(table, facet), (option) =>
    !chosen || chosen.includes(option) ? 1 : 0,
  )
}

/** An incident passes if any of the actors it is attributed to is chosen, and counts for each of them. */
function actorTest(table: IncidentTable, filter: Filter) {
  const { attributed } = table.data
  const allowed = allowedCodes(table, filter, 'actor')
  const passes =
    filter.choices.actor === null
      ? () => true
      : (row: number) => (attributed[row] ?? []).some((code) => allowed[code] === 1)
  const count = (row: number, column: Int32Array) => {
    const codes = attributed[row]
    if (!codes) return
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number
      column[code] = (column[code] as number) + 1
    }
  }
  return { passes, count }
}

function restTest(table: IncidentTable, filter: Filter): (row: number) => boolean {
  const { bbox, impossible } = filter
  const from = filter.from ?? Number.NEGATIVE_INFINITY
  const to = filter.to ?? Number.POSITIVE_INFINITY
  const isFound = searchTest(table.data, filter.q)
  if (impossible || from > to || isFound === null) return () => false
  const link = filter.chain === null ? undefined : table.rowOf.get(filter.chain)
  if (filter.chain !== null && link === undefined) return () => false
  const chain = link === undefined ? null : chainOf(table, link)
  const { start, end, lon, lat } = table
  return (row) =>
    (end[row] as number) >= from &&
    (start[row] as number) <= to &&
    (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
    (chain === null || chain.has(row)) &&
    isFound(row)
}
