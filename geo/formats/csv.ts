import { type CsvColumn, csvTable } from './csv-table'
import { COORDINATE_COLUMNS, type ExportColumn } from './export-columns'
import { columnsOf, type ExportedRow, type ExportSet, exportedRows } from './export-set'

/** The columns of the CSV: those of every export, with latitude and longitude after the place. */
export function csvColumns(set: ExportSet): readonly ExportColumn[] {
  const columns = columnsOf(set)
  const at = columns.findIndex(({ name }) => name === 'geo_precision')
  return [...columns.slice(0, at), ...COORDINATE_COLUMNS, ...columns.slice(at)]
}

/** The incidents as CSV, a line for each row. */
export function toCsv(set: ExportSet): string {
  const columns = csvColumns(set).map(
    (column): CsvColumn<ExportedRow> => ({
      ...column,
      read: ([row, part]) => column.read(set.table, row, part),
    }),
  )
  return csvTable(columns, exportedRows(set))
}
