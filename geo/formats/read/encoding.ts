/** The text of a file, by which encoding it was read, and whether that is a guess. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  readonly isGuess: boolean
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** How much of a file is looked at for bytes that are 0. */
const LOOKED_AT = 4_096

/**
 * The text of bytes: by the byte order mark, which is taken off; by zeros in every other byte, which
 * UTF-16 has and which would pass as UTF-8; as UTF-8 where it is that; else as `fallback`, which is a
 * guess. `chosen` is the reader's word, and is taken without looking; where there is no such encoding,
 * it is as if nothing had been said.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen: string | null = null,
  fallback = 'windows-1252',
): DecodedText {
  if (chosen && isEncoding(chosen)) {
    return { text: decodedAs(chosen, bytes), encoding: chosen, isGuess: false }
  }
  const mark = MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte))
  if (mark)
    return { text: decodedAs(mark.encoding, bytes), encoding: mark.encoding, isGuess: false }
  const wide = wideEncoding(bytes)
  if (wide) return { text: decodedAs(wide, bytes), encoding: wide, isGuess: true }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', isGuess: false }
  } catch {
    return { text: decodedAs(fallback, bytes), encoding: fallback, isGuess: true }
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const decodedAs = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)

/** UTF-16 without a mark: most of every other byte is 0 where the letters are Latin. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  looked.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > looked.length / 5 && even < odd / 4) return 'utf-16le'
  if (even > looked.length / 5 && odd < even / 4) return 'utf-16be'
  return null
}
