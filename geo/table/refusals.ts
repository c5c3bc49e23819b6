import { type Bounds, contains } from '../space/position'
import { chainRows } from './chain'
import { type Choices, type Facet, facetColumn, facetsOf } from './facets'
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

/** What a row is refused by: nothing, or more than one condition whatever facets it is refused by besides. */
const [NOTHING, SEVERAL] = [0, 0b11]

/** Facets have the bits above those. */
const [FIRST_BIT, BITS] = [2, 32]

/**
 * Which rows of a table no condition refuses, and which a facet alone, whatever their dates. Where
 * others are chosen it says whose refusals changed. Nothing is chosen at first.
 */
export class Refusals {
  /** By row: a bit for each facet that refuses it, or both of `SEVERAL` for any other condition. */
  private now: Int32Array
  private before: Int32Array
  private readonly rest: Uint8Array | null
  private readonly bits = new Map<Facet, number>()
  /** The rows that are refused by others than before. */
  private changed: Int32Array = new Int32Array()

  /** Throws where a search needs words that are not there. */
  constructor(
    private readonly table: IncidentTable,
    filter: LastingFilter,
  ) {
    this.rest = refusedByRest(table, filter)
    this.now = new Int32Array(table.length)
    this.before = new Int32Array(table.length)
    this.refuseRest()
  }

  /** The facets that refuse rows, or did so before. */
  get facets(): Iterable<Facet> {
    return this.bits.keys()
  }

  /** Whether it can take these choices beside those it had before. */
  hasRoomFor(choices: Choices): boolean {
    const isNew = (id: Facet) => choices[id] != null && !this.bits.has(id)
    const added = facetsOf(this.table).filter(({ id }) => isNew(id)).length
    return added === 0 || this.bits.size + added <= BITS - FIRST_BIT
  }

  /** Refuses what has none of the chosen options, and nothing else that has. Facets that the table does not have are passed over. */
  choose(choices: Choices): void {
    const { table, before } = this
    this.before = this.now
    this.now = before
    this.refuseRest()
    for (const { id } of facetsOf(table)) {
      const chosen = choices[id]
      if (chosen != null) refuse(table, id, chosen, this.now, this.bitOf(id))
    }
    this.changed = changedRows(this.before, this.now)
  }

  /** The rows that a facet alone refuses, of which there are so many; for null those that nothing does. They ascend. */
  rowsOf(id: Facet | null, length: number): Int32Array {
    const [{ now }, by] = [this, this.maskOf(id)]
    const rows = new Int32Array(length)
    for (let row = 0, at = 0; at < length; row++) if (now[row] === by) rows[at++] = row
    return rows
  }

  /** How many rows no condition refuses. */
  countUnrefused(): number {
    let length = 0
    for (const by of this.now) if (by === NOTHING) length++
    return length
  }

  /** Which rows have come to those by the latest choice. */
  gained(id: Facet | null): Int32Array {
    return rowsWith(this.changed, this.now, this.maskOf(id))
  }

  /** Which rows are no longer among those by the latest choice. */
  lost(id: Facet | null): Int32Array {
    return rowsWith(this.changed, this.before, this.maskOf(id))
  }

  private refuseRest(): void {
    const { now, rest } = this
    now.fill(NOTHING)
    if (!rest) return
    for (let row = 0; row < rest.length; row++) if (rest[row] === 1) now[row] = SEVERAL
  }

  private maskOf(id: Facet | null): number {
    return id === null ? NOTHING : (this.bits.get(id) ?? SEVERAL)
  }

  /** More facets than there are bits: the options of the last then count no row that it refuses. */
  private bitOf(id: Facet): number {
    const known = this.bits.get(id)
    if (known !== undefined) return known
    if (this.bits.size === BITS - FIRST_BIT) return SEVERAL
    const bit = 1 << (FIRST_BIT + this.bits.size)
    this.bits.set(id, bit)
    return bit
  }
}

function rowsWith(rows: Int32Array, masks: Int32Array, mask: number): Int32Array {
  const found = new Int32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (masks[row] === mask) found[length++] = row
  }
  return found.subarray(0, length)
}

function changedRows(before: Int32Array, now: Int32Array): Int32Array {
  const changed = new Int32Array(now.length)
  let length = 0
  for (let row = 0; row < now.length; row++) if (now[row] !== before[row]) changed[length++] = row
  return changed.subarray(0, length)
}

/** Marks the rows that a facet refuses: those without a chosen option. */
function refuse(
  table: IncidentTable,
  id: Facet,
  chosen: readonly string[],
  refusedBy: Int32Array,
  bit: number,
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
    refusedBy[row] = (refusedBy[row] as number) | bit
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

/** The rows that any other condition refuses, each 1; null for none. */
function refusedByRest(table: IncidentTable, filter: LastingFilter): Uint8Array | null {
  const { bbox, impossible } = filter
  const isFound = filter.q === '' ? ANYTHING : searchTest(table, filter.q)
  const chain = filter.chain === null ? null : chainRows(table, filter.chain)
  if (impossible || isFound === null || (filter.chain !== null && chain === null)) {
    return new Uint8Array(table.length).fill(1)
  }
  if (bbox === null && chain === null && isFound === ANYTHING) return null
  const refused = new Uint8Array(table.length)
  const { lon, lat } = table
  for (let row = 0; row < table.length; row++) {
    const passes =
      (bbox === null || contains(bbox, lon[row] as number, lat[row] as number)) &&
      (chain === null || chain.has(row)) &&
      isFound(row)
    if (!passes) refused[row] = 1
  }
  return refused
}

const ANYTHING = () => true
