import type { LaneFacet, LookFacts, Tone } from '../../table/channels'
import { byUse, isOwnFacetId, laneColumn } from '../../table/facets'
import { lookOf, type RowLook, toneOfOption } from '../../table/look'
import type { IncidentTable } from '../../table/table'

/** One lane: an option of the facet that makes the lanes, or what is left. */
export interface Lane {
  /** null for what has no option, and for the lane of the rest. */
  readonly option: string | null
  /** How many options without a lane of their own it gathers; 0 for any but the lane of the rest. */
  readonly gathers: number
  readonly tone: Tone
  /** Drawn rows of it, in order of time. */
  readonly rows: Int32Array
}

/**
 * What the ledger draws of some rows. A split incident is one mark, its parent: its parts are one
 * act, and as marks of their own they would make it look like several. Links to a part end at the
 * parent too. A part whose parent is filtered out is drawn itself. A row with several options, such
 * as claimed perpetrators, stands in the lane of each.
 */
export interface DrawnRows extends RowLook {
  /** null where nothing makes lanes: all are in one. */
  readonly facet: LaneFacet | null
  /** In order of time, each once. */
  readonly rows: Int32Array
  readonly lanes: readonly Lane[]
  /** Numbers of the lanes of a drawn row. */
  readonly lanesOf: (row: number) => readonly number[]
  /** The row that is drawn for a row, or null where it is filtered out. */
  readonly standIn: (row: number) => number | null
  /** Rows that a drawn row stands for besides itself. */
  readonly partsOf: (row: number) => readonly number[]
}

/** Up to so many options, each has its lane even where it is empty; of more only those that are there. */
const FEW_OPTIONS = 6

/**
 * A column of somebody's file may have more options than lanes can be told apart: of more than so
 * many that are there, all but the commonest share one lane, and there are no more lanes than this.
 */
const MOST_OWN_LANES = 8

/** Ascending rows as the ledger draws them, in lanes by a facet. */
export function drawnRows(
  table: IncidentTable,
  contextRows: Int32Array,
  facts: LookFacts,
  facet: LaneFacet | null = facts.channels.lanes,
): DrawnRows {
  const { rows, standIn, partsOf } = wholes(table, contextRows)
  const options = (facet && laneColumn(table, facet)?.options) ?? []
  const ungathered = laneCodes(table, facet)
  const ownLane = facet && isOwnFacetId(facet) ? commonest(rows, ungathered, options.length) : null
  const rest = options.length + 1
  const codesOf = ownLane === null ? ungathered : gathered(ungathered, ownLane, rest)
  const byCode = rowsByCode(rows, codesOf, rest)
  const isFew = options.length <= FEW_OPTIONS
  const codes = [...byCode.keys()]
    .filter((code) => {
      const isThere = (byCode[code]?.length ?? 0) > 0
      return isThere || (isFew && code < options.length)
    })
    // What is left of the options before what has none.
    .sort((a, b) => Number(a === options.length) - Number(b === options.length) || a - b)
  const laneOf = new Map(codes.map((code, lane) => [code, lane]))
  const isColour = facet === facts.channels.colour
  return {
    facet,
    rows,
    lanes: codes.map((code) => {
      const option = options[code] ?? null
      const tone = isColour && option !== null ? toneOfOption(facts, option) : 'neutral'
      const gathers = code === rest ? countRest(rows, ungathered, ownLane) : 0
      return { option, gathers, tone, rows: new Int32Array(byCode[code] ?? []) }
    }),
    lanesOf: (row) => codesOf(row).flatMap((code) => laneOf.get(code) ?? []),
    standIn,
    partsOf,
    ...lookOf(table, facts),
  }
}

/** The codes of the lanes of a row; one beyond the options for a row that has none. */
function laneCodes(
  table: IncidentTable,
  facet: LaneFacet | null,
): (row: number) => readonly number[] {
  const column = facet === null ? null : laneColumn(table, facet)
  const none = column?.options.length ?? 0
  // One list for all rows of an option: there may be very many rows.
  const alone = Array.from({ length: none + 1 }, (_, code) => [code])
  const aloneAs = (code: number) => alone[code] ?? [code]
  if (!column) return () => aloneAs(none)
  if (column.kind === 'code') return (row) => aloneAs(column.codes[row] as number)
  return (row) => {
    const codes = column.of(row)
    if (codes.length < 2) return aloneAs(codes[0] ?? none)
    return [...new Set(codes)]
  }
}

/** The codes that have a lane of their own, with the one of rows without an option; null where all have. */
function commonest(
  rows: Int32Array,
  codesOf: (row: number) => readonly number[],
  options: number,
): ReadonlySet<number> | null {
  const uses = new Int32Array(options)
  for (const row of rows) {
    for (const code of codesOf(row)) if (code < options) uses[code] = (uses[code] as number) + 1
  }
  const codes = byUse(uses)
  if (codes.length <= MOST_OWN_LANES) return null
  return new Set([...codes.slice(0, MOST_OWN_LANES - 1), options])
}

/** The same codes, with one in place of those that have no lane of their own. */
function gathered(
  codesOf: (row: number) => readonly number[],
  ownLane: ReadonlySet<number>,
  rest: number,
): (row: number) => readonly number[] {
  const restAlone = [rest]
  return (row) => {
    const codes = codesOf(row)
    if (codes.every((code) => ownLane.has(code))) return codes
    if (codes.length === 1) return restAlone
    return [...new Set(codes.map((code) => (ownLane.has(code) ? code : rest)))]
  }
}

/** How many of the options that are there have no lane of their own. */
function countRest(
  rows: Int32Array,
  codesOf: (row: number) => readonly number[],
  ownLane: ReadonlySet<number> | null,
): number {
  const codes = new Set<number>()
  for (const row of rows) for (const code of codesOf(row)) if (!ownLane?.has(code)) codes.add(code)
  return codes.size
}

function rowsByCode(
  rows: Int32Array,
  codesOf: (row: number) => readonly number[],
  last: number,
): number[][] {
  const byCode = Array.from({ length: last + 1 }, (): number[] => [])
  for (const row of rows) for (const code of codesOf(row)) byCode[code]?.push(row)
  return byCode
}

function wholes(table: IncidentTable, contextRows: Int32Array) {
  const shown = new Uint8Array(table.length)
  for (const row of contextRows) shown[row] = 1
  const parentOf = (row: number) => {
    const parent = table.parent[row] ?? -1
    return parent >= 0 && shown[parent] === 1 ? parent : row
  }
  const parts = new Map<number, number[]>()
  for (const row of contextRows) {
    const parent = parentOf(row)
    if (parent === row) continue
    const known = parts.get(parent)
    if (known) known.push(row)
    else parts.set(parent, [row])
  }
  return {
    rows: parts.size === 0 ? contextRows : contextRows.filter((row) => parentOf(row) === row),
    standIn: (row: number) => (shown[row] === 1 ? parentOf(row) : null),
    partsOf: (row: number): readonly number[] => parts.get(row) ?? [],
  }
}
