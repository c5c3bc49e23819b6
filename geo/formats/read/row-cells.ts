import type { Cell } from '../cell'
import type { Field, Mapping } from './mapping'
import { type FaultKind, quoted, type RowFault, type Sheet, type SheetColumn } from './sheet'
import { columnAt, numberAt } from './sheet-column'

/** Reads the cells of one row after another and reports each that cannot be read. */
export class Cells {
  private readonly columns: ReadonlyMap<string, SheetColumn>
  private index = 0
  /** The number of the row. */
  number = 0

  constructor(
    private readonly sheet: Sheet,
    private readonly fields: Mapping['fields'],
    private readonly faults: RowFault[],
  ) {
    this.columns = new Map(sheet.columns.map((name, i) => [name, columnAt(sheet.rows, i)]))
  }

  /** Goes to a row, whose cells are read from now on. */
  moveTo(index: number): void {
    this.index = index
    this.number = numberAt(this.sheet.rows, index)
  }

  at(column: string | null | undefined): Cell {
    if (typeof column !== 'string') return null
    return this.columns.get(column)?.at(this.index) ?? null
  }

  text(field: Field): string | null {
    const cell = this.at(this.fields[field])
    return cell === null ? null : String(cell).trim() || null
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
