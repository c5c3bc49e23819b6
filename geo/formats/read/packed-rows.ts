import type { TextColumn } from '../../table/column'
import { TextBuilder } from '../../table/column-builder'
import type { SheetRow, SheetRows } from './sheet'

/** So many different values of a column are kept once each; of a column with more, the letters are kept. */
const MOST_SHARED = 2_000

/** The cells of one column: by number where its values recur, else as UTF-8 end to end. */
class PackedColumn {
  private shared: Map<string, number> | null = new Map()
  private readonly values: (string | null)[] = [null]
  private codes = new Uint16Array(1024)
  private text: TextBuilder | null = null
  private done: TextColumn | null = null
  length = 0

  push(cell: string | null): void {
    if (this.shared) this.share(cell)
    else this.text?.push(cell)
    this.length++
  }

  at(row: number): string | null {
    if (this.shared) return this.values[this.codes[row] as number] as string | null
    return this.finished().at(row) || null
  }

  /** The letters as they are read, without the room in which they were written. */
  private finished(): TextColumn {
    if (!this.done) {
      this.done = (this.text as TextBuilder).done() as TextColumn
      this.text = null
    }
    return this.done
  }

  /** Makes the column as long as its table with cells that say nothing. */
  pad(length: number): void {
    while (this.length < length) this.push(null)
  }

  private share(cell: string | null): void {
    if (this.length === this.codes.length) {
      const wider = new Uint16Array(this.codes.length * 2)
      wider.set(this.codes)
      this.codes = wider
    }
    let code = cell === null ? 0 : this.shared?.get(cell)
    if (code === undefined) {
      if (this.values.length > MOST_SHARED) {
        this.unshare()
        this.text?.push(cell)
        return
      }
      code = this.values.length
      // A piece of a text keeps the whole of it: what is kept is a copy.
      const own = copied(cell as string)
      this.values.push(own)
      this.shared?.set(own, code)
    }
    this.codes[this.length] = code
  }

  private unshare(): void {
    this.text = new TextBuilder()
    for (let row = 0; row < this.length; row++) {
      this.text.push(this.values[this.codes[row] as number] as string | null)
    }
    this.shared = null
    this.values.length = 0
    this.codes = new Uint16Array(0)
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const copied = (text: string): string => decoder.decode(encoder.encode(text))

/** The rows of a sheet, column by column: a fraction of what as many arrays of strings take. */
export class PackedRows implements SheetRows {
  private readonly columns: PackedColumn[] = []
  length = 0

  /** Adds a row; cells beyond those of the rows before are columns of their own. */
  push(cells: readonly string[]): void {
    this.widen(cells.length)
    for (let i = 0; i < this.columns.length; i++) this.columns[i]?.push(cells[i] || null)
    this.length++
  }

  /** How many cells the widest row has. */
  get width(): number {
    return this.columns.length
  }

  /** The rows are as wide as this at least. */
  widen(width: number): void {
    while (this.columns.length < width) {
      const column = new PackedColumn()
      column.pad(this.length)
      this.columns.push(column)
    }
  }

  at(index: number): SheetRow | undefined {
    if (index < 0 || index >= this.length) return undefined
    return { number: index + 1, cells: this.columns.map((column) => column.at(index)) }
  }

  cellsOf(place: number): readonly (string | null)[] {
    const column = this.columns[place]
    return Array.from({ length: this.length }, (_, row) => column?.at(row) ?? null)
  }

  map<T>(make: (row: SheetRow, index: number) => T): T[] {
    return Array.from({ length: this.length }, (_, i) => make(this.at(i) as SheetRow, i))
  }

  slice(start = 0, end = this.length): SheetRow[] {
    const rows: SheetRow[] = []
    for (let i = start; i < Math.min(end, this.length); i++) rows.push(this.at(i) as SheetRow)
    return rows
  }

  *[Symbol.iterator](): Generator<SheetRow, undefined, undefined> {
    for (let i = 0; i < this.length; i++) yield this.at(i) as SheetRow
  }
}
