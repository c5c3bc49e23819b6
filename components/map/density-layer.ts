import type { RasterView } from './raster'
import { RestingLayer } from './resting-layer'

/** How many rows lie in cells of a grid over the world, which has two to the power of `level` along each side. */
export interface CellGrid {
  readonly level: number
  /** The column and row in the world that the cells are counted from. */
  readonly x: number
  readonly y: number
  readonly cells: readonly {
    readonly column: number
    readonly row: number
    readonly count: number
  }[]
}

/** The faintest cell that is still seen, and the strongest through which the map is. */
const [FAINTEST, STRONGEST] = [0.12, 0.85]

/** Cells of one colour, the darker the more rows lie in them. */
export class DensityLayer extends RestingLayer {
  constructor(private readonly grid: CellGrid) {
    super('dots')
  }

  protected override draw(context: CanvasRenderingContext2D, view: RasterView): void {
    const { level, x, y, cells } = this.grid
    const { worldPx, originX, originY, width } = view
    const ink = getComputedStyle(this._map.getContainer()).getPropertyValue('--ink')
    context.fillStyle = ink || '#222'
    const size = worldPx / 2 ** level
    const most = Math.log1p(cells.reduce((so, { count }) => Math.max(so, count), 0))
    for (const { column, row, count } of cells) {
      const share = Math.log1p(count) / most
      context.globalAlpha = FAINTEST + (STRONGEST - FAINTEST) * share
      const top = (y + row) * size - originY
      // The world goes on beyond the date line.
      const left = (x + column) * size - originX
      const first = left - Math.ceil((left + size) / worldPx) * worldPx
      for (let at = first; at < width; at += worldPx) context.fillRect(at, top, size, size)
    }
  }
}
