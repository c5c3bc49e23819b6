import type { Cell, CellColumn } from './cell'
import { inParts } from './content'
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
  return [...csvLines(columns, rows)].join('')
}

/** The same in parts, which are made while they are sent. */
export const csvParts = <Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
): Iterable<string> => inParts(csvLines(columns, rows))

function* csvLines<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
): Generator<string> {
  yield csvHeader(columns)
  for (const row of rows) yield csvLine(columns, row)
}

/** How a CSV begins: the byte order mark and the names of the columns. */
export const csvHeader = (columns: readonly CellColumn[]): string =>
  `${BOM}${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`

/** A line of it. */
export const csvLine = <Row>(columns: readonly CsvColumn<Row>[], row: Row): string =>
  `${columns.map(({ type, read }) => csvCell(read(row), type)).join(',')}\r\n`
