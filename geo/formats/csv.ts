import { csvCell } from './csv-cell'
import { COORDINATE_COLUMNS, type ExportColumn } from './export-columns'
import { columnsOf, type ExportSet, exportedRows } from './export-set'

const BOM = '\uFEFF'
/** The columns of the CSV: those of every export, with latitude and longitude after the place. */
export function csvColumns(set: ExportSet): readonly ExportColumn[] {
  const columns = columnsOf(set)
  const at = columns.findIndex(({ name }) => name === 'geo_precision')
  return [...columns.slice(0, at), ...COORDINATE_COLUMNS, ...columns.slice(at)]
}

/**
 * CSV after RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read Arabic. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"), within a
 * text too where another separator than the comma would begin a cell.
 */
export function toCsv(set: ExportSet): string {
  const columns = csvColumns(set)
  const lines = [columns.map(({ name }) => name).join(',')]
  for (const [row, part] of exportedRows(set)) {
    lines.push(columns.map(({ read }) => csvCell(read(set.table, row, part))).join(','))
  }
  return `${BOM}${lines.join('\r\n')}\r\n`
}
