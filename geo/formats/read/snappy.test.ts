import fc from 'fast-check'
import { snappyUncompress } from 'hyparquet'
import { snappyCompress } from 'hyparquet-writer/src/snappy.js'
import { describe, expect, it } from 'vitest'
import { unpackSnappy } from './snappy'

const content = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc.array(fc.constantFrom(1, 2, 3), { maxLength: 3_000 }).map((each) => Uint8Array.from(each)),
  fc.nat(7_000).map((length) => new Uint8Array(length).fill(7)),
)

/** Bytes as text, which is compared faster. */
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** What a reader makes of packed bytes; null where it refuses them. */
function outcome(read: () => Uint8Array): string | null {
  try {
    return hex(read())
  } catch {
    return null
  }
}

/** What hyparquet makes of them. It has no end with a literal whose length is counted in bytes of its own and comes out negative. */
function judged(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length)
  snappyUncompress(packed, out)
  return out
}

describe('Snappy', () => {
  it('unpacks to what was packed', () => {
    fc.assert(
      fc.property(content, (whole) => {
        expect(hex(unpackSnappy(snappyCompress(whole), whole.length))).toBe(hex(whole))
      }),
    )
  })

  it('that is spoilt is unpacked or refused as by another reader', () => {
    const short = fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(short, fc.nat(), fc.nat(255), (whole, at, value) => {
        const packed = snappyCompress(Uint8Array.from(whole)).slice()
        packed[at % packed.length] = value
        fc.pre(!packed.some((each) => (each & 3) === 0 && each >= 240))
        expect(outcome(() => unpackSnappy(packed, whole.length))).toBe(
          outcome(() => judged(packed, whole.length)),
        )
      }),
      { numRuns: 3_000 },
    )
  })

  it('with a literal that is longer than anything is refused at once', () => {
    expect(() => unpackSnappy(Uint8Array.of(40, 252, 255, 255, 255, 255, 1), 40)).toThrow(
      RangeError,
    )
  })
})
