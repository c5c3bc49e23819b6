import { countBelow } from '@/geo/table/rows'

/**
 * The row after, or before, another among ascending rows, which are in order of time; the first or
 * the last where there is no other; null where there is no further one.
 */
export function stepFrom(rows: Int32Array, at: number | null, by: 1 | -1): number | null {
  if (at === null) return rows[by > 0 ? 0 : rows.length - 1] ?? null
  // The place of the first row that comes after, or that does not come before.
  const wanted = by > 0 ? at + 1 : at
  const place = countBelow(rows, wanted)
  return rows[by > 0 ? place : place - 1] ?? null
}
