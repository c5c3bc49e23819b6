import {
  CodesColumn,
  type Column,
  type ColumnKind,
  type PackedCodesColumn,
  type PlainColumn,
  type PlainKind,
  type RecurringTextColumn,
  TextColumn,
  type Texts,
} from './column'
import { narrowCodes } from './column-builder'
import { countPacked, unpackedCodes } from './packed-codes'

/** The kind of the plain column that says what one of a kind does. */
export const plainKind = (kind: ColumnKind): PlainKind =>
  kind === 'recurring' ? 'text' : kind === 'packed' ? 'codes' : kind

/** A column that says the same, with each row's text or codes written out. */
export function plainColumn(column: Column): PlainColumn {
  switch (column.kind) {
    case 'recurring':
      return spelledOut(column)
    case 'packed':
      return unpacked(column)
    default:
      return column
  }
}

/** Texts as they stand in each row. */
export const plainTexts = (texts: Texts): TextColumn =>
  texts.kind === 'text' ? texts : spelledOut(texts)

/** Columns that say the same, each plain. */
export const plainColumns = (columns: ReadonlyMap<string, Column>): Map<string, PlainColumn> =>
  new Map([...columns].map(([name, column]) => [name, plainColumn(column)]))

/** Each row's text in the place of its code. */
function spelledOut({ codes, texts: { bytes, offsets } }: RecurringTextColumn): TextColumn {
  const ends = new Int32Array(codes.length + 1)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    const start = offsets[code] as number
    ends[row + 1] = (ends[row] as number) + (offsets[code + 1] ?? start) - start
  }
  const found = new Uint8Array(ends[codes.length] as number)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    found.set(bytes.subarray(offsets[code], offsets[code + 1] ?? offsets[code]), ends[row])
  }
  return new TextColumn(found, ends)
}

function unpacked(column: PackedCodesColumn): CodesColumn {
  const { bytes, texts } = column
  const ends = column.offsets
  const codes = unpackedCodes(bytes, ends[0] as number, ends[column.length] as number)
  const offsets = new Int32Array(ends.length)
  for (let row = 0; row < column.length; row++) {
    const count = countPacked(bytes, ends[row] as number, ends[row + 1] as number)
    offsets[row + 1] = (offsets[row] as number) + count
  }
  return new CodesColumn(narrowCodes(codes, texts.length), offsets, texts)
}
