import { type RefObject, useLayoutEffect } from 'react'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import { includesRow } from '@/geo/table/rows'
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
      [row, ...scene.drawn.partsOf(row)].some((each) => includesRow(rows, each))
    for (const element of layer.current?.querySelectorAll('a') ?? []) {
      const stop = stopOf(element)
      const ends = stop && ('row' in stop ? [stop.row] : endsOf(scene, stop.link))
      const isFaded = !ends?.every(passes)
      if ((element.dataset.faded === 'true') !== isFaded) element.dataset.faded = String(isFaded)
    }
  }, [layer, rows, scene])
}

function endsOf({ drawnLinks }: LedgerScene, index: number): number[] {
  const link = drawnLinks[index]
  return link ? [link.from, link.to] : []
}
