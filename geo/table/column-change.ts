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
  PackedCodesColumn,
  RecurringTextColumn,
  TextColumn,
} from './column'

/** What a column may hold one of a row. */
export type Values = Codes | Int32Array | Float64Array

type Fields = EntriesColumn['fields']

/** What becomes of the arrays of a column where another of its kind is made of them. */
export interface ColumnChange {
  /** Of one value a row. */
  readonly values: <A extends Values>(values: A) => A
  /** Of any number of bytes or codes a row, and where those of each row begin. */
  readonly pieces: <A extends Codes>(pieces: A, offsets: Int32Array) => readonly [A, Int32Array]
  /** Of any number of entries a row. */
  readonly entries: (fields: Fields, offsets: Int32Array) => readonly [Fields, Int32Array]
  /** Of a dictionary; it stays the same where this is left out. */
  readonly texts?: (texts: TextColumn) => TextColumn
}

/** A column of the same kind over changed arrays. */
export function changed<C extends Column>(column: C, change: ColumnChange): C
export function changed(
  column: Column,
  { values, pieces, entries, texts = (same) => same }: ColumnChange,
): Column {
  switch (column.kind) {
    case 'text':
      return new TextColumn(...pieces(column.bytes, column.offsets))
    case 'code':
      return new CodeColumn(values(column.codes), texts(column.texts))
    case 'codes':
      return new CodesColumn(...pieces(column.codes, column.offsets), texts(column.texts))
    case 'recurring':
      return new RecurringTextColumn(values(column.codes), texts(column.texts))
    case 'packed':
      return new PackedCodesColumn(...pieces(column.bytes, column.offsets), texts(column.texts))
    case 'number':
      return new NumberColumn(values(column.values))
    case 'integer':
      return new IntegerColumn(values(column.values))
    case 'day':
      return new DayColumn(values(column.values))
    case 'flag':
      return new FlagColumn(values(column.values))
    case 'entries':
      return new EntriesColumn(...entries(column.fields, column.offsets))
  }
}
