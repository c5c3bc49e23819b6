import type { RasterView } from './raster'

/** The cells of a grid that lies still on the world, as far as they are in a view, and where points of the world are in it. */
export class CellFrame {
  readonly columns: number
  readonly rows: number
  private readonly offsetX: number
  private readonly offsetY: number
  private readonly middle: number

  constructor(
    private readonly view: RasterView,
    private readonly cellPx: number,
  ) {
    const { worldPx, originX, originY, width, height } = view
    // The grid begins where a cell of the world does.
    this.offsetX = Math.floor(originX / cellPx) * cellPx - originX
    this.offsetY = Math.floor(originY / cellPx) * cellPx - originY
    this.columns = Math.ceil(width / cellPx) + 1
    this.rows = Math.ceil(height / cellPx) + 1
    this.middle = (originX + width / 2) / worldPx
  }

  /** Where a place of the world is, in pixels of the view: at the turn of the world that is nearest to its middle. */
  across(x: number): number {
    const { worldPx, originX } = this.view
    return (x + Math.round(this.middle - x)) * worldPx - originX
  }

  down(y: number): number {
    const { worldPx, originY } = this.view
    return y * worldPx - originY
  }

  /** The cell of a pixel in view. */
  cellAt(px: number, py: number): number {
    return this.rowAt(py) * this.columns + this.columnAt(px)
  }

  columnAt(px: number): number {
    return Math.floor((px - this.offsetX) / this.cellPx)
  }

  rowAt(py: number): number {
    return Math.floor((py - this.offsetY) / this.cellPx)
  }

  /** The cell of a place of the world; -1 where that is not in view. */
  cellOf(x: number, y: number): number {
    const [px, py] = [this.across(x), this.down(y)]
    const { width, height } = this.view
    return px >= 0 && py >= 0 && px < width && py < height ? this.cellAt(px, py) : -1
  }
}
