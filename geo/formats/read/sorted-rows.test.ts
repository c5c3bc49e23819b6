import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortedBy } from './sorted-rows'

const MOST = 2 ** 31 - 1

it('rows are in order of their numbers, whether these lie close together or far apart, and equals as they came', () => {
  const near = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constant(MOST))
  const far = fc.oneof(fc.integer(), fc.constantFrom(-(2 ** 31), MOST))
  fc.assert(
    fc.property(fc.oneof(fc.array(near), fc.array(far)), (numbers) => {
      const rows = numbers.map((_, row) => row).reverse()
      const expected = rows.toSorted((a, b) => (numbers[a] as number) - (numbers[b] as number))
      const found = sortedBy(Int32Array.from(rows), Int32Array.from(numbers))
      expect([...found]).toEqual(expected)
    }),
  )
})
