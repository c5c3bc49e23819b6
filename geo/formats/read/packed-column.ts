import { type CodeColumn, type Column, TextColumn, type Texts } from '../../table/column'
import { Growing } from '../../table/column-builder'
import { MOST_OPTIONS } from '../../table/own-columns'
import type { TextRuns } from '../../table/word-codes'
import { areSameRuns, hashOfRun } from './byte-runs'
import { type CellBytes, within } from './cell-bytes'
import { optionsOf, recurringInOrder } from './coded-column'
import type { SheetColumn } from './sheet'
import { areMostDistinct } from './sheet-column'
import { asTheyCome } from './whole-texts'

/** More different values than these have no numbers. */
const MOST_SHARED = 0xffff

const int32 = () => new Growing(new Int32Array(64), (length) => new Int32Array(length))

/** The cells of one column as places in the bytes of a file: those of its values, by number, where they recur, else of each row. */
export class PackedColumn implements SheetColumn {
  length = 0
  /** The number of a row's value; null where values have none. Number 0 is an empty cell. */
  private codes: Uint16Array | null = new Uint16Array(1024)
  /** Places of values, or of rows. */
  private starts = int32()
  private ends = int32()
  /** The number of a value, by its hash; 0 where there is none. */
  private slots = new Int32Array(256)
  private readonly texts: string[] = []
  /** The number of the value that was met last; 0 for none. */
  private last = 0

  constructor(private readonly bytes: CellBytes) {
    this.add(0, 0)
  }

  push(start: number, end: number): void {
    const code = this.codes ? this.codeOf(start, end) : null
    if (!this.codes || code === null) this.add(start, end)
    else {
      if (this.length === this.codes.length) this.codes = twice(this.codes)
      this.codes[this.length] = code
    }
    this.length++
  }

  /**
   * Adds rows whose texts lie end to end after a place, from offset to offset, as far as it adds each
   * row's place: how many it has added, none while values have numbers. The offsets ascend.
   */
  pushRuns(offsets: Int32Array, from: number, to: number, base: number): number {
    if (this.codes) return 0
    const count = to - from
    const [starts, ends] = [this.starts.reserve(count), this.ends.reserve(count)]
    const shift = this.starts.length - from
    for (let row = from; row < to; row++) {
      starts[shift + row] = base + (offsets[row] as number)
      ends[shift + row] = base + (offsets[row + 1] as number)
    }
    this.starts.length += count
    this.ends.length += count
    this.length += count
    return count
  }

  /** Makes the column as long as its table with cells that say nothing. */
  pad(length: number): void {
    while (this.length < length) this.push(0, 0)
  }

  at(row: number): string | null {
    if (!this.codes) return this.textAt(row) || null
    return this.valueAt(this.codes[row] as number)
  }

  codeAt(row: number): number | null {
    return this.codes ? (this.codes[row] as number) : null
  }

  get values(): readonly (string | null)[] | null {
    return this.codes ? Array.from({ length: this.starts.length }, (_, i) => this.valueAt(i)) : null
  }

  inOrder(order: Int32Array, isText: boolean): Column {
    return (isText ? null : this.asCodes(order)) ?? this.asTexts(order)
  }

  readonly run: TextRuns['give'] = (row, take) => {
    const at = this.codes ? (this.codes[row] as number) : row
    const [start, end] = [this.starts.at(at), this.ends.at(at)]
    if (start < end) take(this.bytes.of(start), within(start), within(end))
  }

  /** The number of a value; null where from now on values have none. */
  private codeOf(start: number, end: number): number | null {
    if (start === end) return 0
    // Where one value stands in all rows, or in many in a row, its hash is not needed.
    if (this.last > 0 && this.isSame(this.last, start, end)) return this.last
    const { slots } = this
    const mask = slots.length - 1
    let slot = this.hash(start, end) & mask
    for (let known = slots[slot] as number; known > 0; known = slots[slot] as number) {
      if (this.isSame(known, start, end)) {
        this.last = known
        return known
      }
      slot = (slot + 1) & mask
    }
    const code = this.starts.length
    if (areMostDistinct(code, this.length) || code > MOST_SHARED) {
      this.unshare()
      return null
    }
    this.last = this.add(start, end)
    slots[slot] = this.last
    if (code * 2 > mask) this.rehash()
    return code
  }

  /** From now on, the place of each row. */
  private unshare(): void {
    const { starts, ends, codes } = this
    this.starts = int32()
    this.ends = int32()
    for (let row = 0; codes && row < this.length; row++) {
      const code = codes[row] as number
      this.add(starts.at(code), ends.at(code))
    }
    this.codes = null
    this.slots = new Int32Array(0)
    this.texts.length = 0
  }

  private rehash(): void {
    const mask = this.slots.length * 4 - 1
    this.slots = new Int32Array(mask + 1)
    for (let code = 1; code < this.starts.length; code++) {
      let slot = this.hash(this.starts.at(code), this.ends.at(code)) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = code
    }
  }

  private hash(start: number, end: number): number {
    return hashOfRun(this.bytes.of(start), within(start), within(end))
  }

  private isSame(code: number, start: number, end: number): boolean {
    const known = this.starts.all[code] as number
    const length = end - start
    if ((this.ends.all[code] as number) - known !== length) return false
    const { bytes } = this
    return areSameRuns(bytes.of(start), within(start), bytes.of(known), within(known), length)
  }

  private asCodes(order: Int32Array): CodeColumn | null {
    const { codes } = this
    if (!codes || this.starts.length > MOST_OPTIONS + 1) return null
    return optionsOf(codes, this.values ?? [], order)
  }

  private asTexts(order: Int32Array): Texts {
    if (!this.codes) return this.textsAt(order)
    return recurringInOrder(this.codes, this.textsAt(asTheyCome(this.starts.length)), order)
  }

  private textsAt(places: Int32Array): TextColumn {
    const [starts, ends] = [this.starts.all, this.ends.all]
    const offsets = new Int32Array(places.length + 1)
    let length = 0
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number
      length += (ends[at] as number) - (starts[at] as number)
      offsets[i + 1] = length
    }
    return new TextColumn(this.bytes.copied(places, starts, ends, offsets), offsets)
  }

  private valueAt(code: number): string | null {
    if (code === 0) return null
    const known = this.texts[code]
    if (known !== undefined) return known
    const text = this.textAt(code)
    this.texts[code] = text
    return text
  }

  private textAt(i: number): string {
    return this.bytes.text(this.starts.at(i), this.ends.at(i))
  }

  private add(start: number, end: number): number {
    this.starts.push(start)
    this.ends.push(end)
    return this.starts.length - 1
  }
}

function twice(codes: Uint16Array): Uint16Array {
  const wider = new Uint16Array(codes.length * 2)
  wider.set(codes)
  return wider
}
