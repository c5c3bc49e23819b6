import { DotGrid, type DotHitsData, type DotPoints } from './dot-grid'
import { drawDots } from './dot-raster'
import { type DotSprites, dotSprites, type MakeContext } from './dot-sprites'
import type { DotInks, RasterView } from './raster'

/** Side of a cell, whose incidents are one dot, in CSS pixels. */
export const CELL_PX = 6

/** What is to be painted. What is left out is as it was before. */
export interface DotOrder {
  readonly points?: DotPoints
  readonly rows?: Int32Array
  /** In pixels of the raster, of which a CSS pixel has `ratio`. */
  readonly view: RasterView
  readonly ratio: number
  readonly inks: DotInks
}

/** Paints the dots of a view, which it gathers anew only where points or view are others than before. */
export class DotPainter {
  private points: DotPoints | null = null
  private rows: Int32Array = new Int32Array()
  private grid: { readonly of: string; readonly grid: DotGrid } | null = null
  private sprites: { readonly of: string; readonly sprites: DotSprites } | null = null
  private image: ImageData | null = null

  constructor(private readonly makeContext: MakeContext) {}

  /** The picture, which is the same object for pictures of one size, and its dots; null before there are points. */
  paint(order: DotOrder): { readonly image: ImageData; readonly hits: DotHitsData } | null {
    const { view, ratio, inks } = order
    if (order.points) {
      this.points = order.points
      this.grid = null
    }
    if (order.rows) this.rows = order.rows
    if (!this.points) return null
    const grid = this.gridOf(this.points, view, ratio)
    grid.show(this.rows)
    const { width, height } = view
    if (this.image?.width !== width || this.image.height !== height) {
      this.image = new ImageData(width, height)
    }
    const pixels = new Uint32Array(this.image.data.buffer)
    drawDots(grid, { pixels, width, height }, inks, ratio, this.spritesOf(inks, ratio))
    return { image: this.image, hits: grid.hits() }
  }

  private gridOf(points: DotPoints, view: RasterView, ratio: number): DotGrid {
    const of = Object.values(view).join()
    if (this.grid?.of !== of) this.grid = { of, grid: new DotGrid(view, points, CELL_PX * ratio) }
    return this.grid.grid
  }

  private spritesOf(inks: DotInks, ratio: number): DotSprites {
    const of = [...inks.inks, inks.paper, ratio].join()
    if (this.sprites?.of !== of) {
      this.sprites = { of, sprites: dotSprites(inks, ratio, this.makeContext) }
    }
    return this.sprites.sprites
  }
}
