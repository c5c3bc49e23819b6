import type { RowBatch } from '../query/row-batch'
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
import {
  type ExportedRow,
  type ExportSet,
  exportedGroups,
  exportedRows,
  flatColumns,
} from './export-set'
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
  const write = batchWriter(set)
  for (const rows of set.rows.length > 0 ? exportedGroups(set, BATCH) : [[]]) {
    yield write(set.table, rows)
  }
  yield END
}

/** The same of rows that come in batches, each of which is a record batch. */
export async function* arrowOfBatches(
  set: ExportSet,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<Bytes, void, undefined> {
  const write = batchWriter(set)
  let isEmpty = true
  for await (const { table, rows } of batches) {
    if (rows.length === 0) continue
    isEmpty = false
    yield write(table, [...exportedRows({ rows, proximity: null })])
  }
  if (isEmpty) yield write(set.table, [])
  yield END
}

/** Writes one record batch after another, the schema before the first. */
function batchWriter(set: ExportSet) {
  const metadata = { riposte: JSON.stringify(metadataOf(set)) }
  const columns = flatColumns(set)
  let isFirst = true
  return (table: IncidentTable, rows: readonly ExportedRow[]): Bytes => {
    const built = columns.map((column) => [column.name, columnFrom(column, table, rows)] as const)
    const whole = columnsToArrow(new Map(built), metadata) as Bytes
    const from = isFirst ? 0 : lengthOfSchema(whole)
    isFirst = false
    return whole.subarray(from, whole.length - END.length)
  }
}

/** How long the first message of a stream is, which is its schema: two numbers of four bytes, and as many as the second says. */
const lengthOfSchema = (stream: Bytes): number =>
  8 + new DataView(stream.buffer, stream.byteOffset).getInt32(4, true)

function columnFrom(
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
