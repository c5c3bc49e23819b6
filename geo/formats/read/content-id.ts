const [FIRST_OFFSET, SECOND_OFFSET] = [0x811c9dc5, 0x1b873593]
const PRIME = 0x01000193

/**
 * Sixteen hex digits made from a text, for a row that has no id of its own: the same whenever the
 * same file is opened. Two FNV-1a hashes of 32 bits; guards against nothing.
 */
export function contentId(text: string): string {
  let [first, second] = [FIRST_OFFSET, SECOND_OFFSET]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, PRIME)
    second = Math.imul(second ^ (unit + i), PRIME)
  }
  return hex(first) + hex(second)
}

/** The same of bytes, four at a time, in twelve hex digits: a version that is a file's content. */
export const contentVersion = (bytes: Uint8Array): string => new VersionInMaking(bytes).done()

/** The version of bytes that are still coming: what is there is gone through while the rest is waited for. */
export class VersionInMaking {
  private first = FIRST_OFFSET
  private second = SECOND_OFFSET
  private words = 0
  private readonly view: DataView

  /** Room for all of the bytes. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** Goes through the first so many bytes, as far as it has not. */
  upTo(length: number): void {
    const { view } = this
    let { first, second, words } = this
    for (const end = length >> 2; words < end; words++) {
      const word = view.getInt32(words * 4, true)
      first = Math.imul(first ^ word, PRIME)
      // High bits come down, which a product alone only carries up.
      second = Math.imul((second ^ (second >>> 15) ^ word) + words, PRIME)
    }
    this.first = first
    this.second = second
    this.words = words
  }

  /** The version, once all bytes are there. */
  done(): string {
    const { bytes } = this
    this.upTo(bytes.length)
    let { first, second } = this
    const mix = (word: number, i: number) => {
      first = Math.imul(first ^ word, PRIME)
      second = Math.imul((second ^ (second >>> 15) ^ word) + i, PRIME)
    }
    for (let i = this.words * 4; i < bytes.length; i++) mix(bytes[i] as number, i)
    mix(bytes.length, this.words)
    return (hex(first ^ (first >>> 15)) + hex(second)).slice(0, 12)
  }
}

/** A file's name as the id of a dataset: what files that are made from it are called by. */
export const fileId = (name: string): string =>
  name
    .replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 60) || 'file'

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0')
