import { joined } from '../content'
import { withoutMojibake } from './mojibake'
import { namesOurColumns } from './own-names'

/** A text as bytes of UTF-8 without a byte order mark, and how many of its letters were put right. */
export interface PlainText {
  readonly bytes: Uint8Array
  readonly mended: number
}

const FEED = 0x0a

/** A longer line, in bytes, is left to the reader that looks at the text as a whole. */
export const LONGEST_RECORD = 16_000_000

/**
 * The text of bytes in an encoding as bytes of UTF-8, those of the file themselves where nothing has to
 * change; letters that an encoding of another time had spoilt are put right. Null where it holds a
 * NUL, as no text does, or a line without end; 'other-encoding' where the bytes are not of that encoding.
 */
export async function plainText(
  bytes: Uint8Array,
  label: string,
  pause: (done: number) => Promise<void>,
  partBytes: number,
): Promise<PlainText | null | 'other-encoding'> {
  const content = bytes.subarray(label === 'utf-8' && hasMark(bytes) ? 3 : 0)
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  const pieces: Uint8Array[] = []
  let mended = 0
  let isOurs = false
  for (let at = 0; at < content.length; ) {
    const end = partEnd(content, at + partBytes)
    if (end - at > partBytes + LONGEST_RECORD) return null
    const part = content.subarray(at, end)
    const text = decodedOf(decoder, part)
    if (text === null) return 'other-encoding'
    if (text.includes('\u0000')) return null
    if (at === 0) isOurs = namesOurColumns(text)
    // Where each byte is a letter, all are of ASCII, of which none is ever spoilt.
    const isAscii = label === 'utf-8' && text.length === part.length
    const { text: right, count } = isAscii || isOurs ? { text, count: 0 } : withoutMojibake(text)
    mended += count
    pieces.push(count === 0 && label === 'utf-8' ? part : encoder.encode(right))
    at = end
    await pause(at)
  }
  const isAsItWas = label === 'utf-8' && mended === 0
  return { bytes: isAsItWas ? content : joined(pieces), mended }
}

const encoder = new TextEncoder()

const hasMark = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** After the first line feed from a byte on, so that neither a letter nor what is put right is parted. */
function partEnd(bytes: Uint8Array, from: number): number {
  const feed = from < bytes.length ? bytes.indexOf(FEED, from) : -1
  return feed === -1 ? bytes.length : feed + 1
}

function decodedOf(decoder: TextDecoder, part: Uint8Array): string | null {
  try {
    return decoder.decode(part)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
