import type { Pixel } from './pixel'

interface Entry<T> {
  readonly at: Pixel
  readonly value: T
}

/**
 * Points on a round world that is `around` pixels wide, with a quick answer to which lies within
 * `reach` of another, measured along the axis on which they are further apart.
 */
export class NearGrid<T> {
  private readonly cells = new Map<number, Entry<T>[]>()
  private readonly columns: number

  constructor(
    private readonly around: number,
    private readonly reach: number,
  ) {
    this.columns = Math.max(1, Math.floor(around / reach))
  }

  add(at: Pixel, value: T): void {
    const cell = this.cell(this.column(at), this.row(at))
    const entries = this.cells.get(cell)
    if (entries) entries.push({ at, value })
    else this.cells.set(cell, [{ at, value }])
  }

  /** The value whose point is nearest and nearer than the reach; the first added of two as near. */
  nearest(at: Pixel): T | undefined {
    let [best, leastPx]: [T | undefined, number] = [undefined, this.reach]
    let straightest = Number.POSITIVE_INFINITY
    for (const { at: other, value } of this.around9(at)) {
      const px = this.between(at, other)
      const straight = this.straight(at, other)
      if (px >= this.reach || px > leastPx || (px === leastPx && straight >= straightest)) continue
      ;[best, leastPx, straightest] = [value, px, straight]
    }
    return best
  }

  /** How far the nearest point of another value is, the reach at most. */
  distance(at: Pixel, self: T): number {
    let least = this.reach
    for (const { at: other, value } of this.around9(at)) {
      if (value !== self) least = Math.min(least, this.between(at, other))
    }
    return least
  }

  private *around9(at: Pixel): Generator<Entry<T>> {
    const [column, row] = [this.column(at), this.row(at)]
    // On a small world the cells to the left and right may be the same.
    const columns = new Set([-1, 0, 1].map((step) => column + step + this.columns))
    const wrapped = new Set([...columns].map((each) => each % this.columns))
    for (const near of wrapped) {
      for (let y = row - 1; y <= row + 1; y++) yield* this.cells.get(this.cell(near, y)) ?? []
    }
  }

  private across(a: Pixel, b: Pixel): number {
    const dx = Math.abs(a.x - b.x) % this.around
    return Math.min(dx, this.around - dx)
  }

  private between(a: Pixel, b: Pixel): number {
    return Math.max(this.across(a, b), Math.abs(a.y - b.y))
  }

  private straight(a: Pixel, b: Pixel): number {
    return Math.hypot(this.across(a, b), a.y - b.y)
  }

  private column({ x }: Pixel): number {
    return Math.min(this.columns - 1, Math.floor((x / this.around) * this.columns))
  }

  private row({ y }: Pixel): number {
    return Math.floor(y / this.reach)
  }

  private cell(column: number, row: number): number {
    return (row + 2) * (this.columns + 2) + column
  }
}
