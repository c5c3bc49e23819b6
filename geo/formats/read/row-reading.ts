import type { Column } from '../../table/column'
import type { ColumnBuilder } from '../../table/column-builder'
import { inOrder } from '../../table/column-order'
import type { ColumnName } from '../../table/columns'
import type { RowPart } from './row'
import type { Cells } from './row-cells'
import type { RowFault, Sheet, SheetColumn } from './sheet'
import { areMostDistinct, columnAt } from './sheet-column'

export type Columns = readonly (readonly [name: ColumnName, column: Column])[]

/** Reads the rows of a sheet part by part: what rows have in common is read once. */
export class RowReading {
  constructor(
    private readonly sheet: Sheet,
    readonly cells: Cells,
  ) {}

  /**
   * Reads a part of all rows. What rows say is pushed once where it is the same in many, in the order in
   * which it is first said, and has a number by that order. Each row has the faults that reading it has.
   */
  read<T>({ columns, read }: RowPart<T>, push: (value: T) => void): RowNumbers {
    const { sheet, cells } = this
    const { length } = sheet.rows
    const of = columns.map((name) => columnAt(sheet.rows, sheet.columns.indexOf(name)))
    const numbers = numbersOfRows(of, length)
    const faults: (readonly RowFault[])[] = []
    let hasFaults = false
    for (let row = 0, next = 0; row < length; row++) {
      const number = numbers ? (numbers[row] as number) : row
      if (number < next) {
        const again = hasFaults ? (faults[number] ?? []) : []
        if (again.length === 0) continue
        cells.moveTo(row)
        cells.repeat(again)
        continue
      }
      next++
      cells.moveTo(row)
      const found = cells.reported(() => push(read()))
      if (numbers && found.length > 0) {
        faults[number] = found
        hasFaults = true
      }
    }
    return new RowNumbers(numbers, length)
  }
}

/** Which of the values that were pushed is each row's. */
export class RowNumbers {
  constructor(
    /** Null where each row has its own. */
    private readonly numbers: Int32Array | null,
    private readonly length: number,
  ) {}

  of(row: number): number {
    return this.numbers ? (this.numbers[row] as number) : row
  }

  /** How many rows have each. */
  uses(): Int32Array {
    if (!this.numbers) return new Int32Array(this.length).fill(1)
    const uses = new Int32Array(
      this.numbers.reduce((most, number) => Math.max(most, number + 1), 0),
    )
    for (const number of this.numbers) uses[number] = (uses[number] as number) + 1
    return uses
  }

  /** Columns of rows of what was pushed into builders. */
  columns(builders: readonly (readonly [ColumnName, ColumnBuilder<never>])[]): Columns {
    const { numbers } = this
    return builders.map(([name, builder]) => {
      const column = builder.done()
      return [name, numbers ? inOrder(column, numbers) : column]
    })
  }
}

/**
 * Numbers of what rows say in some columns together, in the order in which it is first said: the same
 * number, the same cells. Null where a column has no numbers, or most rows say something else.
 */
function numbersOfRows(columns: readonly SheetColumn[], length: number): Int32Array | null {
  let numbers = new Int32Array(length)
  let count = 1
  for (const column of columns) {
    const size = column.values?.length
    if (size === undefined) return null
    if (size === 1) continue
    const paired = numbersOfPairs(numbers, count, column, size)
    if (areMostDistinct(paired.count, length)) return null
    numbers = paired.numbers
    count = paired.count
  }
  return numbers
}

/** As many pairs have a place of their own in an array; more are looked up. */
const MOST_PLACES = 1 << 23

function numbersOfPairs(
  before: Int32Array,
  most: number,
  column: SheetColumn,
  size: number,
): { readonly numbers: Int32Array<ArrayBuffer>; readonly count: number } {
  const numbers = new Int32Array(before.length)
  const places = most * size <= MOST_PLACES ? new Int32Array(most * size) : null
  const found = new Map<number, number>()
  let count = 0
  for (let row = 0; row < before.length; row++) {
    const pair = (before[row] as number) * size + (column.codeAt(row) as number)
    let number = places ? (places[pair] as number) - 1 : (found.get(pair) ?? -1)
    if (number < 0) {
      number = count++
      if (places) places[pair] = count
      else found.set(pair, number)
    }
    numbers[row] = number
  }
  return { numbers, count }
}
