import { wordsOf } from './fold'
import { type Bounds, contains } from './position'
import type { IncidentTable } from './table'
import type { Day } from './time'
import { ACTS, STANDINGS, WITHIN } from './vocabulary'

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
  /** A condition that cannot be applied was asked for: nothing matches. */
  readonly impossible: boolean
}

export const NO_FILTER: Filter = {
  from: null,
  to: null,
  choices: { act: null, target: null, standing: null, within: null, actor: null },
  q: '',
  bbox: null,
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

/** `filterRows` with the live counts of every option, in one pass. */
export function filterWithCounts(table: IncidentTable, filter: Filter): FilterResult {
  const tests = FACETS.map((facet) => facetTest(table, filter, facet))
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Int32Array(optionsOf(table, facet).length)]),
  ) as Record<Facet, Int32Array>
  const rows = new Int32Array(table.length)
  const passesRest = restTest(table, filter)
  let length = 0
  for (let row = 0; row < table.length; row++) {
    if (!passesRest(row)) continue
    let failed = -1
    let failures = 0
    for (let i = 0; i < tests.length && failures < 2; i++) {
      if (!(tests[i] as FacetTest).passes(row)) {
        failed = i
        failures++
      }
    }
    if (failures === 0) rows[length++] = row
    if (failures < 2) count(tests, counts, row, failures === 0 ? -1 : failed)
  }
  return { rows: rows.slice(0, length), counts }
}

interface FacetTest {
  readonly facet: Facet
  readonly passes: (row: number) => boolean
  readonly codesOf: (row: number) => ArrayLike<number>
}

/** A row that fails one facet only still counts for the options of that facet. */
function count(
  tests: readonly FacetTest[],
  counts: Record<Facet, Int32Array>,
  row: number,
  only: number,
): void {
  tests.forEach((test, i) => {
    if (only >= 0 && i !== only) return
    const codes = test.codesOf(row)
    const column = counts[test.facet]
    for (let c = 0; c < codes.length; c++) {
      const code = codes[c] as number
      column[code] = (column[code] ?? 0) + 1
    }
  })
}

function facetTest(table: IncidentTable, filter: Filter, facet: Facet): FacetTest {
  const chosen = filter.choices[facet]
  const options = optionsOf(table, facet)
  const allowed = new Uint8Array(options.length)
  options.forEach((option, code) => {
    allowed[code] = !chosen || chosen.includes(option) ? 1 : 0
  })
  if (facet === 'actor') {
    const { attributed } = table.data
    return {
      facet,
      passes: (row) => !chosen || (attributed[row] ?? []).some((code) => allowed[code] === 1),
      codesOf: (row) => attributed[row] ?? [],
    }
  }
  const column = table[facet]
  const one = new Uint8Array(1)
  return {
    facet,
    passes: (row) => allowed[column[row] as number] === 1,
    codesOf: (row) => {
      one[0] = column[row] as number
      return one
    },
  }
}

function restTest(table: IncidentTable, filter: Filter): (row: number) => boolean {
  const { bbox, impossible } = filter
  const from = filter.from ?? Number.NEGATIVE_INFINITY
  const to = filter.to ?? Number.POSITIVE_INFINITY
  const words = wordsOf(filter.q)
  const unsearchable = filter.q.trim() !== '' && words.length === 0
  if (impossible || from > to || unsearchable) return () => false
  const { start, end, lon, lat } = table
  const { text } = table.data
  return (row) =>
    (end[row] as number) >= from &&
    (start[row] as number) <= to &&
    (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
    words.every((word) => text[row]?.includes(word))
}
