import type { SheetColumn, SheetRow, SheetRows } from './sheet'

/** Rows that are kept column by column and numbered from 1; each is made when somebody asks for it. */
export abstract class ColumnRows implements SheetRows {
  abstract readonly columns: readonly SheetColumn[]
  abstract readonly length: number

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
