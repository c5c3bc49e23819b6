import type { Extent } from './mark-shape'
import type { UnitLayout } from './mark-unit'

/** Room between what stands side by side in one row, in pixels. */
const BETWEEN = 10

/** A unit in the way that was chosen, and its first row. */
export interface PackedUnit {
  readonly layout: UnitLayout
  readonly row: number
}

/** Puts units into rows, each in the way that stands highest; nothing overlaps, nor what stands at the `head` of the first row. `rows` is how many were needed. */
export function packRows(
  units: readonly (readonly UnitLayout[])[],
  head: Extent | null = null,
): {
  readonly packed: readonly PackedUnit[]
  readonly rows: number
} {
  const taken: Extent[][] = head ? [[head]] : []
  const packed = units.map((layouts) => {
    const [best, ...others] = layouts.map((layout) => ({ layout, row: firstRow(layout, taken) }))
    if (!best) throw new RangeError('a unit without a layout')
    const chosen = others.reduce((least, each) => (each.row < least.row ? each : least), best)
    for (const [at, { extent }] of chosen.layout.entries()) {
      const row = chosen.row + at
      taken[row] = [...(taken[row] ?? []), extent]
    }
    return chosen
  })
  return { packed, rows: taken.length }
}

function firstRow(layout: UnitLayout, taken: readonly (readonly Extent[])[]): number {
  const isFree = (row: number) =>
    layout.every(({ extent }, at) =>
      (taken[row + at] ?? []).every(
        (other) => extent.from >= other.to + BETWEEN || extent.to + BETWEEN <= other.from,
      ),
    )
  let row = 0
  while (!isFree(row)) row++
  return row
}
