import { type CsvColumn, csvParts } from './csv-table'
import { COORDINATE_COLUMNS, type ExportColumn, WKT_COLUMN } from './export-columns'
import { type ExportedRow, type ExportSet, exportedRows, flatColumns } from './export-set'

/** The columns of the CSV: latitude and longitude after the place, and well-known text after them where it is asked for. */
export function csvColumns(set: ExportSet): readonly ExportColumn[] {
  const columns = flatColumns(set)
  if (!set.wkt) return columns
  const at = columns.findLastIndex((column) => COORDINATE_COLUMNS.includes(column)) + 1
  return [...columns.slice(0, at), WKT_COLUMN, ...columns.slice(at)]
}

/** The incidents as CSV, a line for each row. */
export function toCsv(set: ExportSet): string {
  return [...csvPartsOf(set)].join('')
}

/** The same in parts, which are made while they are sent. */
export function csvPartsOf(set: ExportSet): Iterable<string> {
  const columns = csvColumns(set).map(
    (column): CsvColumn<ExportedRow> => ({
      ...column,
      read: ([row, part]) => column.read(set.table, row, part),
    }),
  )
  return csvParts(columns, exportedRows(set))
}
