import { worldX, worldY } from '@/geo/space/mercator'

/** Where the rows of a table are in Web Mercator, 0 to 1 from the north-west corner of the world, and with which ink each is drawn. */
export interface DotPoints {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The number of a colour, with HOLLOW for a dot that is open to the paper. */
  readonly ink: Uint8Array
}

export const COLOURS = 3
export const HOLLOW = COLOURS
const INKS = COLOURS * 2

/** Projects every row of a table, once for any number of views. What has no point is nowhere. */
export const dotPoints = (
  lon: Float64Array,
  lat: Float64Array,
  inkOf: (row: number) => number,
): DotPoints => ({
  x: lon.map(worldX),
  y: lat.map(worldY),
  ink: Uint8Array.from(lon, (_, row) => inkOf(row)),
})

/** A view of the world as pixels: the size of the world, and where the raster's corner lies in it, which may be another turn of the world. */
export interface RasterView {
  readonly worldPx: number
  readonly originX: number
  readonly originY: number
  readonly width: number
  readonly height: number
}

/** The incidents that one dot stands for. */
export interface Dot {
  readonly cell: number
  /** In pixels of the raster: the middle of them. */
  readonly x: number
  readonly y: number
  readonly count: number
  /** How many have each ink. */
  readonly shares: Float64Array
}

/**
 * The rows of a table in one view, gathered by the cells of a grid that lies still on the world: each
 * row is looked up once for a view, and then only counted when what is shown changes.
 */
export class DotGrid {
  /** The cells in which there is something now. */
  readonly cells: number[] = []
  private readonly columns: number
  private readonly cellOf: Int32Array
  private readonly px: Float32Array
  private readonly py: Float32Array
  private readonly counts: Uint32Array
  private readonly shares: Float64Array
  private readonly sums: Float64Array
  private readonly last: Int32Array

  constructor(
    view: RasterView,
    private readonly points: DotPoints,
    private readonly cellPx: number,
  ) {
    const { worldPx, originX, originY, width, height } = view
    const { x, y } = points
    const length = x.length
    this.cellOf = new Int32Array(length).fill(-1)
    this.px = new Float32Array(length)
    this.py = new Float32Array(length)
    // The grid begins where a cell of the world does.
    const [left, top] = [originX, originY].map((at) => Math.floor(at / cellPx)) as [number, number]
    this.columns = Math.ceil(width / cellPx) + 1
    const rows = Math.ceil(height / cellPx) + 1
    const size = this.columns * rows
    this.counts = new Uint32Array(size)
    this.shares = new Float64Array(size * INKS)
    this.sums = new Float64Array(size * 2)
    this.last = new Int32Array(size)
    const middle = (originX + width / 2) / worldPx
    for (let row = 0; row < length; row++) {
      const at = x[row] as number
      // At the turn of the world that is nearest to the middle of the view.
      const worldAt = (at + Math.round(middle - at)) * worldPx
      const worldDown = (y[row] as number) * worldPx
      const [px, py] = [worldAt - originX, worldDown - originY]
      if (!(px >= 0 && py >= 0 && px < width && py < height)) continue
      this.px[row] = px
      this.py[row] = py
      const column = Math.floor(worldAt / cellPx) - left
      this.cellOf[row] = (Math.floor(worldDown / cellPx) - top) * this.columns + column
    }
    this.offsetX = left * cellPx - originX
    this.offsetY = top * cellPx - originY
  }

  private readonly offsetX: number
  private readonly offsetY: number

  /** Counts these rows, and no others. */
  show(rows: Int32Array): void {
    const { cellOf, counts, shares, sums, last, cells } = this
    const { ink } = this.points
    for (const cell of cells) {
      counts[cell] = 0
      shares.fill(0, cell * INKS, (cell + 1) * INKS)
      sums.fill(0, cell * 2, cell * 2 + 2)
    }
    cells.length = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const cell = cellOf[row] as number
      if (cell < 0) continue
      if (counts[cell] === 0) cells.push(cell)
      counts[cell] = (counts[cell] as number) + 1
      const share = cell * INKS + (ink[row] as number)
      shares[share] = (shares[share] as number) + 1
      sums[cell * 2] = (sums[cell * 2] as number) + (this.px[row] as number)
      sums[cell * 2 + 1] = (sums[cell * 2 + 1] as number) + (this.py[row] as number)
      last[cell] = row
    }
  }

  /** The dot of a cell in which there is something. */
  at(cell: number): Dot {
    const count = this.counts[cell] as number
    return {
      cell,
      x: (this.sums[cell * 2] as number) / count,
      y: (this.sums[cell * 2 + 1] as number) / count,
      count,
      shares: this.shares.subarray(cell * INKS, (cell + 1) * INKS),
    }
  }

  /** The latest of a dot's rows. */
  rowOf({ cell }: Dot): number {
    return this.last[cell] as number
  }

  /** Those of the shown rows that a dot stands for, in their order. */
  rowsOf({ cell }: Dot, shown: Int32Array): Int32Array {
    return shown.filter((row) => this.cellOf[row] === cell)
  }

  /** The dot whose middle is nearest to a pixel, of two as near the one that stands for more; null beyond `reach`. */
  nearest(px: number, py: number, reach: number): Dot | null {
    let best: Dot | null = null
    let bestSquare = reach * reach
    const column = Math.floor((px - this.offsetX) / this.cellPx)
    const row = Math.floor((py - this.offsetY) / this.cellPx)
    const around = Math.ceil(reach / this.cellPx)
    for (let down = row - around; down <= row + around; down++) {
      for (let across = column - around; across <= column + around; across++) {
        const cell = down * this.columns + across
        if (across < 0 || across >= this.columns || !((this.counts[cell] ?? 0) > 0)) continue
        const dot = this.at(cell)
        const square = (dot.x - px) ** 2 + (dot.y - py) ** 2
        if (square > bestSquare || (square === bestSquare && best && best.count >= dot.count)) {
          continue
        }
        best = dot
        bestSquare = square
      }
    }
    return best
  }
}
