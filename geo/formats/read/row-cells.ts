import type { Cell } from '../cell'
import type { Field, Mapping } from './mapping'
import { type FaultKind, quoted, type RowFault, type Sheet, type SheetColumn } from './sheet'
import { columnAt, numberAt } from './sheet-column'

/** Reads the cells of the row that it is at and reports each that cannot be read. */
export class Cells {
  private readonly columns: ReadonlyMap<string, ReadColumn>
  private index = 0
  /** The number of the row. */
  number = 0

  constructor(
    private readonly sheet: Sheet,
    private readonly fields: Mapping['fields'],
    private readonly faults: RowFault[],
  ) {
    this.columns = new Map(
      sheet.columns.map((name, i) => [name, new ReadColumn(columnAt(sheet.rows, i))]),
    )
  }

  /** Goes to a row, whose cells are read from now on. */
  moveTo(index: number): void {
    this.index = index
    this.number = numberAt(this.sheet.rows, index)
  }

  at(column: string | null | undefined): Cell {
    if (typeof column !== 'string') return null
    return this.columns.get(column)?.cells.at(this.index) ?? null
  }

  /** What a reader makes of a cell: the same function is asked once for a value that recurs in a column. */
  read<T>(column: string | null | undefined, reader: (cell: Cell) => T): T {
    const found = typeof column === 'string' ? this.columns.get(column) : undefined
    return found ? found.read(this.index, reader) : reader(null)
  }

  text(field: Field): string | null {
    const column = this.fields[field]
    return column === undefined ? null : this.read(column, trimmed)
  }

  /** Reads something of the row, and says what of it was reported. */
  reported(read: () => void): readonly RowFault[] {
    const before = this.faults.length
    read()
    return this.faults.slice(before)
  }

  /** Reports what was reported of another row for the row that it is at. */
  repeat(faults: readonly RowFault[]): void {
    for (const fault of faults) this.faults.push({ ...fault, row: this.number })
  }

  /** Reports a cell, once for one reason. */
  report(column: string | undefined, kind: FaultKind, got: Cell): void {
    const { number } = this
    const fault = { row: number, column: column ?? null, kind, got: quoted(got ?? '') }
    const last = this.faults.at(-1)
    const isSaid = last?.row === number && last.column === fault.column && last.kind === kind
    if (!isSaid) this.faults.push(fault)
  }
}

const trimmed = (cell: Cell) => (cell === null ? null : String(cell).trim() || null)

/** A column and what readers made of its values. */
class ReadColumn {
  private readonly readings = new Map<(cell: Cell) => unknown, unknown[]>()
  /** The reader that asked last, which mostly is the next to ask. */
  private last: ((cell: Cell) => unknown) | null = null
  private known: unknown[] = []

  constructor(readonly cells: SheetColumn) {}

  read<T>(index: number, reader: (cell: Cell) => T): T {
    const { cells } = this
    const code = cells.codeAt(index)
    if (code === null) return reader(cells.at(index))
    if (this.last !== reader) this.turnTo(reader)
    const { known } = this
    const before = known[code]
    if (before !== undefined) return before as T
    const read = reader(cells.at(index))
    known[code] = read
    return read
  }

  private turnTo(reader: (cell: Cell) => unknown): void {
    this.known = this.readings.get(reader) ?? []
    this.readings.set(reader, this.known)
    this.last = reader
  }
}
