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
