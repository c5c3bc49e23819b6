import { type Bounds, contains } from '../space/position'
import { chainRows } from './chain'
import { type Choices, type Facet, type FacetInfo, facetColumn, facetsOf } from './facets'
import { searchTest } from './search'
import type { IncidentTable } from './table'

/** The conditions of a filter but for its dates and what is chosen of facets. null is "any". */
export interface LastingFilter {
  readonly q: string
  readonly bbox: Bounds | null
  /** A chain of answers: of an incident, or the one between two ends (`chainRows`). */
  readonly chain: string | null
  /** A condition that cannot be applied was asked for: nothing matches. */
  readonly impossible: boolean
}

/** What a row is refused by: nothing, a facet by its place among those of the table from 1, or more than one condition. */
export const NOTHING = 0
const SEVERAL = 0xffff

/**
 * Which rows of a table no condition refuses, and which a facet alone, whatever their dates; and when
 * others are chosen, which come to those and go. Nothing is chosen at first.
 */
export class Refusals {
  /** By row. */
  private now: Uint16Array
  private before: Uint16Array
  private readonly rest: Uint16Array | null
  private readonly facets: readonly FacetInfo[]
  /** The rows that are refused by others than before. */
  private changed = new Int32Array()

  /** Throws where a search needs words that are not there. */
  constructor(
    private readonly table: IncidentTable,
    filter: LastingFilter,
  ) {
    this.rest = refusedByRest(table, filter)
    this.facets = facetsOf(table)
    this.now = this.rest?.slice() ?? new Uint16Array(table.length)
    this.before = new Uint16Array(table.length)
  }

  /** Refuses what has none of the chosen options, and nothing else that has. Facets that the table does not have are passed over. */
  choose(choices: Choices): void {
    const { before: now, now: before } = this
    this.now = now
    this.before = before
    if (this.rest) now.set(this.rest)
    else now.fill(NOTHING)
    this.facets.forEach(({ id }, i) => {
      const chosen = choices[id]
      if (chosen != null) refuse(this.table, id, chosen, now, i + 1)
    })
    this.changed = new Int32Array(now.length)
    let length = 0
    for (let row = 0; row < now.length; row++) {
      if (now[row] !== before[row]) this.changed[length++] = row
    }
    this.changed = this.changed.subarray(0, length)
  }

  /** The rows that are refused by this alone, of which there are so many if that is known. They ascend. */
  rowsOf(by: number, length = this.count(by)): Int32Array {
    const { now } = this
    const rows = new Int32Array(length)
    for (let row = 0, at = 0; at < length; row++) if (now[row] === by) rows[at++] = row
    return rows
  }

  /** Which rows have come to those by the latest choice. */
  gained = (by: number): Int32Array => rowsWith(this.changed, this.now, by)

  /** Which rows are no longer among those by the latest choice. */
  lost = (by: number): Int32Array => rowsWith(this.changed, this.before, by)

  private count(by: number): number {
    let length = 0
    for (const each of this.now) if (each === by) length++
    return length
  }
}

function rowsWith(rows: Int32Array, refusedBy: Uint16Array, by: number): Int32Array {
  const found = new Int32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (refusedBy[row] === by) found[length++] = row
  }
  return found.subarray(0, length)
}

/** Marks the rows that a facet refuses: those without a chosen option. */
function refuse(
  table: IncidentTable,
  id: Facet,
  chosen: readonly string[],
  refusedBy: Uint16Array,
  number: number,
): void {
  const column = facetColumn(table, id)
  if (!column) return
  const { codes, options } = column
  const isChosen = new Uint8Array(options.length + 1)
  for (const option of chosen) {
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

/** The rows that any other condition refuses; null for none. */
function refusedByRest(table: IncidentTable, filter: LastingFilter): Uint16Array | null {
  const { bbox, impossible } = filter
  const isFound = filter.q === '' ? ANYTHING : searchTest(table, filter.q)
  const chain = filter.chain === null ? null : chainRows(table, filter.chain)
  if (impossible || isFound === null || (filter.chain !== null && chain === null)) {
    return new Uint16Array(table.length).fill(SEVERAL)
  }
  if (bbox === null && chain === null && isFound === ANYTHING) return null
  const refused = new Uint16Array(table.length)
  const { lon, lat } = table
  for (let row = 0; row < table.length; row++) {
    const passes =
      (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
      (chain === null || chain.has(row)) &&
      isFound(row)
    if (!passes) refused[row] = SEVERAL
  }
  return refused
}

const ANYTHING = () => true
