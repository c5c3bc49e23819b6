import type { Column } from '../../table/column'
import { MOST_OPTIONS } from '../../table/own-columns'
import type { SheetColumn } from './sheet'
import { textOf } from './sheet-column'

interface Moved {
  readonly from: SheetColumn
  /** What its cells say, by number; null where they have none. */
  readonly texts: readonly (string | null)[] | null
  readonly isText: boolean
  readonly column: Column
}

/**
 * Columns of a file as columns of a table with its rows in an order. Those that say the same in every
 * row are one: a file may have a column under several names, or as numbers and as they were written.
 */
export class MovedColumns {
  private readonly known: Moved[] = []

  constructor(readonly order: Int32Array) {}

  of(from: SheetColumn, isTextAlone: boolean): Column {
    const texts = from.values?.map(textOf) ?? null
    const isText = isTextAlone || (texts !== null && haveTooManyOptions(texts))
    const same = this.known.find(
      (other) => other.isText === isText && this.saySame(other, { from, texts }),
    )
    if (same) return same.column
    const column = from.inOrder(this.order, isText)
    this.known.push({ from, texts, isText, column })
    return column
  }

  /** Whether two columns are one, or their cells have the same numbers for the same texts. */
  private saySame(a: Pick<Moved, 'from' | 'texts'>, b: Pick<Moved, 'from' | 'texts'>): boolean {
    if (a.from === b.from) return true
    if (!a.texts || !b.texts || a.texts.length !== b.texts.length) return false
    for (let code = 0; code < a.texts.length; code++) {
      if (a.texts[code] !== b.texts[code]) return false
    }
    const { length } = this.order
    for (let row = 0; row < length; row++) {
      if (a.from.codeAt(row) !== b.from.codeAt(row)) return false
    }
    return true
  }
}

/** Whether a filter never has texts as its options, in however many rows they stand. */
const haveTooManyOptions = (texts: readonly (string | null)[]): boolean =>
  new Set(texts.filter(Boolean)).size > MOST_OPTIONS
