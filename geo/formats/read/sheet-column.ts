import type { CodeColumn, Column } from '../../table/column'
import { CodeBuilder, TextBuilder } from '../../table/column-builder'
import { inOrder } from '../../table/column-order'
import type { Cell } from '../cell'
import { OwnColumnBuilder } from './own-column'
import type { SheetColumn, SheetRows } from './sheet'

/** The cells of one column of rows, by its place; at none, such as -1, no cell says anything. */
export const columnAt = (rows: SheetRows, place: number): SheetColumn =>
  rows.columns?.[place] ?? new ListedColumn(rows, place)

/** The number of a row by which its author finds it. */
export const numberAt = (rows: SheetRows, index: number): number =>
  rows.columns ? index + 1 : (rows.at(index)?.number ?? 0)

/** What the cells of a column name, without blanks round it, in the order in which it is first named. */
export function namesIn(rows: SheetRows, place: number): CodeColumn {
  const column = columnAt(rows, place)
  const named = (cell: Cell) => (cell === null ? null : String(cell).trim() || null)
  const builder = new CodeBuilder()
  const { values } = column
  if (!values) {
    for (let index = 0; index < rows.length; index++) builder.push(named(column.at(index)))
    return builder.done()
  }
  // In the order in which rows say them, as the cells are.
  for (const value of values) builder.push(named(value))
  const codes = new Int32Array(rows.length)
  for (let index = 0; index < codes.length; index++) codes[index] = column.codeAt(index) as number
  return inOrder(builder.done(), codes)
}

/** How many different names the cells of a column have, as `namesIn` reads them; null where that takes a look at each row. */
export function countNames(rows: SheetRows, place: number): number | null {
  const { values } = columnAt(rows, place)
  return values && new Set(values.map((value) => String(value ?? '').trim()).filter(Boolean)).size
}

/** A column of rows that are kept one by one, or one that is not there. */
class ListedColumn implements SheetColumn {
  readonly values = null

  constructor(
    private readonly rows: SheetRows,
    private readonly place: number,
  ) {}

  at(index: number): Cell {
    // Where rows are made when they are asked for, none is made for a column that is not there.
    if (this.rows.columns) return null
    return this.rows.at(index)?.cells[this.place] ?? null
  }

  codeAt(): null {
    return null
  }

  inOrder(order: Int32Array, isText: boolean): Column {
    return columnOfTexts(order, isText, (index) => textOf(this.at(index)))
  }
}

/** A cell as the column of the file keeps it. */
export const textOf = (cell: Cell): string | null => (cell === null ? null : String(cell))

/** A column of what rows say, in an order. */
export function columnOfTexts(
  order: Int32Array,
  isText: boolean,
  textAt: (index: number) => string | null,
): Column {
  const builder = isText ? new TextBuilder() : new OwnColumnBuilder()
  for (const index of order) builder.push(textAt(index))
  return builder.done()
}

/** So many rows tell whether the values of a column recur. */
export const FIRST_ROWS = 16_384

/** Whether so many different values in so many rows tell that a column's values do not recur, and need no numbers. */
export const areMostDistinct = (values: number, rows: number): boolean =>
  rows >= FIRST_ROWS && values * 2 > rows
