import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortByKeys } from './key-order'

/** Keys of a range: together some fit into one packed number and some do not. */
const keyOf = (size: number, most: number) =>
  fc
    .array(fc.integer({ min: -most, max: most }), { minLength: size, maxLength: size })
    .map((values) => Float64Array.from(values))

const keySets = fc.integer({ min: 0, max: 40 }).chain((size) =>
  fc.tuple(
    fc.constant(size),
    fc.array(
      fc.constantFrom(1, 50, 2 ** 20, 2 ** 31, 2 ** 51).chain((most) => keyOf(size, most)),
      { minLength: 1, maxLength: 4 },
    ),
  ),
)

test('items are sorted by all keys, equal ones stay in order, and the keys come sorted too', () => {
  fc.assert(
    fc.property(keySets, ([size, keys]) => {
      const expected = Array.from({ length: size }, (_, i) => i).sort((a, b) => {
        for (const key of keys.toReversed()) {
          const difference = (key[a] as number) - (key[b] as number)
          if (difference !== 0) return difference
        }
        return a - b
      })
      const sorted = sortByKeys(size, ...keys)
      expect([...sorted.order]).toEqual(expected)
      expect(sorted.keys.map((key) => [...key])).toEqual(
        keys.map((key) => expected.map((i) => (key[i] as number) + 0)),
      )
    }),
    { numRuns: 500 },
  )
})
