import type { LaneFacet, LookFacts, Tone } from '../../table/channels'
import { laneColumn } from '../../table/facets'
import { hasSplit } from '../../table/incident-count'
import { lookOf, type RowLook, toneOfOption } from '../../table/look'
import { includesRow } from '../../table/rows'
import type { IncidentTable } from '../../table/table'
import { laneRows } from './lane-rows'

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

/** Ascending rows as the ledger draws them, in lanes by a facet. */
export function drawnRows(
  table: IncidentTable,
  contextRows: Int32Array,
  facts: LookFacts,
  facet: LaneFacet | null = facts.channels.lanes,
): DrawnRows {
  const { rows, standIn, partsOf } = wholes(table, contextRows)
  const options = (facet && laneColumn(table, facet)?.options) ?? []
  const { byCode, gathers, codesOf } = laneRows(table, rows, facet)
  const rest = options.length + 1
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
      const laneRows = byCode[code] as Int32Array
      return { option, gathers: code === rest ? gathers : 0, tone, rows: laneRows }
    }),
    lanesOf: (row) => codesOf(row).flatMap((code) => laneOf.get(code) ?? []),
    standIn,
    partsOf,
    ...lookOf(table, facts),
  }
}

function wholes(
  table: IncidentTable,
  contextRows: Int32Array,
): Pick<DrawnRows, 'rows' | 'standIn' | 'partsOf'> {
  if (!hasSplit(table)) {
    const standIn = (row: number) => (includesRow(contextRows, row) ? row : null)
    return { rows: contextRows, standIn, partsOf: () => [] }
  }
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
