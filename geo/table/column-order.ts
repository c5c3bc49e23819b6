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

/** A column whose rows come in another order: row `i` of it is row `order[i]` of the one that is given. */
export function inOrder<C extends Column>(column: C, order: Int32Array): C
export function inOrder(column: Column, order: Int32Array): Column {
  switch (column.kind) {
    case 'text': {
      const { from, offsets } = spansInOrder(column.offsets, order)
      return new TextColumn(pieces(column.bytes, from, offsets), offsets)
    }
    case 'code':
      return new CodeColumn(picked(column.codes, order), column.texts)
    case 'codes': {
      const { from, offsets } = spansInOrder(column.offsets, order)
      return new CodesColumn(pieces(column.codes, from, offsets), offsets, column.texts)
    }
    case 'number':
      return new NumberColumn(picked(column.values, order))
    case 'integer':
      return new IntegerColumn(picked(column.values, order))
    case 'day':
      return new DayColumn(picked(column.values, order))
    case 'flag':
      return new FlagColumn(picked(column.values, order))
    case 'entries': {
      const { from, offsets } = spansInOrder(column.offsets, order)
      const entries = new Int32Array(offsets.at(-1) ?? 0)
      for (let row = 0; row < order.length; row++) {
        const start = offsets[row] as number
        const end = offsets[row + 1] as number
        for (let i = start; i < end; i++) entries[i] = (from[row] as number) + i - start
      }
      const fields = [...column.fields].map(
        ([name, field]) => [name, inOrder(field, entries)] as const,
      )
      return new EntriesColumn(new Map(fields), offsets)
    }
  }
}

type Values = Codes | Int32Array | Float64Array

/** As many zeros, of the same kind. */
const alike = <A extends Values>(values: A, length: number): A =>
  new (values.constructor as new (length: number) => A)(length)

function picked<A extends Values>(values: A, order: Int32Array): A {
  const found = alike(values, order.length)
  for (let i = 0; i < order.length; i++) found[i] = values[order[i] as number] as number
  return found
}

/** Where the pieces of the rows begin, and where they lie when they follow each other in order. */
function spansInOrder(offsets: Int32Array, order: Int32Array) {
  const from = new Int32Array(order.length)
  const next = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    from[i] = offsets[row] as number
    next[i + 1] = (next[i] as number) + (offsets[row + 1] as number) - (from[i] as number)
  }
  return { from, offsets: next }
}

/** Below so many values, a loop is faster than a copy of the engine's. */
const SHORT = 32

function pieces<A extends Values>(values: A, from: Int32Array, offsets: Int32Array): A {
  const found = alike(values, offsets.at(-1) ?? 0)
  for (let row = 0; row < from.length; row++) {
    const to = offsets[row] as number
    const length = (offsets[row + 1] as number) - to
    const start = from[row] as number
    if (length > SHORT) found.set(values.subarray(start, start + length), to)
    else for (let i = 0; i < length; i++) found[to + i] = values[start + i] as number
  }
  return found
}
