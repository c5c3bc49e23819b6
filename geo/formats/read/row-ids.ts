import { TextColumn } from '../../table/column'
import { Growing, TextBuilder } from '../../table/column-builder'
import { contentId, RowHash } from './content-id'
import { areDistinct } from './distinct-texts'
import { quoted, type RowFault, type SheetRow, type SheetRows } from './sheet'
import { numberAt } from './sheet-column'

/**
 * Ids that no two rows share. A row without one of its own has one made from its content, the same
 * whenever the file is opened; one that another row has had before is a fault, and gets a number.
 */
export class RowIds {
  /** The ids that are taken, and how many rows wanted each. */
  private readonly taken = new Map<string, number>()

  constructor(
    private readonly column: string | null,
    private readonly faults: RowFault[],
  ) {}

  of({ number, cells }: SheetRow, ownId: string | null): string {
    return this.given(number, ownId ?? contentId(JSON.stringify(cells)), ownId !== null)
  }

  /** The id of a row that wants one, which is its own or made. */
  given(number: number, wanted: string, isOwn: boolean): string {
    const before = this.taken.get(wanted)
    if (before === undefined) {
      this.taken.set(wanted, 1)
      return wanted
    }
    if (isOwn) {
      this.faults.push({ row: number, column: this.column, kind: 'same-id', got: quoted(wanted) })
    }
    let count = before + 1
    while (this.taken.has(`${wanted}~${count}`)) count++
    const id = `${wanted}~${count}`
    this.taken.set(wanted, count)
    this.taken.set(id, 1)
    return id
  }
}

/** The ids of all rows by those that they have, which are empty for none: the same column where each has one that no other has. */
export function idsOf(
  rows: SheetRows,
  own: TextColumn,
  name: string | null,
  faults: RowFault[],
): TextColumn {
  if (areDistinct(own)) return own
  if (own.bytes.length === 0) return madeIds(rows)
  const ids = new RowIds(name, faults)
  const texts = new TextBuilder()
  for (let row = 0; row < rows.length; row++) {
    const id = own.at(row)
    const wanted = id || contentId(JSON.stringify(rows.at(row)?.cells))
    texts.push(ids.given(numberAt(rows, row), wanted, id !== ''))
  }
  return texts.done()
}

/** The ids of rows none of which has one: made from their content, with a number for those of the same content as others before. */
function madeIds(rows: SheetRows): TextColumn {
  const { length } = rows
  const mask = 2 ** Math.ceil(Math.log2(length * 2 + 1)) - 1
  /** Which row is where, by its hash, from 1: the first of those that are the same. */
  const slots = new Int32Array(mask + 1)
  const [firsts, seconds] = [new Int32Array(length), new Int32Array(length)]
  /** How often what a row holds was there. */
  const counts = new Int32Array(length)
  const hash = new RowHash()
  const texts = new MadeIdWriter(length)
  for (let row = 0; row < length; row++) {
    hash.take(rows.at(row)?.cells ?? [])
    const [first, second] = [hash.first | 0, hash.second | 0]
    let slot = (first ^ second) & mask
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1
      if (firsts[known] === first && seconds[known] === second) break
    }
    if (slots[slot] === 0) slots[slot] = row + 1
    const original = (slots[slot] as number) - 1
    firsts[row] = first
    seconds[row] = second
    counts[original] = (counts[original] as number) + 1
    texts.push(first, second, counts[original] as number)
  }
  return texts.done()
}

/** Writes ids that are two hashes of 32 bits in hexadecimal digits, as bytes. */
class MadeIdWriter {
  private readonly bytes: Growing<Uint8Array>
  private readonly offsets: Int32Array
  private row = 0

  constructor(rows: number) {
    this.offsets = new Int32Array(rows + 1)
    this.bytes = new Growing(new Uint8Array(rows * DIGITS), (length) => new Uint8Array(length))
  }

  /** The id of a row that is the `count`-th of its content. */
  push(first: number, second: number, count: number): void {
    const number = count > 1 ? `~${count}` : ''
    const { bytes } = this
    const room = bytes.reserve(DIGITS + number.length)
    for (let at = bytes.length, shift = 28; shift >= 0; at++, shift -= 4) {
      room[at] = HEX.charCodeAt((first >>> shift) & 0xf)
      room[at + DIGITS / 2] = HEX.charCodeAt((second >>> shift) & 0xf)
    }
    bytes.length += DIGITS
    for (let i = 0; i < number.length; i++) room[bytes.length++] = number.charCodeAt(i)
    this.offsets[++this.row] = bytes.length
  }

  done = (): TextColumn => new TextColumn(this.bytes.done(), this.offsets)
}

/** How long such an id is without a number after it. */
const DIGITS = 16

const HEX = '0123456789abcdef'
