import { columnsToArrow } from '../table/arrow-writer'
import type { Column } from '../table/column'
import {
  type ColumnBuilder,
  DayBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../table/column-builder'
import { dayOf } from '../time/time'
import type { Cell } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import { type ExportSet, exportedRows, flatColumns } from './export-set'
import { metadataOf } from './metadata'

/**
 * The incidents as an Arrow IPC stream: the columns of the CSV, days as dates, with what every file
 * says of itself as JSON in the metadata of its schema, under `riposte`. A cell that is not stated is
 * null.
 */
export function toArrow(set: ExportSet): Bytes {
  const columns = flatColumns(set).map((column) => [column.name, built(column, set)] as const)
  const metadata = { riposte: JSON.stringify(metadataOf(set)) }
  return columnsToArrow(new Map(columns), metadata) as Bytes
}

function built({ type, read }: ExportColumn, set: ExportSet): Column {
  const filled = <T>(builder: ColumnBuilder<T>, value: (cell: Cell) => T) => {
    for (const [row, part] of exportedRows(set)) builder.push(value(read(set.table, row, part)))
    return builder.done()
  }
  switch (type) {
    case 'text':
      return filled(new TextBuilder(), (cell) => cell as string | null)
    case 'integer':
      return filled(new IntegerBuilder(), (cell) => cell as number | null)
    case 'number':
      return filled(new NumberBuilder(), (cell) => cell as number | null)
    case 'date':
      return filled(new DayBuilder(), (cell) => (cell === null ? null : dayOf(cell as string)))
  }
}
