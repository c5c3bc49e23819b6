import type { Cell, CellColumn } from './cell'
import { csvCell } from './csv-cell'

const BOM = '\uFEFF'

/** A column of a CSV, and how a row is read into it. */
export interface CsvColumn<Row> extends CellColumn {
  readonly read: (row: Row) => Cell
}

/**
 * A table as CSV after RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read Arabic.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
 * injection"), within a text too where another separator than the comma would begin a cell.
 */
export function csvTable<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  const lines = [columns.map(({ name }) => csvCell(name)).join(',')]
  for (const row of rows) {
    lines.push(columns.map(({ type, read }) => csvCell(read(row), type)).join(','))
  }
  return `${BOM}${lines.join('\r\n')}\r\n`
}
