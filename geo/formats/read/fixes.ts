import type { Mapping, Mend } from './mapping'
import type { RowFault } from './sheet'

const MENDS: readonly Mend[] = ['swapped', 'exchanged']

/** A fix that is plain enough to offer: what it mends, in how many rows, and the mapping that applies it to all of them. */
export interface Fix {
  readonly mends: Mend
  readonly rows: number
  readonly mapping: Mapping
}

/** The fixes that the faults of a table call for. Rows without the fault are read as before. */
export function fixesFor(faults: readonly RowFault[], mapping: Mapping): readonly Fix[] {
  return MENDS.map((mends) => {
    const rows = new Set(faults.filter(({ kind }) => kind === mends).map(({ row }) => row)).size
    return { mends, rows, mapping: { ...mapping, mends: [...mapping.mends, mends] } }
  }).filter(({ rows }) => rows > 0)
}

/** A mapping without a fix: the rows that it mended have their fault again. */
export const withoutFix = (mapping: Mapping, mends: Mend): Mapping => ({
  ...mapping,
  mends: mapping.mends.filter((each) => each !== mends),
})
