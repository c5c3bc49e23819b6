import type { Column } from '@uwdata/flechette'
import { type Numbered, numberedNumbers } from './numbered-values'
import type { SheetColumn } from './sheet'
import { areMostDistinct } from './sheet-column'
import { cellOfValue, dayCell } from './value-cell'
import { ValueColumn } from './value-column'

/** Numbers of types in Arrow's schema, and of units of dates and precisions. */
const TYPE = { dictionary: -1, int: 2, float: 3, date: 8 } as const
const [DAYS, HALF, WIDEST_INT] = [0, 0, 32]

/** A batch of values as flechette has it. */
interface Batch {
  readonly length: number
  readonly nullCount: number
  /** A bit for each row; none where every row has a value. */
  readonly validity: Uint8Array | undefined
  readonly values: Float64Array | Float32Array | Int32Array | Int16Array | Int8Array
  /** What the values are the places of, where it has a dictionary. */
  readonly cache?: readonly unknown[]
}

interface FieldType {
  readonly typeId: number
  readonly unit?: number
  readonly precision?: number
  readonly bitWidth?: number
}

/**
 * A column of numbers, of days or with a dictionary, read from the arrays of its batches: no value is
 * asked for row by row. Null for a column of anything else.
 */
export function typedColumn(
  column: Pick<Column<unknown>, 'type' | 'data'>,
  length: number,
): SheetColumn | null {
  const { typeId, unit, precision, bitWidth = 64 } = column.type as FieldType
  const batches = column.data as unknown as readonly Batch[]
  switch (typeId) {
    case TYPE.dictionary:
      return dictionaryColumn(batches, length)
    case TYPE.int:
      return bitWidth <= WIDEST_INT ? numberColumn(batches, length, cellOfValue) : null
    case TYPE.float:
      return precision === HALF ? null : numberColumn(batches, length, cellOfValue)
    case TYPE.date:
      return unit === DAYS ? numberColumn(batches, length, dayCell) : null
    default:
      return null
  }
}

function numberColumn(
  batches: readonly Batch[],
  length: number,
  cellOf: (value: number) => ReturnType<typeof dayCell>,
): SheetColumn {
  const numbers = new Float64Array(length).fill(Number.NaN)
  let start = 0
  for (const { length: count, values, nullCount, validity } of batches) {
    // What is beyond the array stays NaN.
    numbers.set(values.length > count ? values.subarray(0, count) : values, start)
    if (!hasAll(nullCount, validity)) {
      for (let row = 0; row < count; row++) {
        if (!isThere(validity, row)) numbers[start + row] = Number.NaN
      }
    }
    start += count
  }
  const numbered = numberedNumbers(numbers)
  return new ValueColumn(length, (row) => numbers[row] as number, cellOf, numbered)
}

function dictionaryColumn(batches: readonly Batch[], length: number): SheetColumn | null {
  const numbered = numberedKeys(batches, length)
  return numbered && new ValueColumn(length, () => null, cellOfValue, numbered)
}

/** The values of dictionaries by number; null where most rows have one of their own. */
function numberedKeys(batches: readonly Batch[], length: number): Numbered<unknown> | null {
  const codes = new Uint32Array(length)
  const known = new Map<unknown, number>()
  const codeOf = (value: unknown, row: number): number => {
    const code = known.get(value)
    if (code !== undefined) return code
    if (Object.is(value, -0) || areMostDistinct(known.size, row)) return -1
    known.set(value, known.size)
    return known.size - 1
  }
  let start = 0
  /** The number of the value at each place of a dictionary, from 1; 0 before it is first met. */
  let codeAt = new Int32Array(0)
  let last: readonly unknown[] | null = null
  for (const { length: count, values, nullCount, validity, cache = [] } of batches) {
    if (cache !== last) codeAt = new Int32Array(cache.length)
    last = cache
    const areAll = hasAll(nullCount, validity)
    // Of one type, whatever the file's: a loop over several is many times slower.
    const keys = new Int32Array(values)
    for (let row = 0; row < count; row++) {
      const key = keys[row] as number
      const isKey = key >= 0 && key < codeAt.length && (areAll || isThere(validity, row))
      let code = isKey ? (codeAt[key] as number) - 1 : -1
      if (code < 0) {
        code = codeOf(isKey ? cache[key] : null, start + row)
        if (code < 0) return null
        if (isKey) codeAt[key] = code + 1
      }
      codes[start + row] = code
    }
    start += count
  }
  return { codes, values: [...known.keys()] }
}

const hasAll = (nullCount: number, validity: Uint8Array | undefined): boolean =>
  nullCount === 0 || !validity || validity.length === 0

const isThere = (validity: Uint8Array | undefined, row: number): boolean =>
  (((validity?.[row >> 3] ?? 0) >> (row & 7)) & 1) === 1
