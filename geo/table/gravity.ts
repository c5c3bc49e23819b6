import type { IncidentTable } from './table'

/** Acts from the gravest on; what is not among them comes last. */
const GRAVEST_FIRST: readonly string[] = [
  'missile',
  'shootdown',
  'airstrike',
  'rocket',
  'bomb',
  'protest',
  'other',
]

/**
 * Compares two rows of a table, the graver first: what is accepted before what is denied or
 * disputed, then by act, within one act by the fewest killed that any account gives, then the
 * earlier one.
 */
export function byGravity(table: IncidentTable): (a: number, b: number) => number {
  const ranks = table.act.options.map((act) => {
    const rank = GRAVEST_FIRST.indexOf(act)
    return rank < 0 ? GRAVEST_FIRST.length : rank
  })
  const rankOf = (row: number) => ranks[table.act.codes[row] as number] ?? GRAVEST_FIRST.length
  // Nothing stated is below any number.
  const killed = (row: number) => table.killed.min[row] as number
  const hollow = (row: number) => table.hollow[row] as number
  return (a, b) => hollow(a) - hollow(b) || rankOf(a) - rankOf(b) || killed(b) - killed(a) || a - b
}
