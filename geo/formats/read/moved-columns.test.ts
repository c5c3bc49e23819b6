import { expect, it } from 'vitest'
import { MovedColumns } from './moved-columns'
import { cellOfValue } from './value-cell'
import { ValueColumn } from './value-column'

const columnOf = (cells: readonly (string | number | null)[]) =>
  new ValueColumn(cells.length, (row) => cells[row] ?? null, cellOfValue)

const many = Array.from({ length: 200 }, (_, i) => (i % 100) + 0.5)
const order = Int32Array.from(many.keys()).reverse()

it('columns that say the same in every row are one, as numbers or as they were written', () => {
  const moved = new MovedColumns(order)
  const numbers = moved.of(columnOf(many), true)
  expect(moved.of(columnOf(many.map(String)), false)).toBe(numbers)
  expect(numbers).toEqual(columnOf(many).inOrder(order, true))
})

it('columns that say the same but in one row, or are to be something else, are their own', () => {
  const moved = new MovedColumns(order)
  const other = many.map((number, row) => (row === 150 ? 1.5 : number))
  expect(moved.of(columnOf(other), true)).not.toBe(moved.of(columnOf(many), true))
  const few = columnOf(many.map((number) => (number < 50 ? 'a' : 'b')))
  expect([true, false].map((isText) => moved.of(few, isText).kind)).toEqual(['recurring', 'code'])
})
