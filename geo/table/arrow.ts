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
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
  Version,
} from '@uwdata/flechette'
import {
  CodeColumn,
  type Codes,
  CodesColumn,
  type Column,
  EntriesColumn,
  FlagColumn,
  IntegerColumn,
  NOT_STATED,
  NumberColumn,
  TextColumn,
} from './column'

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

/** The columns of an Arrow IPC stream that `columnsToArrow` wrote, as views of its bytes. Throws where it is none. */
export function columnsFromArrow(bytes: Uint8Array): {
  readonly columns: Map<string, Column>
  readonly metadata: Metadata
} {
  const table = tableFromIPC(bytes, { useBigInt: true })
  if (table.schema.fields.length === 0)
    throw new TypeError('expected an Arrow IPC stream, got none')
  const columns = new Map(
    table.schema.fields.map(({ name }, i) => [name, ownColumn(name, onlyBatch(table.children[i]))]),
  )
  return { columns, metadata: Object.fromEntries(table.schema.metadata ?? []) }
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
function validityOf(length: number, isNone?: (row: number) => boolean): [number, Uint8Array] {
  let nullCount = 0
  if (isNone) for (let row = 0; row < length; row++) if (isNone(row)) nullCount++
  if (!isNone || nullCount === 0) return [0, new Uint8Array(0)]
  const bits = new Uint8Array(Math.ceil(length / 8))
  for (let row = 0; row < length; row++) {
    if (!isNone(row)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  }
  return [nullCount, bits]
}

const arrowColumn = (column: Column) => new ArrowColumn([batchOf(column)])

function batchOf(column: Column): AnyBatch {
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
  const children = [...fields.values()].map(batchOf)
  const names = [...fields.keys()]
  const type = struct(names.map((name, i) => field(name, (children[i] as AnyBatch).type)))
  const child = batch(type, { length: entries, children })
  return batch(list(type), { length, offsets, children: [child] })
}

function onlyBatch(column: ArrowColumn<unknown> | undefined): AnyBatch {
  const data = column?.data ?? []
  if (data.length !== 1) throw new TypeError(`expected one record batch, got ${data.length}`)
  return data[0] as AnyBatch
}

/** A column of ours over the buffers of a batch. */
function ownColumn(name: string, batch: AnyBatch): Column {
  const values = (batch.values ?? new Uint8Array(0)) as never
  const offsets = (batch.offsets as Int32Array | undefined)?.subarray(0, batch.length + 1)
  const [child] = (batch.children ?? []) as AnyBatch[]
  const isDay = (batch.type as { unit?: number }).unit !== undefined
  if (batch.dictionary) return new CodeColumn(codesOf(batch), textsOf(batch))
  if (offsets && child?.dictionary) return new CodesColumn(codesOf(child), offsets, textsOf(child))
  if (offsets && child) return new EntriesColumn(fieldsOf(child), offsets)
  if (offsets) return new TextColumn(values, offsets)
  const array: unknown = (batch.values as Int32Array).subarray(0, batch.length)
  if (array instanceof Float64Array) return new NumberColumn(array)
  if (array instanceof Int32Array) return new IntegerColumn(array, isDay ? 'day' : 'integer')
  if (array instanceof Uint8Array) return new FlagColumn(array)
  throw new TypeError(`${name}: expected a column of a table, got another type`)
}

const codesOf = (batch: AnyBatch) => (batch.values as Codes).subarray(0, batch.length)

function textsOf(batch: AnyBatch): TextColumn {
  const { length, values, offsets } = onlyBatch(batch.dictionary)
  return new TextColumn(values as Uint8Array, (offsets as Int32Array).subarray(0, length + 1))
}

function fieldsOf(batch: AnyBatch): Map<string, Column> {
  const { children } = batch.type as unknown as { children: readonly { name: string }[] }
  return new Map(
    children.map(({ name }, i) => [name, ownColumn(name, batch.children?.[i] as AnyBatch)]),
  )
}
