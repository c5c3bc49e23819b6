import { Gunzip, unzipSync } from 'fflate'
import type { Refusal } from './sheet'

/** What is unpacked of one file at most, in bytes: more is a bomb, or no file for a browser. */
export const MOST_UNPACKED = 1024 ** 3

/** How many bytes a packed one may become, where there are more than a few: no text of a table packs better. */
const MOST_GROWTH = 250

/** What is a few, in bytes: so much may come of anything. */
const FEW = 16 * 1024 ** 2

/** The files of an archive by their names. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What may stand beside the one file that is meant, or is no data. */
const ASIDE = /(^|\/)(__MACOSX\/|\.)|\.(csvt|prj|vrt|txt|md|pdf|png|jpe?g|gif)$|-metadata\.json$/i

/** Whether a file of an archive may be the one that is meant. */
export const isData = (name: string) => !name.endsWith('/') && !ASIDE.test(name)

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The names of all that a zip has, in its order; nothing is unpacked. */
export function namesIn(zip: Uint8Array): readonly string[] | Refusal {
  const names: string[] = []
  const filter = ({ name }: { readonly name: string }) => {
    names.push(name)
    return false
  }
  return refusing(() => {
    unzipSync(zip, { filter })
    return names
  }, MOST_UNPACKED)
}

/** Those files of a zip that are wanted. Refuses what would unpack to more than `most` bytes. */
export function filesIn(
  zip: Uint8Array,
  isWanted: (name: string) => boolean,
  most = MOST_UNPACKED,
): Files | Refusal {
  const limit = limitOf(zip, most)
  let total = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!isWanted(name)) return false
    total += originalSize
    if (total > limit) throw new TooLarge()
    return true
  }
  return refusing(() => new Map(Object.entries(unzipSync(zip, { filter }))), limit)
}

/** What a gzip has in it. What it says of its size is not to be trusted: counted while it is unpacked. */
export function gunzipped(bytes: Uint8Array, most = MOST_UNPACKED): Uint8Array | Refusal {
  const limit = limitOf(bytes, most)
  return refusing(() => {
    const parts: Uint8Array[] = []
    let total = 0
    const stream = new Gunzip((part) => {
      total += part.length
      if (total > limit) throw new TooLarge()
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
  }, limit)
}

class TooLarge extends Error {}

const limitOf = ({ length }: Uint8Array, most: number) =>
  Math.min(most, Math.max(FEW, length * MOST_GROWTH))

function refusing<T>(unpack: () => T, limit: number): T | Refusal {
  try {
    return unpack()
  } catch (error) {
    if (error instanceof TooLarge) return { refused: 'too-large', got: String(limit) }
    return { refused: 'broken-archive', got: error instanceof Error ? error.message : '' }
  }
}
