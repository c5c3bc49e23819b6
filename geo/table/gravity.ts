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
  const rankOf = actRanks(table)
  // Nothing stated is below any number.
  const killed = (row: number) => table.killed.min[row] as number
  const hollow = (row: number) => table.hollow[row] as number
  return (a, b) => hollow(a) - hollow(b) || rankOf(a) - rankOf(b) || killed(b) - killed(a) || a - b
}

function actRanks({ act }: IncidentTable): (row: number) => number {
  const ranks = act.options.map((option) => {
    const rank = GRAVEST_FIRST.indexOf(option)
    return rank < 0 ? GRAVEST_FIRST.length : rank
  })
  return (row) => ranks[act.codes[row] as number] ?? GRAVEST_FIRST.length
}

/** More killed than these are counted as so many. */
const MOST_KILLED = 2 ** 20

/** A whole number below 2^25 for each row, less for a graver one; rows that have the same are as grave. */
export function gravityNumbers(table: IncidentTable): Float64Array {
  const rankOf = actRanks(table)
  return Float64Array.from(table.killed.min, (killed, row) => {
    const rank = (table.hollow[row] as number) * (GRAVEST_FIRST.length + 1) + rankOf(row)
    return (rank + 1) * MOST_KILLED - Math.max(0, Math.min(killed + 1, MOST_KILLED))
  })
}
