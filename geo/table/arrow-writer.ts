import {
  Column as ArrowColumn,
  type Batch,
  batchType,
  type DataType,
  dateDay,
  dictionary,
  field,
  float64,
  int32,
  list,
  struct,
  Table,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
  Version,
} from '@uwdata/flechette'
import {
  type Codes,
  type Column,
  type EntriesColumn,
  NOT_STATED,
  type PlainColumn,
  type TextColumn,
} from './column'
import { plainColumn } from './plain-column'

/*
 * A table's columns as bytes: the Arrow IPC stream format, one record batch, dictionaries with it
 * (https://arrow.apache.org/docs/format/Columnar.html). A cell that is not there is null to other
 * readers; its slot holds the value that our own arrays have for "none", so that we copy nothing.
 */

/** What travels in the schema beside the columns. */
export type Metadata = Readonly<Record<string, string>>

/** Columns as an Arrow IPC stream. All must be equally long. */
export function columnsToArrow(
  columns: ReadonlyMap<string, Column>,
  metadata: Metadata = {},
): Uint8Array {
  const children = [...columns.values()].map(arrowColumn)
  const schema = {
    version: Version.V5,
    endianness: 0 as const,
    fields: [...columns.keys()].map((name, i) =>
      field(name, (children[i] as ArrowColumn<unknown>).type),
    ),
    metadata: new Map(Object.entries(metadata)),
  }
  return tableToIPC(new Table(schema, children), { format: 'stream' }) as Uint8Array
}

type AnyBatch = Batch<unknown> & {
  readonly dictionary?: ArrowColumn<unknown>
  readonly setDictionary?: (dictionary: ArrowColumn<unknown>) => AnyBatch
}

interface BatchParts {
  readonly length: number
  readonly values?: ArrayBufferView
  readonly offsets?: Int32Array
  readonly children?: readonly AnyBatch[]
  /** Which slots hold nothing; all hold something without. */
  readonly isNone?: (row: number) => boolean
}

function batch(
  type: DataType,
  { length, values, offsets, children, isNone }: BatchParts,
): AnyBatch {
  const [nullCount, validity] = validityOf(length, isNone)
  const make = batchType(type) as unknown as new (parts: object) => AnyBatch
  return new make({ length, nullCount, type, validity, values, offsets, children })
}

/** How many slots are empty, and a bit for each that is not (least significant first). */
export function validityOf(
  length: number,
  isNone?: (row: number) => boolean,
): [number, Uint8Array] {
  let nullCount = 0
  if (isNone) for (let row = 0; row < length; row++) if (isNone(row)) nullCount++
  if (!isNone || nullCount === 0) return [0, new Uint8Array(0)]
  const bits = new Uint8Array(Math.ceil(length / 8))
  for (let row = 0; row < length; row++) {
    if (!isNone(row)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  }
  return [nullCount, bits]
}

const arrowColumn = (column: Column) => new ArrowColumn([batchOf(plainColumn(column))])

/** A column as flechette has it. */
export function batchOf(column: PlainColumn): AnyBatch {
  const { length } = column
  switch (column.kind) {
    case 'text':
      return textBatch(column, true)
    case 'code': {
      const none = column.texts.length
      return codeBatch(column.codes, column.texts, (row) => column.codes[row] === none)
    }
    case 'codes': {
      const child = codeBatch(column.codes, column.texts)
      return batch(list(child.type), { length, offsets: column.offsets, children: [child] })
    }
    case 'number': {
      const { values } = column
      return batch(float64(), { length, values, isNone: (row) => Number.isNaN(values[row]) })
    }
    case 'integer':
    case 'day': {
      const { values } = column
      const type = column.kind === 'day' ? dateDay() : int32()
      return batch(type, { length, values, isNone: (row) => values[row] === NOT_STATED })
    }
    case 'flag':
      return batch(uint8(), { length, values: column.values })
    case 'entries':
      return entriesBatch(column)
  }
}

function textBatch({ length, bytes, offsets }: TextColumn, isNullable: boolean): AnyBatch {
  const isNone = isNullable ? (row: number) => offsets[row] === offsets[row + 1] : undefined
  return batch(utf8(), { length, values: bytes, offsets, ...(isNone ? { isNone } : {}) })
}

function codeBatch(codes: Codes, texts: TextColumn, isNone?: (row: number) => boolean): AnyBatch {
  const indices =
    codes instanceof Uint8Array ? uint8() : codes instanceof Uint16Array ? uint16() : uint32()
  // The writer finds a dictionary by its type's identity.
  const options = textBatch(texts, false)
  const type = dictionary(options.type, indices as never)
  const made = batch(type, { length: codes.length, values: codes, ...(isNone ? { isNone } : {}) })
  return made.setDictionary?.(new ArrowColumn([options])) ?? made
}

function entriesBatch({ length, fields, offsets }: EntriesColumn): AnyBatch {
  const entries = offsets[length] as number
  const children = [...fields.values()].map((values) => batchOf(plainColumn(values)))
  const names = [...fields.keys()]
  const type = struct(names.map((name, i) => field(name, (children[i] as AnyBatch).type)))
  const child = batch(type, { length: entries, children })
  return batch(list(type), { length, offsets, children: [child] })
}
