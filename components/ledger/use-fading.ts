import { type RefObject, useLayoutEffect } from 'react'
import { stopOf } from './use-focus-stop'
import type { LedgerPicture } from './use-ledger-picture'

/**
 * Marks what does not pass the dates as faded, on the elements themselves: dragging the dates
 * changes an attribute of the few marks that come and go, and React draws none of them anew.
 * A split incident passes if a part of it does.
 */
export function useFading(
  layer: RefObject<SVGGElement | null>,
  rows: Int32Array,
  picture: LedgerPicture,
): void {
  useLayoutEffect(() => {
    const passes = (row: number) =>
      [row, ...picture.drawn.partsOf(row)].some((each) => isAmong(rows, each))
    for (const element of layer.current?.querySelectorAll('a') ?? []) {
      const stop = stopOf(element)
      const ends = stop && ('row' in stop ? [stop.row] : endsOf(picture, stop.link))
      const isFaded = !ends?.every(passes)
      if ((element.dataset.faded === 'true') !== isFaded) element.dataset.faded = String(isFaded)
    }
  }, [layer, rows, picture])
}

/** Whether a row is among rows in ascending order. */
function isAmong(rows: Int32Array, row: number): boolean {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row
}

function endsOf({ drawnLinks }: LedgerPicture, index: number): number[] {
  const link = drawnLinks[index]
  return link ? [link.from, link.to] : []
}
