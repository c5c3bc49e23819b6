import { CellFrame } from './cell-frame'
import type { DotHitsData, DotPoints } from './dot-grid'
import type { RasterView } from './raster'

/** What is pointed at among the dots of a view: found by the cells round the pointer. */
export class DotHits {
  private readonly frame: CellFrame
  private readonly byCell: Int32Array

  constructor(
    view: RasterView,
    private readonly cellPx: number,
    private readonly dots: DotHitsData,
  ) {
    this.frame = new CellFrame(view, cellPx)
    this.byCell = new Int32Array(this.frame.columns * this.frame.rows).fill(-1)
    for (const [dot, cell] of dots.cells.entries()) this.byCell[cell] = dot
  }

  /** The dot, by its number, whose middle is nearest to a pixel, of two as near the one that stands for more; null beyond `reach`. */
  nearest(px: number, py: number, reach: number): number | null {
    const { frame, byCell } = this
    const { x, y, counts } = this.dots
    let best: number | null = null
    let bestSquare = reach * reach
    const [column, row] = [frame.columnAt(px), frame.rowAt(py)]
    const around = Math.ceil(reach / this.cellPx)
    for (let down = row - around; down <= row + around; down++) {
      for (let across = column - around; across <= column + around; across++) {
        if (across < 0 || across >= frame.columns) continue
        const dot = byCell[down * frame.columns + across] ?? -1
        if (dot < 0) continue
        const square = ((x[dot] as number) - px) ** 2 + ((y[dot] as number) - py) ** 2
        if (square > bestSquare) continue
        if (
          square === bestSquare &&
          best !== null &&
          (counts[best] as number) >= (counts[dot] as number)
        )
          continue
        best = dot
        bestSquare = square
      }
    }
    return best
  }

  /** The latest row of a dot. */
  rowOf(dot: number): number {
    return this.dots.last[dot] as number
  }

  /** Those of the shown rows that a dot stands for, in their order. */
  rowsOf(dot: number, { x, y }: DotPoints, shown: Int32Array): Int32Array {
    const wanted = this.dots.cells[dot]
    return shown.filter((row) => this.frame.cellOf(x[row] as number, y[row] as number) === wanted)
  }
}
