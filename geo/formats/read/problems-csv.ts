import { type CsvColumn, csvTable } from '../csv-table'
import type { FaultKind, RowFault } from './sheet'

/** The faults of a file as CSV, a line each, so that its author can mend the rows; `expectedOf` says what was expected, in the reader's language. */
export function problemsCsv(
  faults: readonly RowFault[],
  expectedOf: (kind: FaultKind) => string,
): string {
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
    {
      name: 'problem',
      type: 'text',
      meaning: 'what is wrong, as a code',
      read: ({ kind }) => kind,
    },
    { name: 'value', type: 'text', meaning: 'what stood there', read: ({ got }) => got || null },
    {
      name: 'expected',
      type: 'text',
      meaning: 'what was expected',
      read: ({ kind }) => expectedOf(kind),
    },
  ]
  return csvTable(columns, faults)
}
