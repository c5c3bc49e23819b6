import fc from 'fast-check'
import { expect, it } from 'vitest'
import { includesRow, keepRows, rowsBut } from './rows'

const ascending = fc
  .uniqueArray(fc.nat(60))
  .map((rows) => Int32Array.from(rows.sort((a, b) => a - b)))

it('finds just the rows that are there', () => {
  fc.assert(
    fc.property(ascending, fc.nat(62), (rows, row) => {
      expect(includesRow(rows, row)).toBe(rows.includes(row))
    }),
  )
})

it('keeps what filter would', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: 1, max: 9 }), (rows, by) => {
      const keeps = (row: number) => row % by === 0
      expect(keepRows(rows, keeps)).toEqual(rows.filter(keeps))
    }),
  )
})

it('names the rows that are not among some', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: 61, max: 70 }), (rows, length) => {
      const others = Array.from({ length }, (_, row) => row).filter((row) => !rows.includes(row))
      expect([...rowsBut(rows, length)]).toEqual(others)
    }),
  )
})
