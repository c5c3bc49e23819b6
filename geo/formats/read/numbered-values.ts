import { areMostDistinct } from './sheet-column'

/** Values by number, in the order in which each is first met, and the number of each row's value. */
export interface Numbered<T> {
  readonly codes: Uint32Array
  readonly values: readonly T[]
}

/** All values by number; null where most are different, or some could be taken for others. */
export function numberedValues<T>(length: number, valueAt: (row: number) => T): Numbered<T> | null {
  const codes = new Uint32Array(length)
  const known = new Map<T, number>()
  for (let row = 0; row < length; row++) {
    const value = valueAt(row)
    // A map takes it for 0, which says another thing of degrees.
    if (Object.is(value, -0)) return null
    let code = known.get(value)
    if (code === undefined) {
      code = known.size
      if (areMostDistinct(code, row)) return null
      known.set(value, code)
    }
    codes[row] = code
  }
  return { codes, values: [...known.keys()] }
}

const SMALL = 1 << 15

const isSmall = (value: number): boolean =>
  value >= -SMALL && value < SMALL && value === (value | 0)

/** The same of numbers that lie in an array, NaN for none: they are told apart without an object for any. */
export function numberedNumbers(numbers: Float64Array): Numbered<number> | null {
  const { length } = numbers
  const words = new Int32Array(numbers.buffer, numbers.byteOffset, length * 2)
  const codes = new Uint32Array(length)
  const values: number[] = []
  let none = -1
  /** The number of a value, from 1, by its hash. */
  let slots = new Int32Array(1 << 10)
  let hashed = 0
  const slotOf = (low: number, high: number) => {
    const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1 | 0), 0x85ebca6b | 0)
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1)
  }
  const firstRows: number[] = []
  /** The number of a small whole value, from 1, by the value: days, years and counts need no hash. */
  const small = new Int32Array(2 * SMALL)
  let last = -1
  for (let row = 0; row < length; row++) {
    const value = numbers[row] as number
    // Many rows one after another may have one value, as days have that are in order.
    if (last >= 0 && value === values[last] && value !== 0) {
      codes[row] = last
      continue
    }
    if (Number.isNaN(value)) {
      if (none < 0) {
        if (areMostDistinct(values.length, row)) return null
        none = values.push(value) - 1
        firstRows.push(row)
      }
      codes[row] = none
      continue
    }
    if (value === 0 && Object.is(value, -0)) return null
    if (isSmall(value)) {
      last = (small[value + SMALL] as number) - 1
      if (last < 0) {
        if (areMostDistinct(values.length, row)) return null
        last = values.push(value) - 1
        firstRows.push(row)
        small[value + SMALL] = last + 1
      }
      codes[row] = last
      continue
    }
    const [low, high] = [words[row * 2] as number, words[row * 2 + 1] as number]
    let slot = slotOf(low, high)
    let code = (slots[slot] as number) - 1
    while (code >= 0 && values[code] !== value) {
      slot = (slot + 1) & (slots.length - 1)
      code = (slots[slot] as number) - 1
    }
    if (code < 0) {
      if (areMostDistinct(values.length, row)) return null
      code = values.push(value) - 1
      firstRows.push(row)
      slots[slot] = code + 1
      if (++hashed * 2 > slots.length) slots = rehashed(values, firstRows)
    }
    codes[row] = code
    last = code
  }
  return { codes, values }

  function rehashed(all: readonly number[], rows: readonly number[]): Int32Array<ArrayBuffer> {
    slots = new Int32Array(slots.length * 4)
    for (let code = 0; code < all.length; code++) {
      if (code === none || isSmall(all[code] as number)) continue
      const row = rows[code] as number
      let slot = slotOf(words[row * 2] as number, words[row * 2 + 1] as number)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = code + 1
    }
    return slots
  }
}
