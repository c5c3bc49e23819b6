import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Cell } from '../cell'
import { contentId, RowHash } from './content-id'

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0')

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a "b"', 'back\\slash', 'line\nline', 'بغداد', '\ud800', '🛰'),
  fc.double(),
  fc.constant(null),
)

it('hashes a row as it hashes the JSON of its cells', () => {
  const hash = new RowHash()
  fc.assert(
    fc.property(fc.array(fc.array(cell), { maxLength: 4 }), (rows) => {
      for (const cells of rows) {
        hash.take(cells)
        expect(hex(hash.first) + hex(hash.second)).toBe(contentId(JSON.stringify(cells)))
      }
    }),
  )
})
