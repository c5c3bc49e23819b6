import { ByteWindow } from './byte-window'

const MAGIC = 0x184d_2204

/** What fits into one copy, and how short a match is at least. */
const [MORE, SHORTEST] = [15, 4]

/**
 * Unpacks a frame of LZ4 that says elsewhere how long its content is. Throws a RangeError where the
 * content is not of that length, or where the frame is broken; checksums are not looked at.
 */
export function unpackLz4(frame: Uint8Array, length: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('expected a frame of LZ4')
  const flags = view.getUint8(4)
  let at = 7 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0)
  const window = new ByteWindow(length)
  for (;;) {
    const size = view.getUint32(at, true)
    at += 4
    if (size === 0) break
    const end = at + (size & 0x7fff_ffff)
    if (end > frame.length) throw new RangeError('a block of LZ4 beyond the end of its frame')
    const block = frame.subarray(at, end)
    if (size >>> 31) window.literal(block, 0, block.length)
    else unpackBlock(block, window)
    at = end + (flags & 16 ? 4 : 0)
  }
  return window.done()
}

function unpackBlock(block: Uint8Array, window: ByteWindow): void {
  let at = 0
  const byte = () => {
    const value = block[at++]
    if (value === undefined) throw new RangeError('a block of LZ4 that breaks off')
    return value
  }
  const extended = (count: number) => {
    let whole = count
    if (count === MORE) for (let more = 255; more === 255; whole += more) more = byte()
    return whole
  }
  while (at < block.length) {
    const token = byte()
    const literals = extended(token >> 4)
    window.literal(block, at, literals)
    at += literals
    if (at >= block.length) break
    const back = byte() | (byte() << 8)
    window.copy(back, extended(token & MORE) + SHORTEST)
  }
}
