import {
  CodeColumn,
  type Codes,
  CodesColumn,
  type Column,
  DayColumn,
  EntriesColumn,
  FlagColumn,
  IntegerColumn,
  NumberColumn,
  TextColumn,
} from './column'

/*
 * Columns as a worker hands them on: their arrays and nothing else, so that the buffers change hands
 * and none is copied. What is one array on one side is one on the other.
 */

interface SentText {
  readonly kind: 'text'
  readonly bytes: Uint8Array
  readonly offsets: Int32Array
}

/** A column's arrays. */
export type SentColumn =
  | SentText
  | { readonly kind: 'code'; readonly codes: Codes; readonly texts: SentText }
  | {
      readonly kind: 'codes'
      readonly codes: Codes
      readonly offsets: Int32Array
      readonly texts: SentText
    }
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'integer' | 'day'; readonly values: Int32Array }
  | { readonly kind: 'flag'; readonly values: Uint8Array }
  | {
      readonly kind: 'entries'
      readonly fields: readonly (readonly [name: string, column: SentColumn])[]
      readonly offsets: Int32Array
    }

export type SentColumns = readonly (readonly [name: string, column: SentColumn])[]

/** The arrays of columns, in their order. */
export const sentColumns = (columns: ReadonlyMap<string, Column>): SentColumns =>
  [...columns].map(([name, column]) => [name, sent(column)])

const sentText = ({ bytes, offsets }: TextColumn): SentText => ({ kind: 'text', bytes, offsets })

function sent(column: Column): SentColumn {
  switch (column.kind) {
    case 'text':
      return sentText(column)
    case 'code':
      return { kind: 'code', codes: column.codes, texts: sentText(column.texts) }
    case 'codes': {
      const { codes, offsets, texts } = column
      return { kind: 'codes', codes, offsets, texts: sentText(texts) }
    }
    case 'number':
      return { kind: 'number', values: column.values }
    case 'flag':
      return { kind: 'flag', values: column.values }
    case 'entries':
      return { kind: 'entries', fields: sentColumns(column.fields), offsets: column.offsets }
    default:
      return { kind: column.kind, values: column.values }
  }
}

/** Every buffer of columns once, to be transferred with them. */
export function buffersOf(columns: SentColumns): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const take = (...arrays: readonly ArrayBufferView[]) => {
    for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) found.add(buffer)
  }
  for (const [, column] of columns) {
    if ('offsets' in column) take(column.offsets)
    if ('values' in column) take(column.values)
    if ('bytes' in column) take(column.bytes)
    if ('codes' in column) take(column.codes, column.texts.bytes, column.texts.offsets)
    if ('fields' in column) for (const each of buffersOf(column.fields)) found.add(each)
  }
  return [...found]
}

/** The columns of their arrays. */
export const receivedColumns = (columns: SentColumns): Map<string, Column> =>
  new Map(columns.map(([name, column]) => [name, received(column)]))

const receivedText = ({ bytes, offsets }: SentText) => new TextColumn(bytes, offsets)

function received(column: SentColumn): Column {
  switch (column.kind) {
    case 'text':
      return receivedText(column)
    case 'code':
      return new CodeColumn(column.codes, receivedText(column.texts))
    case 'codes':
      return new CodesColumn(column.codes, column.offsets, receivedText(column.texts))
    case 'number':
      return new NumberColumn(column.values)
    case 'integer':
      return new IntegerColumn(column.values)
    case 'day':
      return new DayColumn(column.values)
    case 'flag':
      return new FlagColumn(column.values)
    case 'entries':
      return new EntriesColumn(receivedColumns(column.fields), column.offsets)
  }
}
