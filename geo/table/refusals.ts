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

/** What a row is refused by: nothing, a facet by its place among those of the table from 1, or more than one condition, which has the number after them. */
export const NOTHING = 0

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
  private readonly several: number
  /** The rows that are refused by others than before, once somebody asks for them. */
  private changed: Int32Array | null = null
  /** Where rows are written before it is known how many there are. */
  private readonly room: Int32Array

  /** Throws where a search needs words that are not there. */
  constructor(
    private readonly table: IncidentTable,
    filter: LastingFilter,
  ) {
    this.facets = facetsOf(table)
    this.several = this.facets.length + 1
    this.rest = refusedByRest(table, filter, this.several)
    this.now = this.rest?.slice() ?? new Uint16Array(table.length)
    this.before = new Uint16Array(table.length)
    this.room = new Int32Array(table.length + 1)
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
      if (chosen != null) refuse(this.table, id, chosen, now, [i + 1, this.several])
    })
    this.changed = null
  }

  /** The rows that are refused by this alone. They ascend. */
  rowsOf(by: number): Int32Array {
    const { now, room } = this
    let length = 0
    for (let row = 0; row < now.length; row++) {
      room[length] = row
      length += isEqual(now[row] as number, by)
    }
    return room.slice(0, length)
  }

  /** Which rows have come to those by the latest choice. */
  gained = (by: number): Int32Array => rowsWith(this.changedRows(), this.now, by)

  /** Which rows are no longer among those by the latest choice. */
  lost = (by: number): Int32Array => rowsWith(this.changedRows(), this.before, by)

  private changedRows(): Int32Array {
    if (this.changed) return this.changed
    const { now, before, room } = this
    let length = 0
    for (let row = 0; row < now.length; row++) {
      room[length] = row
      length += 1 - isEqual(now[row] as number, before[row] as number)
    }
    this.changed = room.slice(0, length)
    return this.changed
  }
}

/** 1 for equal numbers of 16 bits, 0 for others: no branch, which a processor would guess wrong at every other row. */
const isEqual = (a: number, b: number): number => ((a ^ b) - 1) >>> 31

function rowsWith(rows: Int32Array, refusedBy: Uint16Array, by: number): Int32Array {
  const found = new Int32Array(rows.length + 1)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    found[length] = row
    length += isEqual(refusedBy[row] as number, by)
  }
  return found.subarray(0, length)
}

/** Marks the rows that a facet refuses: those without a chosen option. */
function refuse(
  table: IncidentTable,
  id: Facet,
  chosen: readonly string[],
  refusedBy: Uint16Array,
  [number, several]: readonly [number, number],
): void {
  const column = facetColumn(table, id)
  if (!column) return
  const { codes, options } = column
  // 1 for each option that is not chosen, and for none: what is refused is then looked up, not asked.
  const isRefused = new Uint8Array(options.length + 1).fill(1)
  for (const option of chosen) {
    const code = options.indexOf(option)
    if (code >= 0) isRefused[code] = 0
  }
  const after = new Uint16Array(2 * several + 2)
  for (let before = 0; before <= several; before++) {
    after[2 * before] = before
    after[2 * before + 1] = before === NOTHING ? number : several
  }
  if (column.kind === 'code') {
    for (let row = 0; row < codes.length; row++) {
      const refused = isRefused[codes[row] as number] as number
      refusedBy[row] = after[2 * (refusedBy[row] as number) + refused] as number
    }
    return
  }
  const { offsets, length } = column
  for (let row = 0; row < length; row++) {
    let at = offsets[row] as number
    const end = offsets[row + 1] as number
    while (at < end && isRefused[codes[at] as number] === 1) at++
    if (at === end) refusedBy[row] = after[2 * (refusedBy[row] as number) + 1] as number
  }
}

/** The rows that any other condition refuses; null for none. */
function refusedByRest(
  table: IncidentTable,
  filter: LastingFilter,
  several: number,
): Uint16Array | null {
  const { bbox, impossible } = filter
  const isFound = filter.q === '' ? ANYTHING : searchTest(table, filter.q)
  const chain = filter.chain === null ? null : chainRows(table, filter.chain)
  if (impossible || isFound === null || (filter.chain !== null && chain === null)) {
    return new Uint16Array(table.length).fill(several)
  }
  if (bbox === null && chain === null && isFound === ANYTHING) return null
  const refused = new Uint16Array(table.length)
  const { lon, lat } = table
  for (let row = 0; row < table.length; row++) {
    const passes =
      (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
      (chain === null || chain.has(row)) &&
      isFound(row)
    if (!passes) refused[row] = several
  }
  return refused
}

const ANYTHING = () => true
