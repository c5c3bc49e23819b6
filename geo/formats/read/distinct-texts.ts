import type { TextColumn, Texts } from '../../table/column'
import { Growing } from '../../table/column-builder'
import { areSameRuns, hashOfRun } from './byte-runs'
import { areMostDistinct, FIRST_ROWS } from './sheet-column'

/** Which texts of a column have been met, by their bytes: none is decoded. */
export class DistinctTexts {
  /** The number of a text, by its hash, from 1. */
  private slots: Int32Array
  /** The first row of each text, by its number. */
  private readonly firsts = new Growing(new Int32Array(64), (length) => new Int32Array(length))
  /** The number of the text that was met last. */
  private last = 0

  /** Room for so many different texts is made at once. */
  constructor(
    private readonly column: TextColumn,
    expected = 100,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 2 + 2)))
  }

  /** How many different texts have been met. */
  get count(): number {
    return this.firsts.length
  }

  /** Meets the text of a row, and says whether no row before had it. */
  add(row: number): boolean {
    return this.numberOf(row) === this.count - 1 && this.firsts.at(this.count - 1) === row
  }

  /** Meets the text of a row, and says its number: texts are counted from 0 as they are first met. */
  numberOf(row: number): number {
    // A text that stands in many rows one after another is not looked up for each.
    if (this.count > 0 && this.isSame(this.firsts.at(this.last), row)) return this.last
    const { slots, firsts } = this
    let slot = this.slotOf(row)
    const mask = slots.length - 1
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1
      if (!this.isSame(firsts.at(known), row)) continue
      this.last = known
      return known
    }
    this.last = firsts.length
    firsts.push(row)
    slots[slot] = firsts.length
    if (firsts.length * 2 > mask) this.rehash()
    return this.last
  }

  /** The first row of each text. */
  rows(): Int32Array {
    return this.firsts.done()
  }

  private slotOf(row: number): number {
    const { bytes, offsets } = this.column
    const hash = hashOfRun(bytes, offsets[row] as number, offsets[row + 1] as number)
    return hash & (this.slots.length - 1)
  }

  private isSame(a: number, b: number): boolean {
    const { bytes, offsets } = this.column
    const [first, second] = [offsets[a] as number, offsets[b] as number]
    const size = (offsets[a + 1] as number) - first
    if ((offsets[b + 1] as number) - second !== size) return false
    return areSameRuns(bytes, first, bytes, second, size)
  }

  private rehash(): void {
    const before = this.slots
    this.slots = new Int32Array(before.length * 4)
    const mask = this.slots.length - 1
    for (const known of before) {
      if (known === 0) continue
      let slot = this.slotOf(this.firsts.at(known - 1))
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = known
    }
  }
}

/** How many different texts a column has; an empty one is none. */
export function countDistinct(column: Texts): number {
  if (column.kind === 'recurring') {
    const used = new Set(column.codes)
    const texts = new Set(Array.from(used, (code) => column.texts.at(code)))
    return texts.size - Number(texts.has(''))
  }
  const { offsets, length } = column
  const met = new DistinctTexts(column)
  for (let row = 0; row < length; row++) if (offsets[row] !== offsets[row + 1]) met.add(row)
  return met.count
}

/** Whether every row has a text and no two the same. */
export function areDistinct(column: TextColumn): boolean {
  const { offsets, length } = column
  const met = new DistinctTexts(column, length)
  for (let row = 0; row < length; row++) {
    if (offsets[row] === offsets[row + 1] || !met.add(row)) return false
  }
  return true
}

/** In so many rows a text stands on average, where texts recur. */
const LEAST_USES = 8

/**
 * The texts of a column by number, where they recur in very many rows: the number of each row's text,
 * and the first row of each text, an empty one among them. Null where many are different, or rows few.
 */
export function recurringTexts(
  column: TextColumn,
): { readonly codes: Uint32Array; readonly rows: Int32Array } | null {
  const { length } = column
  if (length < FIRST_ROWS) return null
  const codes = new Uint32Array(length)
  const met = new DistinctTexts(column)
  for (let row = 0; row < length; row++) {
    if (areMostDistinct(met.count, row)) return null
    codes[row] = met.numberOf(row)
  }
  return met.count * LEAST_USES > length ? null : { codes, rows: met.rows() }
}
