import { CellBytes, placeOf } from './cell-bytes'
import { ColumnRows } from './column-rows'
import { PackedColumn } from './packed-column'
import type { RecordScanner } from './record-scanner'

/** The rows of a sheet, column by column, over the bytes of their file: a fraction of what as many arrays of strings take. */
export class PackedRows extends ColumnRows {
  readonly columns: PackedColumn[] = []
  length = 0
  private readonly bytes: CellBytes

  constructor(file: Uint8Array) {
    super()
    this.bytes = new CellBytes(file)
  }

  /** Adds the record that a scanner of the same file has found; cells beyond those of the rows before are columns of their own. Returns whether there was room for it. */
  push({ starts, ends, doubled, count }: RecordScanner): boolean {
    this.widen(count)
    const { columns, bytes } = this
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PackedColumn
      if (i >= count) column.push(0, 0)
      else if (doubled[i] === 1) {
        const place = bytes.undoubled(starts[i] as number, ends[i] as number)
        if (!place) return false
        column.push(place.start, place.end)
      } else column.push(placeOf(starts[i] as number), placeOf(ends[i] as number))
    }
    this.length++
    return true
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
}
