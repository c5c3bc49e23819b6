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
  const out = new Uint8Array(length)
  let written = 0
  for (;;) {
    const size = view.getUint32(at, true)
    at += 4
    if (size === 0) break
    const end = at + (size & 0x7fff_ffff)
    if (end > frame.length) throw new RangeError('a block of LZ4 beyond the end of its frame')
    const block = frame.subarray(at, end)
    if (size >>> 31) {
      out.set(block, written)
      written += block.length
    } else written = unpackBlock(block, out, written)
    at = end + (flags & 16 ? 4 : 0)
  }
  if (written !== length) throw new RangeError(`expected ${length} bytes of LZ4, got ${written}`)
  return out
}

function unpackBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  let [at, written] = [0, start]
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
    if (at + literals > block.length) throw new RangeError('a block of LZ4 that breaks off')
    out.set(block.subarray(at, at + literals), written)
    at += literals
    written += literals
    if (at >= block.length) break
    const back = byte() | (byte() << 8)
    const count = extended(token & MORE) + SHORTEST
    if (back === 0 || back > written || written + count > out.length) {
      throw new RangeError('a block of LZ4 that refers beyond its content')
    }
    for (let i = 0; i < count; i++, written++) out[written] = out[written - back] as number
  }
  return written
}
