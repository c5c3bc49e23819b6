/**
 * The row after, or before, another among ascending rows, which are in order of time; the first or
 * the last where there is no other; null where there is no further one.
 */
export function stepFrom(rows: ArrayLike<number>, at: number | null, by: 1 | -1): number | null {
  const ordered = by > 0 ? Array.from(rows) : Array.from(rows).reverse()
  const found = ordered.find((row) => at === null || (by > 0 ? row > at : row < at))
  return found ?? null
}
