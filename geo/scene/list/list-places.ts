import type { ListMonth } from './list-months'

/** How high a row of a list and the head of a month are, in px. */
export interface ListSizes {
  readonly row: number
  readonly month: number
}

/** Rows from `start` to before `end`. */
export interface ListStretch {
  readonly start: number
  readonly end: number
}

/** Where each row of a list stands, in px from its top, when only some of them are drawn. `months` may be none. */
export class ListPlaces {
  /** Of the whole list. */
  readonly height: number

  constructor(
    readonly length: number,
    private readonly months: readonly Pick<ListMonth, 'at'>[],
    readonly sizes: ListSizes,
  ) {
    this.height = length * sizes.row + months.length * sizes.month
  }

  /** The top of a row, below the head of its month; of one past the last the end of the list. */
  top(row: number): number {
    return row * this.sizes.row + this.headsTo(row) * this.sizes.month
  }

  /** The row that stands at a height, or else the nearest; -1 in an empty list. */
  rowAt(px: number): number {
    const { months, sizes, length } = this
    if (length === 0) return -1
    const headTop = (month: number) => (months[month]?.at ?? 0) * sizes.row + month * sizes.month
    const heads = countTo(months.length, (month) => headTop(month) <= px)
    const start = months[heads - 1]?.at ?? 0
    const next = months[heads]?.at ?? length
    const row = Math.floor((px - heads * sizes.month) / sizes.row)
    return Math.max(start, Math.min(row, next - 1))
  }

  /** The rows that stand between two heights, with so many more before and after them. */
  between(top: number, bottom: number, more: number): ListStretch {
    return {
      start: Math.max(0, this.rowAt(top) - more),
      end: Math.min(this.length, this.rowAt(bottom) + 1 + more),
    }
  }

  /** The month that a row is of, by its number; -1 where there are none. */
  monthOf(row: number): number {
    return this.headsTo(row) - 1
  }

  private headsTo(row: number): number {
    return countTo(this.months.length, (month) => (this.months[month]?.at ?? 0) <= row)
  }
}

/** How many of the first numbers pass a test that all after the first failing one fail. */
function countTo(length: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
