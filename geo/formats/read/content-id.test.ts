import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../cell'
import { contentId, contentVersion, RowHash, VersionInMaking } from './content-id'

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

describe('the version of a file', () => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 37 + 11) & 0xff)

  it('is in addresses, and so stays what it is', () => {
    expect([0, 3, 10, 1001].map((length) => contentVersion(bytes(length)))).toEqual([
      '050c5707f289',
      '58242daf00aa',
      'e1b4e0609eb8',
      'c31f32529ab7',
    ])
  })

  it('is the same however its bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.array(fc.nat(60)), (all, parts) => {
        const room = new Uint8Array(all.length)
        const making = new VersionInMaking(room)
        let done = 0
        for (const part of parts) {
          const next = Math.min(all.length, done + part)
          room.set(all.subarray(done, next), done)
          making.upTo(next)
          done = next
        }
        room.set(all.subarray(done), done)
        expect(making.done()).toBe(contentVersion(all))
      }),
    )
  })
})
