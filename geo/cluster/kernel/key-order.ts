const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/** Whole numbers, one per item to be sorted. */
export type Keys = Float64Array | Int32Array

/** The values of a column in a given order: a loop of its own, because the processor overlaps the waits for memory only in a loop that does nothing else. */
export function inOrder<Column extends Keys>(column: Column, order: Int32Array): Column {
  const { length } = order
  const sorted = (
    column instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)
  ) as Column
  for (let i = 0; i < length; i++) sorted[i] = column[order[i] as number] as number
  return sorted
}

/** Items sorted by several keys. */
export interface Sorted {
  /** The indices of the items in order; equal items stay in theirs. */
  readonly order: Int32Array
  /** Each key's values in that order, by the key's place among the keys. */
  readonly keys: readonly Keys[]
}

/** Sorts the indices 0..size-1 by several keys, the least significant key first; equal items stay in order. Takes linear time (radix sort). Each key's values are less than 2^53 apart. */
export function sortByKeys(size: number, ...keys: readonly Keys[]): Sorted {
  let order: Int32Array | null = null
  let packed = new Float64Array(size)
  let range = 1
  let parts: Part[] = []
  for (const key of keys) {
    const { least, values } = extent(key)
    if (range * values > Number.MAX_SAFE_INTEGER) {
      order = sortPacked(order, packed, range).items
      packed = new Float64Array(size)
      range = 1
      parts = []
    }
    for (let i = 0; i < size; i++) {
      packed[i] = (packed[i] as number) + ((key[i] as number) - least) * range
    }
    parts.push({ least, unit: range })
    range *= values
  }
  const { items, keys: rest } = sortPacked(order, packed, range)
  const unpacked = parts.toReversed().map((part) => unpack(rest, part))
  const before = keys.slice(0, keys.length - parts.length).map((key) => inOrder(key, items))
  return { order: items, keys: [...before, ...unpacked.reverse()] }
}

/** How a key is packed with others into one number. */
interface Part {
  readonly least: number
  readonly unit: number
}

// Sorted keys lie in sequence, where a look through the order would wait for memory.
function unpack(rest: Float64Array, { least, unit }: Part): Float64Array {
  const values = new Float64Array(rest.length)
  for (let i = 0; i < rest.length; i++) {
    const value = Math.floor((rest[i] as number) / unit)
    values[i] = value + least
    rest[i] = (rest[i] as number) - value * unit
  }
  return values
}

function extent(key: Keys): { least: number; values: number } {
  let least = key[0] ?? 0
  let most = least
  for (let i = 1; i < key.length; i++) {
    const value = key[i] as number
    if (value < least) least = value
    else if (value > most) most = value
  }
  return { least, values: most - least + 1 }
}

// Keys travel with their items, so that every pass reads memory in sequence.
function sortPacked(before: Int32Array | null, packed: Float64Array, range: number) {
  const size = packed.length
  let items: Int32Array = new Int32Array(size)
  let keys: Float64Array = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const item = before === null ? i : (before[i] as number)
    items[i] = item
    keys[i] = packed[item] as number
  }
  let nextItems: Int32Array = new Int32Array(size)
  let nextKeys: Float64Array = new Float64Array(size)
  for (let unit = 1; unit < range; unit *= DIGITS) {
    sortByDigit(items, keys, nextItems, nextKeys, 1 / unit)
    ;[items, nextItems] = [nextItems, items]
    ;[keys, nextKeys] = [nextKeys, keys]
  }
  return { items, keys }
}

// `&` keeps the low bits of a number above 2^32 too, so the digit is right for every key.
function sortByDigit(
  items: Int32Array,
  keys: Float64Array,
  nextItems: Int32Array,
  nextKeys: Float64Array,
  scale: number,
): void {
  const place = new Int32Array(DIGITS + 1)
  for (let i = 0; i < keys.length; i++) {
    const digit = ((keys[i] as number) * scale) & (DIGITS - 1)
    place[digit + 1] = (place[digit + 1] as number) + 1
  }
  for (let d = 0; d < DIGITS; d++) place[d + 1] = (place[d + 1] as number) + (place[d] as number)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number
    const digit = (key * scale) & (DIGITS - 1)
    const at = place[digit] as number
    place[digit] = at + 1
    nextItems[at] = items[i] as number
    nextKeys[at] = key
  }
}
