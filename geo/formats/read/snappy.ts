import { ByteWindow } from './byte-window'

/** What the two lowest bits of an element say: bytes as they stand, or a copy whose distance takes so many bytes. */
const DISTANCE_BYTES = [0, 1, 2, 4] as const

/** A literal up to this long has its length in its first byte. */
const LONGEST_SHORT = 60

/**
 * Unpacks Snappy (https://github.com/google/snappy/blob/main/format_description.txt) that says
 * elsewhere how long its content is. Every element takes at least one byte, so that it ends. Throws a
 * RangeError where the content is not of that length, or where an element is broken.
 */
export function unpackSnappy(packed: Uint8Array, length: number): Uint8Array {
  const window = new ByteWindow(length)
  let at = 0
  const number = (bytes: number) => {
    if (at + bytes > packed.length) throw new RangeError('packed bytes that break off')
    let value = 0
    for (let i = 0; i < bytes; i++) value += (packed[at++] as number) * 2 ** (8 * i)
    return value
  }
  // The length comes first, in as many bytes as have their highest bit set, and one.
  while (number(1) >= 0x80);
  while (at < packed.length) {
    const tag = number(1)
    const bytes = DISTANCE_BYTES[tag & 3] as (typeof DISTANCE_BYTES)[number]
    if (bytes === 0) {
      const short = (tag >> 2) + 1
      const count = short > LONGEST_SHORT ? number(short - LONGEST_SHORT) + 1 : short
      window.literal(packed, at, count)
      at += count
    } else if (bytes === 1) {
      window.copy(((tag >> 5) << 8) + number(1), ((tag >> 2) & 7) + 4)
    } else {
      window.copy(number(bytes), (tag >> 2) + 1)
    }
  }
  return window.done()
}
