import type { Column } from '../../table/column'
import type { Cell } from '../cell'
import { columnOfCodes } from './coded-column'
import { type Numbered, numberedValues } from './numbered-values'
import type { SheetColumn } from './sheet'
import { columnOfTexts, textOf } from './sheet-column'

/** The values of a typed column as cells: each value is made one once where values recur. */
export class ValueColumn<T> implements SheetColumn {
  /** The number of a row's value; null where values have none. */
  private readonly codes: Uint32Array | null
  private readonly cells: readonly Cell[]

  /** `numbered` are the values by number, where somebody has them so. */
  constructor(
    length: number,
    private readonly valueAt: (index: number) => T,
    private readonly cellOf: (value: T) => Cell,
    numbered: Numbered<T> | null = numberedValues(length, valueAt),
  ) {
    this.codes = numbered?.codes ?? null
    this.cells = numbered?.values.map(cellOf) ?? []
  }

  at(index: number): Cell {
    if (!this.codes) return this.cellOf(this.valueAt(index))
    return this.cells[this.codes[index] as number] ?? null
  }

  codeAt(index: number): number | null {
    return this.codes ? (this.codes[index] as number) : null
  }

  get values(): readonly Cell[] | null {
    return this.codes && this.cells
  }

  inOrder(order: Int32Array, isText: boolean): Column {
    const { codes, cells } = this
    if (codes) return columnOfCodes(codes, cells.map(textOf), order, isText)
    return columnOfTexts(order, isText, (index) => textOf(this.at(index)))
  }
}
