import { worldX, worldY } from '@/geo/space/mercator'

/** Points to draw as squares, longitude and latitude in degrees, with one ink each. */
export interface DotColumns {
  /** Web Mercator, 0 to 1 from the north-west corner of the world. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Index into the inks; the high bit is set for a hollow dot. */
  readonly ink: Uint8Array
  readonly rows: Int32Array
}
export const HOLLOW = 0x80

/** Projects the rows to be drawn, once for any number of views. */
export function dotColumns(
  lon: Float64Array,
  lat: Float64Array,
  rows: Int32Array,
  inkOf: (row: number) => number,
): DotColumns {
  return {
    x: Float64Array.from(rows, (row) => worldX(lon[row] as number)),
    y: Float64Array.from(rows, (row) => worldY(lat[row] as number)),
    ink: Uint8Array.from(rows, inkOf),
    rows,
  }
}

/** The columns of some of the rows, of columns that hold every row of a table at its own number. */
export function pickDots(all: DotColumns, rows: Int32Array): DotColumns {
  const picked = {
    x: new Float64Array(rows.length),
    y: new Float64Array(rows.length),
    ink: new Uint8Array(rows.length),
    rows,
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    picked.x[i] = all.x[row] as number
    picked.y[i] = all.y[row] as number
    picked.ink[i] = all.ink[row] as number
  }
  return picked
}

/** A view of the world as pixels: the size of the world, and where the raster's corner lies in it, which may be another turn of the world. */
export interface RasterView {
  readonly worldPx: number
  readonly originX: number
  readonly originY: number
  readonly width: number
  readonly height: number
}

/** Side of a dot and width of its frame where it is hollow, in pixels of the raster. */
export interface DotSize {
  readonly side: number
  readonly frame: number
}

const CELL = 32

/** What was drawn, with an index over it that answers which dot is nearest. */
export class DotRaster {
  private readonly columnsWide: number
  private readonly head: Int32Array
  private readonly next: Int32Array
  private readonly px: Float32Array
  private readonly py: Float32Array

  constructor(
    private readonly view: RasterView,
    private readonly dots: DotColumns,
  ) {
    this.columnsWide = Math.ceil(view.width / CELL) + 1
    this.head = new Int32Array(this.columnsWide * (Math.ceil(view.height / CELL) + 1)).fill(-1)
    this.next = new Int32Array(dots.rows.length)
    this.px = new Float32Array(dots.rows.length)
    this.py = new Float32Array(dots.rows.length)
  }

  /** Draws the dots into `pixels` (RGBA, one number a pixel) in their order, and indexes what is inside. */
  draw(pixels: Uint32Array, inks: Uint32Array, paper: number, size: DotSize): void {
    const { worldPx, originX, originY, width, height } = this.view
    const { x, y, ink } = this.dots
    const half = size.side / 2
    const middle = (originX + width / 2) / worldPx
    for (let i = 0; i < x.length; i++) {
      // At the turn of the world that is nearest to the middle of the view.
      const turned = (x[i] as number) + Math.round(middle - (x[i] as number))
      const px = turned * worldPx - originX
      const py = (y[i] as number) * worldPx - originY
      if (!(px >= half && py >= half && px < width - half && py < height - half)) continue
      this.px[i] = px
      this.py[i] = py
      const cell = this.cellAt(px, py)
      this.next[i] = this.head[cell] as number
      this.head[cell] = i
      const left = Math.floor(px - half)
      const top = Math.floor(py - half)
      const code = ink[i] as number
      fill(pixels, width, left, top, size.side, inks[code & ~HOLLOW] as number)
      if (code & HOLLOW) {
        fill(pixels, width, left + size.frame, top + size.frame, size.side - 2 * size.frame, paper)
      }
    }
  }

  /** The row whose dot is nearest to a pixel of the raster, the later of two at one point; null beyond `reach`, at most 32. */
  nearest(px: number, py: number, reach: number): number | null {
    let best = -1
    let bestSquare = reach * reach
    for (let dy = -CELL; dy <= CELL; dy += CELL) {
      for (let dx = -CELL; dx <= CELL; dx += CELL) {
        if (px + dx < 0 || py + dy < 0 || px + dx >= this.columnsWide * CELL) continue
        let i = this.head[this.cellAt(px + dx, py + dy)] ?? -1
        for (; i >= 0; i = this.next[i] as number) {
          const square = ((this.px[i] as number) - px) ** 2 + ((this.py[i] as number) - py) ** 2
          if (square > bestSquare || (square === bestSquare && i < best)) continue
          best = i
          bestSquare = square
        }
      }
    }
    return best < 0 ? null : (this.dots.rows[best] as number)
  }

  private cellAt(px: number, py: number): number {
    return Math.floor(py / CELL) * this.columnsWide + Math.floor(px / CELL)
  }
}

function fill(
  pixels: Uint32Array,
  width: number,
  left: number,
  top: number,
  side: number,
  colour: number,
): void {
  for (let y = top; y < top + side; y++) {
    const start = y * width + left
    for (let x = start; x < start + side; x++) pixels[x] = colour
  }
}
