import type { Column } from './column'
import { changed, type Values } from './column-change'
import { copyRun } from './copied-run'

/** A column whose rows come in another order: row `i` of it is row `order[i]` of the one that is given. */
export const inOrder = <C extends Column>(column: C, order: Int32Array): C =>
  changed(column, {
    values: (values) => picked(values, order),
    pieces: (values, offsets) => inSpans(values, spansInOrder(offsets, order)),
    entries: (fields, offsets) => {
      const before = Int32Array.from({ length: offsets.at(-1) ?? 0 }, (_, entry) => entry)
      const [entries, moved] = inSpans(before, spansInOrder(offsets, order))
      return [new Map([...fields].map(([name, field]) => [name, inOrder(field, entries)])), moved]
    },
  })

/** As many zeros, of the same kind. */
const alike = <A extends Values>(values: A, length: number): A =>
  new (values.constructor as new (length: number) => A)(length)

function picked<A extends Values>(values: A, order: Int32Array): A {
  if (values instanceof Int32Array) return pickedWhole(values, order) as A
  if (values instanceof Float64Array) return pickedDecimals(values, order) as A
  const found = alike(values, order.length)
  for (let i = 0; i < order.length; i++) found[i] = values[order[i] as number] as number
  return found
}

// Loops of their own: one over arrays of every type is several times slower, and these are those of very many rows.

function pickedWhole(values: Int32Array, order: Int32Array): Int32Array {
  const found = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) found[i] = values[order[i] as number] as number
  return found
}

function pickedDecimals(values: Float64Array, order: Int32Array): Float64Array {
  const found = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) found[i] = values[order[i] as number] as number
  return found
}

/** Where the pieces of the rows begin, and where they lie when they follow each other in order. */
interface Spans {
  readonly from: Int32Array
  readonly offsets: Int32Array
}

function spansInOrder(offsets: Int32Array, order: Int32Array): Spans {
  const from = new Int32Array(order.length)
  const next = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    from[i] = offsets[row] as number
    next[i + 1] = (next[i] as number) + (offsets[row + 1] as number) - (from[i] as number)
  }
  return { from, offsets: next }
}

function inSpans<A extends Values>(values: A, { from, offsets }: Spans): [A, Int32Array] {
  const found = alike(values, offsets.at(-1) ?? 0)
  for (let row = 0; row < from.length; row++) {
    const to = offsets[row] as number
    const start = from[row] as number
    copyRun(values, start, start + (offsets[row + 1] as number) - to, found, to)
  }
  return [found, offsets]
}
