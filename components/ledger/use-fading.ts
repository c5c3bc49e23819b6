import { type RefObject, useLayoutEffect } from 'react'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import { stopOf } from './use-focus-stop'

/**
 * Marks what does not pass the dates as faded, on the elements themselves: dragging the dates
 * changes an attribute of the few marks that come and go, and React draws none of them anew.
 * A split incident passes if a part of it does.
 */
export function useFading(
  layer: RefObject<SVGGElement | null>,
  rows: Int32Array,
  scene: LedgerScene,
): void {
  useLayoutEffect(() => {
    const passes = (row: number) =>
      [row, ...scene.drawn.partsOf(row)].some((each) => isAmong(rows, each))
    for (const element of layer.current?.querySelectorAll('a') ?? []) {
      const stop = stopOf(element)
      const ends = stop && ('row' in stop ? [stop.row] : endsOf(scene, stop.link))
      const isFaded = !ends?.every(passes)
      if ((element.dataset.faded === 'true') !== isFaded) element.dataset.faded = String(isFaded)
    }
  }, [layer, rows, scene])
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

function endsOf({ drawnLinks }: LedgerScene, index: number): number[] {
  const link = drawnLinks[index]
  return link ? [link.from, link.to] : []
}
