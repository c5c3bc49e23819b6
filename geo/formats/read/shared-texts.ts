import type { Column, TextColumn } from '../../table/column'
import { areSameNumbers } from '../../table/same-numbers'

/** The same columns, those of one and the same text in every row as one under several names: a file may have its notes twice. */
export function withSharedTexts(columns: ReadonlyMap<string, Column>): Map<string, Column> {
  const bySize = new Map<number, TextColumn[]>()
  const shared = (column: Column): Column => {
    if (column.kind !== 'text') return column
    const known = bySize.get(column.bytes.length) ?? []
    const same = known.find((other) => isSameText(other, column))
    if (same) return same
    bySize.set(column.bytes.length, [...known, column])
    return column
  }
  return new Map([...columns].map(([name, column]) => [name, shared(column)]))
}

/** Whether two columns are of the same text in every row. */
export function isSameText(a: Column, b: Column): boolean {
  if (a === b) return true
  if (a.kind === 'recurring' && b.kind === 'recurring') {
    return isSameText(a.texts, b.texts) && areSameNumbers(a.codes, b.codes)
  }
  if (a.kind !== 'text' || b.kind !== 'text' || a.bytes.length !== b.bytes.length) return false
  return areSameNumbers(a.offsets, b.offsets) && areSame(a.bytes, b.bytes)
}

/** Whether two runs of bytes are the same; compared by fours where both begin as such numbers do. */
export function areSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.byteOffset % 4 !== 0 || b.byteOffset % 4 !== 0) return areSameNumbers(a, b)
  const words = ({ buffer, byteOffset, length }: Uint8Array) =>
    new Int32Array(buffer, byteOffset, length >> 2)
  const whole = a.length & ~3
  return areSameNumbers(words(a), words(b)) && areSameNumbers(a.subarray(whole), b.subarray(whole))
}
