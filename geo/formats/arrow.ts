import { type DataType, dateDay, float64, int32, utf8 } from '@uwdata/flechette'
import type { RowBatch } from '../query/row-batch'
import type { Column, TextColumn } from '../table/column'
import {
  type ColumnBuilder,
  DayBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../table/column-builder'
import type { IncidentTable } from '../table/table'
import { dayOf } from '../time/time'
import {
  dictionaryMessage,
  dictionaryType,
  END,
  fieldOf,
  numbersField,
  recordsMessage,
  schemaMessage,
} from './arrow-messages'
import type { Cell, CellType } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import {
  type ExportedRow,
  type ExportSet,
  exportedGroups,
  exportedRows,
  flatColumns,
} from './export-set'
import { type ListedTexts, listedTexts } from './listed-texts'
import { metadataOf } from './metadata'

/** Rows of a record batch; what is in memory at once. */
const BATCH = 10_000

/**
 * The incidents as an Arrow IPC stream: the columns of the CSV, days as dates, with what every file
 * says of itself as JSON in the metadata of its schema, under `riposte`. A cell that is not stated is
 * null; texts of closed lists, and such as recur in very many rows, stand in dictionaries, of which every
 * record batch has the same. In parts: messages one by one, and the end.
 */
export function* arrowParts(set: ExportSet): Generator<Bytes, void, undefined> {
  const write = batchWriter(set, set.rows)
  for (const rows of set.rows.length > 0 ? exportedGroups(set, BATCH) : [[]]) {
    yield* write(set.table, rows)
  }
  yield END
}

/** The same of rows that come in batches, each of which is a record batch; a table of theirs has no text in a closed list that the set's has not. */
export async function* arrowOfBatches(
  set: ExportSet,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<Bytes, void, undefined> {
  const write = batchWriter(set, null)
  let isEmpty = true
  for await (const { table, rows } of batches) {
    if (rows.length === 0) continue
    isEmpty = false
    yield* write(table, [...exportedRows({ rows, proximity: null })])
  }
  if (isEmpty) yield* write(set.table, [])
  yield END
}

/** Writes one record batch after another, the schema and the dictionaries before the first: with the texts of `rows`, or all that a table lists with null. */
function batchWriter(set: ExportSet, rows: Int32Array | null) {
  const metadata = { riposte: JSON.stringify(metadataOf(set)) }
  const columns = flatColumns(set).map((column) => ({
    column,
    listed: listedTexts(column, set.table, rows),
  }))
  let before = () => {
    before = () => []
    // Columns of the same texts have one dictionary.
    const ids = new Map<string, number>()
    const dictionaries: Bytes[] = []
    const dictionaryOf = ({ texts }: ListedTexts): number => {
      const key = JSON.stringify(texts)
      const id = ids.get(key) ?? ids.size
      if (id === ids.size) dictionaries.push(dictionaryMessage(id, textsOf(texts)))
      ids.set(key, id)
      return id
    }
    const types = columns.map(({ column, listed }) => {
      const type = listed ? dictionaryType(dictionaryOf(listed), listed.most) : TYPES[column.type]()
      return [column.name, type] as const
    })
    return [schemaMessage(types, metadata), ...dictionaries]
  }
  return (table: IncidentTable, rows: readonly ExportedRow[]): Bytes[] => {
    const fields = columns.map(({ column, listed }) =>
      listed
        ? numbersField(
            Int32Array.from(rows, ([row]) => listed.at(table, row)),
            listed.most,
          )
        : fieldOf(columnFrom(column, table, rows)),
    )
    return [...before(), recordsMessage(fields)]
  }
}

const TYPES: Readonly<Record<CellType, () => DataType>> = {
  text: utf8,
  integer: int32,
  number: float64,
  date: dateDay,
}

function textsOf(texts: readonly string[]): TextColumn {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return builder.done()
}

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
