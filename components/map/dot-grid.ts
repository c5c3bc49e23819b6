import { worldX, worldY } from '@/geo/space/mercator'
import { TONES } from '@/geo/table/channels'
import { allSteps, type InSteps, ROWS_A_STEP } from '@/geo/table/in-steps'
import { CellFrame } from './cell-frame'
import type { RasterView } from './raster'

/** Where the rows of a table are in Web Mercator, 0 to 1 from the north-west corner of the world, and how each is drawn. */
export interface DotPoints {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The number of a colour, with HOLLOW for a dot that is open to the paper. */
  readonly ink: Uint8Array
  /** The number of a shape, for a dot that has room for one. */
  readonly shape: Uint8Array
}

export const COLOURS = TONES.length
export const HOLLOW = COLOURS
export const INKS = COLOURS * 2

/** Projects every row of a table, once for any number of views. What has no point is nowhere. */
export const dotPoints = (...rows: Parameters<typeof dotPointsInSteps>): DotPoints =>
  allSteps(dotPointsInSteps(...rows))

/** The same in steps. */
export function* dotPointsInSteps(
  lon: Float64Array,
  lat: Float64Array,
  inkOf: (row: number) => number,
  shapeOf: (row: number) => number = () => 0,
): InSteps<DotPoints> {
  const { length } = lon
  const x = new Float64Array(length)
  const y = new Float64Array(length)
  const ink = new Uint8Array(length)
  const shape = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    x[row] = worldX(lon[row] as number)
    y[row] = worldY(lat[row] as number)
    ink[row] = inkOf(row)
    shape[row] = shapeOf(row)
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield
  }
  return { x, y, ink, shape }
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

/** The dots of a view, each by its cell: where its middle is, how many it stands for, and the latest of them. */
export interface DotHitsData {
  readonly cells: Int32Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly counts: Uint32Array
  readonly last: Int32Array
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
    const { width, height } = view
    const { length } = points.x
    this.cellOf = new Int32Array(length).fill(-1)
    this.px = new Float32Array(length)
    this.py = new Float32Array(length)
    const frame = new CellFrame(view, cellPx)
    this.columns = frame.columns
    const size = frame.columns * frame.rows
    this.counts = new Uint32Array(size)
    this.shares = new Float64Array(size * INKS)
    this.sums = new Float64Array(size * 2)
    this.last = new Int32Array(size)
    for (let row = 0; row < length; row++) {
      const px = frame.across(points.x[row] as number)
      const py = frame.down(points.y[row] as number)
      if (!(px >= 0 && py >= 0 && px < width && py < height)) continue
      this.px[row] = px
      this.py[row] = py
      this.cellOf[row] = frame.cellAt(px, py)
    }
  }

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

  /** How the latest of a dot's rows looks. */
  lookOf(dot: Dot): { readonly shape: number; readonly ink: number } {
    const row = this.rowOf(dot)
    return { shape: this.points.shape[row] as number, ink: this.points.ink[row] as number }
  }

  /** Whether another dot is nearer to one than so many pixels. */
  isCrowded(dot: Dot, px: number): boolean {
    const around = Math.ceil(px / this.cellPx)
    const [column, row] = [dot.cell % this.columns, Math.floor(dot.cell / this.columns)]
    for (let down = Math.max(0, row - around); down <= row + around; down++) {
      const end = Math.min(this.columns - 1, column + around)
      for (let across = Math.max(0, column - around); across <= end; across++) {
        const cell = down * this.columns + across
        const count = this.counts[cell] ?? 0
        if (cell === dot.cell || count === 0) continue
        const x = (this.sums[cell * 2] as number) / count
        const y = (this.sums[cell * 2 + 1] as number) / count
        if ((x - dot.x) ** 2 + (y - dot.y) ** 2 < px * px) return true
      }
    }
    return false
  }

  /** The dots by which what is pointed at is found, without the rows that they were counted from. */
  hits(): DotHitsData {
    const { cells } = this
    const found = {
      cells: Int32Array.from(cells),
      x: new Float32Array(cells.length),
      y: new Float32Array(cells.length),
      counts: new Uint32Array(cells.length),
      last: new Int32Array(cells.length),
    }
    for (const [i, cell] of cells.entries()) {
      const count = this.counts[cell] as number
      found.x[i] = (this.sums[cell * 2] as number) / count
      found.y[i] = (this.sums[cell * 2 + 1] as number) / count
      found.counts[i] = count
      found.last[i] = this.last[cell] as number
    }
    return found
  }
}
