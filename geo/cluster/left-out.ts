import type { IncidentTable } from '../table/table'
import { WITHIN, WITHIN_KM } from '../vocabulary'

/** Why an incident takes no part in what is computed from points. */
export const LEFT_OUT_REASONS = ['parent', 'not-placed', 'imprecise'] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/**
 * Why a row takes no part where places must be known to within so many km; null where it does. Points
 * of a table that says of none how closely it is known are taken as they are.
 */
export function leftOutReason(table: IncidentTable, row: number, km: number): LeftOutReason | null {
  if (table.isParent[row]) return 'parent'
  if (Number.isNaN(table.lon[row] as number)) return 'not-placed'
  if (!table.columns.has('within')) return null
  const within = WITHIN[table.within.codes[row] as number]
  return (within ? WITHIN_KM[within] : Number.POSITIVE_INFINITY) <= km ? null : 'imprecise'
}

/** The rows that take part, in their order. The same list where all do. */
export function takingPart(table: IncidentTable, rows: Int32Array, km: number): Int32Array {
  const { isParent, lon } = table
  const { codes } = table.within
  const saysNothing = !table.columns.has('within')
  const isClose = Uint8Array.from(WITHIN, (within) => (WITHIN_KM[within] <= km ? 1 : 0))
  const taking = new Int32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (isParent[row] === 1 || Number.isNaN(lon[row] as number)) continue
    if (saysNothing || isClose[codes[row] as number] === 1) taking[length++] = row
  }
  return length === rows.length ? rows : taking.slice(0, length)
}

/** The rows that take no part, by why. */
export function leftOutRows(
  table: IncidentTable,
  rows: Int32Array,
  km: number,
): Readonly<Record<LeftOutReason, readonly number[]>> {
  const found: Record<LeftOutReason, number[]> = { parent: [], 'not-placed': [], imprecise: [] }
  for (const row of rows) {
    const reason = leftOutReason(table, row, km)
    if (reason) found[reason].push(row)
  }
  return found
}
