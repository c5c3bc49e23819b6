import { Gunzip, unzipSync } from 'fflate'
import type { Refusal } from './sheet'

/** What is unpacked of one file at most, in bytes: more is a bomb, or no file for a browser. */
export const MOST_UNPACKED = 1024 ** 3

/** A file of an archive. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What may stand beside the one file that is meant, or is no data. */
const ASIDE = /(^|\/)(__MACOSX\/|\.)|\.(csvt|prj|vrt|txt|md|pdf|png|jpe?g|gif)$|-metadata\.json$/i

/**
 * The files that a zip or a gzip has, folders and what lies beside the data left out; the bytes
 * themselves where they are neither. Refuses what would unpack to more than `most` bytes.
 */
export function unpacked(bytes: Uint8Array, most = MOST_UNPACKED): readonly Entry[] | Refusal {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [{ name: '', bytes: gunzipped(bytes, most) }]
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return entriesOf(bytes, most)
  } catch (error) {
    if (error instanceof TooLarge) return { refused: 'too-large', got: String(most) }
    return { refused: 'broken-archive', got: error instanceof Error ? error.message : '' }
  }
  return [{ name: '', bytes }]
}

class TooLarge extends Error {}

function entriesOf(bytes: Uint8Array, most: number): Entry[] {
  let total = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/') || ASIDE.test(name)) return false
      total += originalSize
      if (total > most) throw new TooLarge()
      return true
    },
  })
  return Object.entries(files).map(([name, content]) => ({ name, bytes: content }))
}

/** What a gzip says of its size is not to be trusted: counted while it is unpacked. */
function gunzipped(bytes: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  const stream = new Gunzip((part) => {
    total += part.length
    if (total > most) throw new TooLarge()
    parts.push(part)
  })
  const step = 1 << 16
  for (let at = 0; at < bytes.length; at += step) {
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  }
  const whole = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
