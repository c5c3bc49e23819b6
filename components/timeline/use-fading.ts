import { type RefObject, useLayoutEffect } from 'react'
import type { DrawnRows } from './drawn-rows'
import { stopOf } from './use-focus-stop'
import type { LedgerPicture } from './use-ledger-picture'

/**
 * Marks what does not pass the dates as faded, on the elements themselves: dragging the dates
 * changes an attribute of the few marks that come and go, and React draws none of them anew.
 */
export function useFading(
  layer: RefObject<SVGGElement | null>,
  rows: Int32Array,
  picture: LedgerPicture,
): void {
  useLayoutEffect(() => {
    const passing = passingRows(rows, picture.drawn)
    for (const element of layer.current?.querySelectorAll('a') ?? []) {
      const stop = stopOf(element)
      const ends = stop && ('row' in stop ? [stop.row] : endsOf(picture, stop.link))
      const isFaded = !ends?.every((row) => passing.has(row))
      if ((element.dataset.faded === 'true') !== isFaded) element.dataset.faded = String(isFaded)
    }
  }, [layer, rows, picture])
}

/** The rows that are drawn for those that pass: a split incident passes if a part of it does. */
function passingRows(rows: Int32Array, drawn: DrawnRows): ReadonlySet<number | null> {
  const passing = new Set<number | null>()
  for (const row of rows) passing.add(drawn.standIn(row))
  return passing
}

function endsOf({ drawnLinks }: LedgerPicture, index: number): number[] {
  const link = drawnLinks[index]
  return link ? [link.from, link.to] : []
}
