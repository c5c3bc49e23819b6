import { columnsToArrow } from '../table/arrow-writer'
import type { Column } from '../table/column'
import {
  type ColumnBuilder,
  DayBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../table/column-builder'
import type { IncidentTable } from '../table/table'
import { dayOf } from '../time/time'
import type { Cell } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import { type ExportedRow, type ExportSet, exportedGroups, flatColumns } from './export-set'
import { metadataOf } from './metadata'

/** Rows of a record batch; what is in memory at once. */
const BATCH = 10_000

/** What ends a stream: a message of no length. */
const END = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)

/**
 * The incidents as an Arrow IPC stream: the columns of the CSV, days as dates, with what every file
 * says of itself as JSON in the metadata of its schema, under `riposte`. A cell that is not stated is
 * null. In parts: the schema with the first record batch, every other one, and the end.
 */
export function* arrowParts(set: ExportSet): Generator<Bytes, void, undefined> {
  const metadata = { riposte: JSON.stringify(metadataOf(set)) }
  const stream = (rows: readonly ExportedRow[]) => {
    const columns = flatColumns(set).map(
      (column) => [column.name, built(column, set.table, rows)] as const,
    )
    return columnsToArrow(new Map(columns), metadata) as Bytes
  }
  let isFirst = true
  for (const rows of set.rows.length > 0 ? exportedGroups(set, BATCH) : [[]]) {
    const whole = stream(rows)
    yield whole.subarray(isFirst ? 0 : lengthOfSchema(whole), whole.length - END.length)
    isFirst = false
  }
  yield END
}

/** How long the first message of a stream is, which is its schema: two numbers of four bytes, and as many as the second says. */
const lengthOfSchema = (stream: Bytes): number =>
  8 + new DataView(stream.buffer, stream.byteOffset).getInt32(4, true)

function built(
  { type, read }: ExportColumn,
  table: IncidentTable,
  rows: readonly ExportedRow[],
): Column {
  const filled = <T>(builder: ColumnBuilder<T>, value: (cell: Cell) => T) => {
    for (const [row, part] of rows) builder.push(value(read(table, row, part)))
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
