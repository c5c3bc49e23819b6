import { joined } from '@/geo/formats/content'
import {
  CodeColumn,
  CodesColumn,
  type Column,
  DayColumn,
  FlagColumn,
  IntegerColumn,
  NOT_STATED,
  NumberColumn,
  TextColumn,
} from '@/geo/table/column'
import { narrowCodes } from '@/geo/table/column-builder'
import type { RawRow } from './pool'
import { columnSql, DAY_COLUMNS, type StoredColumn } from './stored-columns'

/*
 * Rows as the database gives them back: it puts the cells of many rows together, column by column, in
 * the byte order of the network, so that neither side makes an object or a number of each.
 */

/** What a column is called inside a statement. */
const aliasOf = (place: number) => `c${place}`

/** What is read of each row for columns, to stand in a subquery; entries are read apart. */
export const readList = (columns: readonly StoredColumn[]): string =>
  ['row', ...columns.map((column, i) => `${columnSql(column)} as ${aliasOf(i)}`)].join(', ')

const together = (bytes: string) => `string_agg(${bytes}, ''::bytea)`

/** The cells of columns put together, over such a subquery: first the rows' numbers. */
export const togetherList = (columns: readonly StoredColumn[]): string =>
  [together('int4send(row)'), ...columns.flatMap(togetherSql)].join(', ')

function togetherSql({ name, kind, place }: StoredColumn, i: number): string[] {
  const cell = aliasOf(i)
  switch (kind) {
    case 'text': {
      const text = `coalesce(${cell}, '')`
      return [`string_agg(${text}, '')`, together(`int4send(octet_length(${text}))`)]
    }
    case 'code':
      return [
        together(place === undefined ? `int4send(coalesce(${cell}, -1))` : `int4send(${cell})`),
      ]
    case 'codes':
      return [together(`array_send(coalesce(${cell}, '{}'))`)]
    case 'number':
      return [together(`float8send(coalesce(${cell}, 'NaN'))`)]
    case 'integer':
    case 'day': {
      const isAlways = DAY_COLUMNS.includes(name)
      return [together(`int4send(${isAlways ? cell : `coalesce(${cell}, ${NOT_STATED})`})`)]
    }
    case 'flag':
      return [together(`int4send(${cell}::int)`)]
    case 'entries':
      throw new TypeError(`${name}: entries are not read with rows`)
  }
}

/** Columns that are put together from answers to such statements, one after another. */
export class ColumnReader {
  private readonly rows: Int32Array[] = []
  private readonly cells: (readonly Uint8Array[])[] = []

  constructor(private readonly columns: readonly StoredColumn[]) {}

  /** Takes an answer; tells how many rows it has. */
  push(answer: RawRow): number {
    const [first, ...cells] = answer
    const rows = integersOf(bytesOf(first))
    if (rows.length === 0) return 0
    this.rows.push(rows)
    this.cells.push(cells.map((cell) => cell ?? new Uint8Array()))
    return rows.length
  }

  /** The number of the last row that was taken; undefined for none. */
  get last(): number | undefined {
    return this.rows.at(-1)?.at(-1)
  }

  /** The numbers of all rows that were taken, and their columns. */
  done(dictionaryOf: (name: string) => TextColumn): {
    rows: Int32Array
    columns: Map<string, Column>
  } {
    let at = 0
    const columns = this.columns.map((column): [string, Column] => {
      const parts = column.kind === 'text' ? 2 : 1
      const taken = this.cells.map((cells) => cells.slice(at, at + parts))
      at += parts
      return [column.name, columnFrom(column, taken, dictionaryOf)]
    })
    return { rows: joinedIntegers(this.rows), columns: new Map(columns) }
  }
}

function columnFrom(
  { name, kind }: StoredColumn,
  taken: readonly (readonly Uint8Array[])[],
  dictionaryOf: (name: string) => TextColumn,
): Column {
  const first = taken.map(([cell]) => cell as Uint8Array)
  switch (kind) {
    case 'text':
      return textFrom(
        first,
        taken.map(([, lengths]) => integersOf(bytesOf(lengths as Uint8Array))),
      )
    case 'code': {
      const texts = dictionaryOf(name)
      const codes = joinedIntegers(first.map((cell) => integersOf(bytesOf(cell))))
      return new CodeColumn(narrowCodes(new Uint32Array(codes.buffer), texts.length), texts)
    }
    case 'codes':
      return codesFrom(first.map(bytesOf), dictionaryOf(name))
    case 'number':
      return new NumberColumn(numbersOf(first.map(bytesOf)))
    case 'integer':
      return new IntegerColumn(joinedIntegers(first.map((cell) => integersOf(bytesOf(cell)))))
    case 'day':
      return new DayColumn(joinedIntegers(first.map((cell) => integersOf(bytesOf(cell)))))
    case 'flag':
      return new FlagColumn(
        Uint8Array.from(joinedIntegers(first.map((cell) => integersOf(bytesOf(cell))))),
      )
    case 'entries':
      throw new TypeError(`${name}: entries are not read with rows`)
  }
}

/** Texts that came end to end, by their lengths. What came in one part is not copied. */
export function textFrom(parts: readonly Uint8Array[], lengths: readonly Int32Array[]): TextColumn {
  const offsets = new Int32Array(lengths.reduce((sum, part) => sum + part.length, 1))
  let [row, end] = [0, 0]
  for (const part of lengths) {
    for (const length of part) {
      end += length
      offsets[++row] = end
    }
  }
  const [first = new Uint8Array()] = parts
  return new TextColumn(parts.length > 1 ? joined(parts) : first, offsets)
}

/** Arrays as the database sends each: dimensions, flags, type, length, lower bound, then each value behind its length. */
function codesFrom(parts: readonly Buffer[], texts: TextColumn): CodesColumn {
  const codes: number[] = []
  const ends: number[] = [0]
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; ) {
      const dimensions = bytes.readInt32BE(at)
      at += 12
      if (dimensions > 0) {
        const length = bytes.readInt32BE(at)
        at += 8
        for (let i = 0; i < length; i++) {
          codes.push(bytes.readInt32BE(at + 4))
          at += 8
        }
      }
      ends.push(codes.length)
    }
  }
  return new CodesColumn(
    narrowCodes(Uint32Array.from(codes), texts.length),
    Int32Array.from(ends),
    texts,
  )
}

/** The bytes that a cell of bytes says in hexadecimal digits, behind \x. */
export const bytesOf = (cell: Uint8Array | null | undefined): Buffer =>
  cell && cell.length > 2
    ? Buffer.from(
        Buffer.from(cell.buffer, cell.byteOffset + 2, cell.length - 2).toString('latin1'),
        'hex',
      )
    : Buffer.alloc(0)

export function integersOf(bytes: Buffer): Int32Array {
  const values = new Int32Array(bytes.length / 4)
  for (let i = 0; i < values.length; i++) values[i] = bytes.readInt32BE(i * 4)
  return values
}

/** The whole numbers of a cell of a row; none where there is no row. */
export const integersAt = (row: RawRow | undefined, cell: number): Int32Array =>
  integersOf(bytesOf(row?.[cell]))

function numbersOf(parts: readonly Buffer[]): Float64Array {
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length / 8, 0))
  let i = 0
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; at += 8) values[i++] = bytes.readDoubleBE(at)
  }
  return values
}

function joinedIntegers(parts: readonly Int32Array[]): Int32Array {
  const values = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    values.set(part, at)
    at += part.length
  }
  return values
}
