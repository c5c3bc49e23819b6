import type { Bytes } from './content'

/** 1 January 1980, 0:00, as a zip writes it: time in the lower half, date in the upper. */
const NO_TIME = 0x0021_0000

const CENTRAL = 0x0201_4b50
const END = 0x0605_4b50
const END_LENGTH = 22

/**
 * A zip without a comment with the times of its files set to the earliest that a zip can say, so that
 * the same content is the same bytes. Changes and returns what it is given; throws a RangeError for
 * what is no such zip.
 */
export function withoutTimes(zip: Bytes): Bytes {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END) {
    throw new RangeError('expected a zip without a comment')
  }
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) {
      throw new RangeError(`expected entry ${i + 1} of ${count} in the directory of the zip`)
    }
    view.setUint32(at + 12, NO_TIME, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_TIME, true)
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += 46 + (name as number) + (extra as number) + (comment as number)
  }
  return zip
}
