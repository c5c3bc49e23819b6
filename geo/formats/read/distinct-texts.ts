import type { TextColumn } from '../../table/column'
import { areSameRuns, hashOfRun } from './byte-runs'

/** Which texts of a column have been met, by their bytes: none is decoded. */
export class DistinctTexts {
  /** Which row is where, by the hash of its text, from 1. */
  private slots = new Int32Array(256)
  /** How many different texts have been met. */
  count = 0

  constructor(private readonly column: TextColumn) {}

  /** Meets the text of a row, and says whether no row before had it. */
  add(row: number): boolean {
    const { slots } = this
    let slot = this.slotOf(row)
    const mask = slots.length - 1
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.isSame((slots[slot] as number) - 1, row)) return false
    }
    slots[slot] = row + 1
    this.count++
    if (this.count * 2 > mask) this.rehash()
    return true
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
      let slot = this.slotOf(known - 1)
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = known
    }
  }
}

/** How many different texts a column has; an empty one is none. */
export function countDistinct(column: TextColumn): number {
  const { offsets, length } = column
  const met = new DistinctTexts(column)
  for (let row = 0; row < length; row++) if (offsets[row] !== offsets[row + 1]) met.add(row)
  return met.count
}

/** Whether every row has a text and no two the same. */
export function areDistinct(column: TextColumn): boolean {
  const { offsets, length } = column
  const met = new DistinctTexts(column)
  for (let row = 0; row < length; row++) {
    if (offsets[row] === offsets[row + 1] || !met.add(row)) return false
  }
  return true
}
