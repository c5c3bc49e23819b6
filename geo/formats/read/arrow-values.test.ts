import {
  columnFromArray,
  columnFromValues,
  type DataType,
  dateDay,
  dictionary,
  float32,
  float64,
  int8,
  int32,
  type Table,
  tableFromArrays,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint16,
  utf8,
} from '@uwdata/flechette'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../cell'
import { typedColumn } from './arrow-values'
import { optionsOf } from './coded-column'
import { numberedNumbers, numberedValues } from './numbered-values'
import { OwnColumnBuilder } from './own-column'
import { textOf } from './sheet-column'
import { cellOfValue, dayCell } from './value-cell'
import { ValueColumn } from './value-column'

const MS_PER_DAY = 86_400_000

/** Cells of a column, their numbers, and what a table keeps of it in an order, each way. */
function said(column: ValueColumn<unknown> | ReturnType<typeof typedColumn>, order: Int32Array) {
  const rows = Array.from(order)
  return {
    cells: rows.map((row) => column?.at(row)),
    codes: rows.map((row) => column?.codeAt(row)),
    values: column?.values,
    own: column?.inOrder(order, false),
    text: column?.inOrder(order, true),
  }
}

const whole = fc.option(fc.integer({ min: -120, max: 120 }))
const KINDS: readonly (readonly [string, DataType, fc.Arbitrary<unknown>])[] = [
  ['int8', int8(), whole],
  ['int32', int32(), whole],
  ['uint16', uint16(), fc.option(fc.nat(60_000))],
  [
    'float64',
    float64(),
    fc.option(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(-0, 0, 1.5))),
  ],
  ['float32', float32(), fc.option(fc.float({ noNaN: true }))],
  [
    'date',
    dateDay(),
    fc.option(fc.integer({ min: -9e5, max: 3e6 }).map((day) => day * MS_PER_DAY)),
  ],
  ['dictionary', dictionary(utf8()), fc.option(fc.constantFrom('', 'a', 'ب', 'c d'))],
  ['dictionary of numbers', dictionary(float64()), fc.option(fc.constantFrom(1, 2.5, 0))],
]

describe('a typed column of Arrow', () => {
  it.each(KINDS)('of %s says what its values say one by one', (name, type, value) => {
    const cellOf = (given: unknown): Cell =>
      name === 'date'
        ? typeof given === 'number'
          ? dayCell(given / MS_PER_DAY)
          : null
        : cellOfValue(given)
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (values, random) => {
          const made = tableFromArrays({ it: values as never }, { types: { it: type } })
          const table = tableFromIPC(tableToIPC(made, { format: 'stream' }) as Uint8Array)
          const column = table.children[0] as Table['children'][number]
          const order = Int32Array.from(values, (_, row) => row).sort(
            () => (random.next().value % 3) - 1,
          )
          const slowly = new ValueColumn(values.length, (row) => column.at(row) as unknown, cellOf)
          expect(said(typedColumn(column, values.length), order)).toEqual(said(slowly, order))
        },
      ),
    )
  })

  it('of several batches is one', () => {
    const of = (values: (string | null)[]) => columnFromValues(values, dictionary(utf8()))
    const [first, second] = [of(['a', null, 'b']), of(['b', 'c', 'a', null])]
    const data = [...first.data, ...second.data]
    const column = typedColumn({ type: first.type, data } as never, 7)
    expect(Array.from({ length: 7 }, (_, row) => column?.at(row))).toEqual([
      'a',
      null,
      'b',
      'b',
      'c',
      'a',
      null,
    ])
    expect(column?.values).toEqual(['a', null, 'b', 'c'])
    const numbers = [columnFromArray([1, null, 3], int8()), columnFromArray([3, 4, null], int8())]
    const both = { type: int8(), data: numbers.flatMap((each) => [...each.data]) }
    expect(typedColumn(both as never, 6)?.values).toEqual([1, null, 3, 4])
  })

  it('of anything else is left to whoever reads it value by value', () => {
    const table = tableFromColumns({ text: columnFromArray(['a'], utf8()) })
    expect(typedColumn(table.children[0] as never, 1)).toBeNull()
  })
})

describe('values by number', () => {
  it('are the same whether they are told apart as numbers or as values', () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.double(), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(number, { maxLength: 800 }), (all) => {
        const numbers = Float64Array.from(all)
        expect(numberedNumbers(numbers)).toEqual(
          numberedValues(all.length, (row) => numbers[row] as number),
        )
      }),
    )
  })

  it('are none where most are different', () => {
    const numbers = Float64Array.from({ length: 40_000 }, (_, i) => (i < 9_000 ? i % 7 : i / 3))
    expect(numberedNumbers(numbers)).toBeNull()
    expect(numberedValues(numbers.length, (row) => numbers[row])).toBeNull()
    const fewer = numbers.map((value) => Math.round(value) % 3_000)
    expect(numberedNumbers(fewer)).toEqual(numberedValues(fewer.length, (row) => fewer[row]))
  })

  it('are the options of a column as its texts one by one are', () => {
    const text = fc.option(
      fc.constantFrom('', 'a', 'b', '7', '12', 'a longer one, of more letters than that'),
    )
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 60 }),
        (texts, rows) => {
          const codes = Uint32Array.from(rows, (row) => row % texts.length)
          const order = Int32Array.from(codes, (_, row) => row).reverse()
          const builder = new OwnColumnBuilder()
          for (const row of order) builder.push(textOf(texts[codes[row] as number] ?? null))
          const expected = builder.done()
          const found = optionsOf(codes, texts, order)
          expect(found).toEqual(expected.kind === 'code' ? expected : null)
        },
      ),
    )
  })
})
