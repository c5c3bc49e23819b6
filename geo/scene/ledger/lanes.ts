import type { LaneFacet, LookFacts, Tone } from '../../table/channels'
import { type Facet, laneColumn, rowCodes } from '../../table/facets'
import { lookOf, type RowLook, toneOfOption } from '../../table/look'
import type { IncidentTable } from '../../table/table'

/** One lane: an option of the facet that makes the lanes. */
export interface Lane {
  /** null for what has no option. */
  readonly option: string | null
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
  readonly facet: LaneFacet
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
  facet: LaneFacet = facts.channels.lanes,
): DrawnRows {
  const { rows, standIn, partsOf } = wholes(table, contextRows)
  const codesOf = laneCodes(table, facet)
  const options = laneColumn(table, facet)?.options ?? []
  const byCode = rowsByCode(rows, codesOf, options.length)
  const isFew = options.length <= FEW_OPTIONS
  const codes = [...byCode.keys()].filter((code) => {
    const isThere = (byCode[code]?.length ?? 0) > 0
    return isThere || (isFew && code < options.length)
  })
  const laneOf = new Map(codes.map((code, lane) => [code, lane]))
  const isColour = facet === facts.channels.colour
  return {
    facet,
    rows,
    lanes: codes.map((code) => {
      const option = options[code] ?? null
      const tone = isColour && option !== null ? toneOfOption(facts, option) : 'neutral'
      return { option, tone, rows: Int32Array.from(byCode[code] ?? []) }
    }),
    lanesOf: (row) => codesOf(row).flatMap((code) => laneOf.get(code) ?? []),
    standIn,
    partsOf,
    ...lookOf(table, facts),
  }
}

/** The codes of the lanes of a row; one beyond the options for a row that has none. */
function laneCodes(table: IncidentTable, facet: Facet): (row: number) => readonly number[] {
  const column = laneColumn(table, facet)
  const none = [column?.options.length ?? 0]
  return (row) => {
    const codes = column ? [...new Set(rowCodes(column, row))] : []
    return codes.length > 0 ? codes : none
  }
}

function rowsByCode(
  rows: Int32Array,
  codesOf: (row: number) => readonly number[],
  options: number,
): number[][] {
  const byCode = Array.from({ length: options + 1 }, (): number[] => [])
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
    rows: contextRows.filter((row) => parentOf(row) === row),
    standIn: (row: number) => (shown[row] === 1 ? parentOf(row) : null),
    partsOf: (row: number): readonly number[] => parts.get(row) ?? [],
  }
}
