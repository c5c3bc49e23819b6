import type { Column } from '../../table/column'
import type { Cell } from '../cell'
import type { SheetColumn } from './sheet'
import { areMostDistinct, columnOfTexts, textOf } from './sheet-column'

/** The values of a typed column as cells: each value is made one once where values recur. */
export class ValueColumn<T> implements SheetColumn {
  /** The number of a row's value; null where values have none. */
  private codes: Uint32Array | null
  private cells: Cell[] = []
  private texts: (string | null)[] = []

  constructor(
    length: number,
    private readonly valueAt: (index: number) => T,
    private readonly cellOf: (value: T) => Cell,
  ) {
    this.codes = this.numbered(length)
  }

  /** All values by number, or null where most are different, or some could be taken for others. */
  private numbered(length: number): Uint32Array | null {
    const codes = new Uint32Array(length)
    const known = new Map<T, number>()
    for (let index = 0; index < length; index++) {
      const value = this.valueAt(index)
      // A map takes it for 0, which says another thing of degrees.
      if (Object.is(value, -0)) return null
      let code = known.get(value)
      if (code === undefined) {
        code = known.size
        if (areMostDistinct(code, index)) return null
        known.set(value, code)
      }
      codes[index] = code
    }
    this.cells = Array.from(known.keys(), this.cellOf)
    this.texts = this.cells.map(textOf)
    return codes
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
    const { codes, texts } = this
    return columnOfTexts(order, isText, (index) =>
      codes ? (texts[codes[index] as number] ?? null) : textOf(this.at(index)),
    )
  }
}
