import { type Column, PackedCodesColumn, TextColumn } from './column'
import { Growing } from './column-builder'
import { fold } from './fold'
import { MOST_BYTES, packCode } from './packed-codes'

/*
 * The words of rows, each word of a row once, by number: a search looks through the dictionary and then
 * compares numbers. Text of ASCII, which most is, is folded byte by byte; no string is made of it.
 */

/** What a byte of ASCII is to a word: the byte that stands for it, nothing, or the end of the word. */
const [SKIPPED, END] = [0, 1]
const FOLDED = Uint8Array.from({ length: 0x80 }, (_, byte) => {
  // With a letter before it, so that what is left out and what parts words can be told apart.
  const folded = fold(`x${String.fromCharCode(byte)}x`)
  return folded === 'xx' ? SKIPPED : folded === 'x x' ? END : folded.charCodeAt(1)
})

const PRIME = 0x01000193
const OFFSET = 0x811c9dc5 | 0

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Makes the column of the words of rows, one row after another. */
export class WordCodesBuilder {
  private readonly letters = new Growing(new Uint8Array(1024), (length) => new Uint8Array(length))
  private readonly starts = new Growing(new Int32Array(64), (length) => new Int32Array(length))
  private readonly bytes = new Growing(new Uint8Array(1 << 12), (length) => new Uint8Array(length))
  private readonly offsets = new Growing(new Int32Array(64), (length) => new Int32Array(length))
  /** The last row, from 1, that a word of the dictionary was found in. */
  private readonly seen = new Growing(new Int32Array(64), (length) => new Int32Array(length))
  /** Pairs of where in the dictionary a word is, from 1, and its hash, by that hash; 0 where there is none. */
  private slots = new Int32Array(1 << 13)
  private word = new Uint8Array(256)
  private row = 1

  constructor() {
    this.offsets.push(0)
    this.starts.push(0)
  }

  /** The words of a text, to be given to `add` for every row that has it. */
  codesOf(text: string): readonly number[] {
    const found: number[] = []
    this.each(encoder.encode(text), 0, Number.POSITIVE_INFINITY, (code) => found.push(code))
    return found
  }

  /** Adds words to the present row. */
  add(codes: Iterable<number>): void {
    for (const code of codes) this.take(code)
  }

  /** Adds the words of a text in UTF-8 to the present row. */
  addText(bytes: Uint8Array, start: number, end: number): void {
    this.each(bytes, start, end, this.take)
  }

  endRow(): void {
    this.offsets.push(this.bytes.length)
    this.row++
  }

  done(): PackedCodesColumn {
    const texts = new TextColumn(this.letters.done(), this.starts.done())
    return new PackedCodesColumn(this.bytes.done(), this.offsets.done(), texts)
  }

  private readonly take = (code: number): void => {
    const seen = this.seen.all
    if (seen[code] === this.row) return
    seen[code] = this.row
    const { bytes } = this
    bytes.length = packCode(code, bytes.reserve(MOST_BYTES), bytes.length)
  }

  private each(bytes: Uint8Array, start: number, end: number, take: (code: number) => void): void {
    const last = Math.min(end, bytes.length)
    while (this.word.length < last - start) this.widen()
    const { word } = this
    let length = 0
    let hash = OFFSET
    for (let i = start; i < last; i++) {
      const byte = bytes[i] as number
      if (byte >= 0x80) {
        // Words do not run on from what is taken already, which parted it: all of the text is folded.
        this.eachFolded(decoder.decode(bytes.subarray(start, last)), take)
        return
      }
      const folded = FOLDED[byte] as number
      if (folded > END) {
        word[length++] = folded
        hash = Math.imul(hash ^ folded, PRIME)
      } else if (folded === END && length > 0) {
        take(this.codeOf(length, hash))
        length = 0
        hash = OFFSET
      }
    }
    if (length > 0) take(this.codeOf(length, hash))
  }

  private eachFolded(text: string, take: (code: number) => void): void {
    for (const word of fold(text).split(' ')) {
      if (word === '') continue
      const bytes = encoder.encode(word)
      while (this.word.length < bytes.length) this.widen()
      this.word.set(bytes)
      let hash = OFFSET
      for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME)
      take(this.codeOf(bytes.length, hash))
    }
  }

  /** The number of the word that stands in `word`. */
  private codeOf(length: number, hash: number): number {
    const { slots } = this
    const mask = slots.length - 2
    let slot = ((hash ^ (hash >>> 15)) << 1) & mask
    for (let known = slots[slot] as number; known > 0; known = slots[slot] as number) {
      if (slots[slot + 1] === hash && this.isWord(known - 1, length)) return known - 1
      slot = (slot + 2) & mask
    }
    const code = this.seen.length
    slots[slot] = code + 1
    slots[slot + 1] = hash
    const room = this.letters.reserve(length)
    room.set(this.word.subarray(0, length), this.letters.length)
    this.letters.length += length
    this.starts.push(this.letters.length)
    this.seen.push(0)
    if (code * 4 > mask) this.rehash()
    return code
  }

  private isWord(code: number, length: number): boolean {
    const starts = this.starts.all
    const start = starts[code] as number
    if ((starts[code + 1] as number) - start !== length) return false
    const letters = this.letters.all
    const { word } = this
    for (let i = 0; i < length; i++) if (letters[start + i] !== word[i]) return false
    return true
  }

  private rehash(): void {
    const { slots } = this
    const wider = new Int32Array(slots.length * 4)
    const mask = wider.length - 2
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i] === 0) continue
      const hash = slots[i + 1] as number
      let slot = ((hash ^ (hash >>> 15)) << 1) & mask
      while (wider[slot] !== 0) slot = (slot + 2) & mask
      wider[slot] = slots[i] as number
      wider[slot + 1] = hash
    }
    this.slots = wider
  }

  private widen(): void {
    const wider = new Uint8Array(this.word.length * 2)
    wider.set(this.word)
    this.word = wider
  }
}

/** Texts in UTF-8 that lie anywhere, one or none a row. */
export interface TextRuns {
  readonly kind: 'runs'
  /** Gives the bytes that a row's text is in, and where it begins and ends. */
  readonly give: (
    row: number,
    take: (bytes: Uint8Array, start: number, end: number) => void,
  ) => void
}

/** The words of each row in some columns; what those columns recur to is folded once. */
export function wordCodesOf(
  columns: readonly (Column | TextRuns)[],
  length: number,
): PackedCodesColumn {
  const builder = new WordCodesBuilder()
  const adders = columns.map((column) => adderOf(column, builder))
  for (let row = 0; row < length; row++) {
    for (const add of adders) add(row)
    builder.endRow()
  }
  return builder.done()
}

function adderOf(column: Column | TextRuns, builder: WordCodesBuilder): (row: number) => void {
  switch (column.kind) {
    case 'runs': {
      const take = (bytes: Uint8Array, start: number, end: number) =>
        builder.addText(bytes, start, end)
      return (row) => column.give(row, take)
    }
    case 'text': {
      const { bytes, offsets } = column
      return (row) => builder.addText(bytes, offsets[row] as number, offsets[row + 1] as number)
    }
    case 'recurring': {
      // Each when it is first met, so that words have the numbers that they have in texts that are spelled out.
      const known: (readonly number[])[] = []
      const { codes, texts } = column
      return (row) => {
        const code = codes[row] as number
        known[code] ??= builder.codesOf(texts.at(code))
        builder.add(known[code] as readonly number[])
      }
    }
    case 'code': {
      const known = column.options.map((option) => builder.codesOf(option))
      return (row) => builder.add(known[column.codes[row] as number] ?? [])
    }
    case 'codes': {
      const known = column.options.map((option) => builder.codesOf(option))
      return (row) => {
        for (const code of column.of(row)) builder.add(known[code] ?? [])
      }
    }
    default:
      throw new TypeError(`expected a column of texts, got one of kind ${column.kind}`)
  }
}
