import type { LaneFacet } from '../../table/channels'
import type { CodeColumn, CodesColumn } from '../../table/column'
import { byUse, isOwnFacetId, laneColumn } from '../../table/facets'
import type { IncidentTable } from '../../table/table'

/**
 * A column of somebody's file may have more options than lanes can be told apart: of more than so
 * many that are there, all but the commonest share one lane, and there are no more lanes than this.
 */
const MOST_OWN_LANES = 8

/** Rows by the codes of their lanes: those of the options, then one for rows without an option, then one for the rest of the options. */
export interface LaneRows {
  /** By code; in each in the order they were given in. */
  readonly byCode: readonly Int32Array[]
  /** How many options the last gathers. */
  readonly gathers: number
  /** The codes of a row, each once. */
  readonly codesOf: (row: number) => readonly number[]
}

/** The rows of each lane of a facet; without one they are all in the lane of rows without an option. */
export function laneRows(
  table: IncidentTable,
  rows: Int32Array,
  facet: LaneFacet | null,
): LaneRows {
  const column = facet === null ? null : laneColumn(table, facet)
  if (!column) return { byCode: [rows, NONE], gathers: 0, codesOf: () => [0] }
  const none = column.texts.length
  const uses = usesAmong(rows, column)
  const laneOf = Int32Array.from(uses, (_, code) => code)
  const own = facet !== null && isOwnFacetId(facet) ? commonest(uses.subarray(0, none)) : null
  if (own) for (let code = 0; code < none; code++) if (!own.has(code)) laneOf[code] = none + 1
  const gathers = own ? uses.subarray(0, none).filter((n, code) => n > 0 && !own.has(code)) : NONE
  const codesOf = (row: number) =>
    column.kind === 'code'
      ? [laneOf[column.codes[row] as number] as number]
      : distinctLanes(column.of(row), laneOf)
  return { byCode: rowsByLane(rows, column, laneOf), gathers: gathers.length, codesOf }
}

const NONE = new Int32Array(0)

/** How many rows have each code, the last without any. */
function usesAmong(rows: Int32Array, column: CodeColumn | CodesColumn): Int32Array {
  const none = column.texts.length
  const uses = new Int32Array(none + 1)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (column.kind === 'code') {
      const code = column.codes[row] as number
      uses[code] = (uses[code] as number) + 1
      continue
    }
    const codes = column.of(row)
    if (codes.length === 0) uses[none] = (uses[none] as number) + 1
    for (const code of new Set(codes)) uses[code] = (uses[code] as number) + 1
  }
  return uses
}

/** The codes that have a lane of their own; null where all have. */
function commonest(uses: Int32Array): ReadonlySet<number> | null {
  const codes = byUse(uses)
  return codes.length <= MOST_OWN_LANES ? null : new Set(codes.slice(0, MOST_OWN_LANES - 1))
}

function rowsByLane(
  rows: Int32Array,
  column: CodeColumn | CodesColumn,
  laneOf: Int32Array,
): Int32Array[] {
  const lanes = laneOf.length + 1
  if (column.kind === 'codes') {
    const found = Array.from({ length: lanes }, (): number[] => [])
    for (const row of rows) {
      for (const lane of distinctLanes(column.of(row), laneOf)) found[lane]?.push(row)
    }
    return found.map((each) => Int32Array.from(each))
  }
  const { codes } = column
  const lengths = new Int32Array(lanes)
  for (let i = 0; i < rows.length; i++) {
    const lane = laneOf[codes[rows[i] as number] as number] as number
    lengths[lane] = (lengths[lane] as number) + 1
  }
  const found = Array.from(lengths, (length) => new Int32Array(length))
  lengths.fill(0)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const lane = laneOf[codes[row] as number] as number
    const at = lengths[lane] as number
    ;(found[lane] as Int32Array)[at] = row
    lengths[lane] = at + 1
  }
  return found
}

/** The lanes of a row of some codes; that of rows without an option where it has none. */
function distinctLanes(codes: ArrayLike<number>, laneOf: Int32Array): readonly number[] {
  if (codes.length === 0) return [laneOf[laneOf.length - 1] as number]
  return [...new Set(Array.from(codes, (code) => laneOf[code] as number))]
}
