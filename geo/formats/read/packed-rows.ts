import { CellBytes } from './cell-bytes'
import { PackedColumn } from './packed-column'
import type { RecordScanner } from './record-scanner'
import type { SheetRow, SheetRows } from './sheet'

/** The rows of a sheet, column by column, over the bytes of their file: a fraction of what as many arrays of strings take. */
export class PackedRows implements SheetRows {
  readonly columns: PackedColumn[] = []
  length = 0
  private readonly bytes: CellBytes

  constructor(file: Uint8Array) {
    this.bytes = new CellBytes(file)
  }

  /** Adds the record that a scanner of the same file has found; cells beyond those of the rows before are columns of their own. */
  push({ starts, ends, doubled, count }: RecordScanner): void {
    this.widen(count)
    const { columns, bytes } = this
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PackedColumn
      if (i >= count) column.push(0, 0)
      else if (doubled[i] === 1) {
        const { start, end } = bytes.undoubled(starts[i] as number, ends[i] as number)
        column.push(start, end)
      } else column.push(starts[i] as number, ends[i] as number)
    }
    this.length++
  }

  /** How many cells the widest row has. */
  get width(): number {
    return this.columns.length
  }

  /** The rows are as wide as this at least. */
  widen(width: number): void {
    while (this.columns.length < width) {
      const column = new PackedColumn(this.bytes)
      column.pad(this.length)
      this.columns.push(column)
    }
  }

  at(index: number): SheetRow | undefined {
    if (index < 0 || index >= this.length) return undefined
    return { number: index + 1, cells: this.columns.map((column) => column.at(index)) }
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
