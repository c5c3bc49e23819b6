import { type CsvColumn, csvTable } from '../csv-table'
import type { RowFault } from './sheet'

/** Says why a cell could not be read, in the reader's language. */
export type ReasonOf = (fault: RowFault) => string

/** The faults of a file as CSV, a line each, so that its author can mend the rows. */
export function problemsCsv(faults: readonly RowFault[], reasonOf: ReasonOf): string {
  const columns: readonly CsvColumn<RowFault>[] = [
    {
      name: 'row',
      type: 'integer',
      meaning: 'the row of the file, the first record being 1',
      read: ({ row }) => row,
    },
    {
      name: 'column',
      type: 'text',
      meaning: 'the column of the file; empty for the row as a whole',
      read: ({ column }) => column,
    },
    { name: 'value', type: 'text', meaning: 'what stood there', read: ({ got }) => got || null },
    { name: 'reason', type: 'text', meaning: 'why it could not be read', read: reasonOf },
  ]
  return csvTable(columns, faults)
}
