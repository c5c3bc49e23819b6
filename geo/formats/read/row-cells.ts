import type { Cell } from '../cell'
import type { Field, Mapping } from './mapping'
import { type FaultKind, quoted, type RowFault, type SheetRow } from './sheet'

/** Reads the cells of one row and reports each that cannot be read. */
export class Cells {
  constructor(
    private readonly row: SheetRow,
    private readonly places: ReadonlyMap<string, number>,
    private readonly fields: Mapping['fields'],
    private readonly faults: RowFault[],
  ) {}

  at(column: string | null | undefined): Cell {
    return typeof column === 'string'
      ? (this.row.cells[this.places.get(column) ?? -1] ?? null)
      : null
  }

  text(field: Field): string | null {
    const cell = this.at(this.fields[field])
    return cell === null ? null : String(cell).trim() || null
  }

  /** Reports a cell, once for one reason. */
  report(column: string | undefined, kind: FaultKind, got: Cell): void {
    const { number } = this.row
    const fault = { row: number, column: column ?? null, kind, got: quoted(got ?? '') }
    const last = this.faults.at(-1)
    const isSaid = last?.row === number && last.column === fault.column && last.kind === kind
    if (!isSaid) this.faults.push(fault)
  }
}
