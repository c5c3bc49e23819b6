import { FURTHER, PackedCodesColumn, TextColumn } from './column'
import { Growing } from './column-builder'
import { copyRun } from './copied-run'
import { MOST_BYTES, packCode, unpackCodes } from './packed-codes'

/** The words that most rows have are numbered below this: they are most of all words, and take a byte each. */
const OF_ONE_BYTE = FURTHER

/** The same words of the same rows, in less room: those that most rows have come first in the dictionary. */
export function packedByUse(words: PackedCodesColumn): PackedCodesColumn {
  const { numbers, order } = numberedByUse(words)
  const packed = new Growing(new Uint8Array(1 << 12), (room) => new Uint8Array(room))
  const ends = new Int32Array(words.offsets.length)
  eachRow(words, (codes, count, row) => {
    const room = packed.reserve(count * MOST_BYTES)
    for (let i = 0; i < count; i++) {
      packed.length = packCode(numbers[codes[i] as number] as number, room, packed.length)
    }
    ends[row + 1] = packed.length
  })
  return new PackedCodesColumn(packed.done(), ends, textsInOrder(words.texts, order))
}

/** A number for each word, those of most rows first and the others as they were, and the words in the order of their numbers. */
function numberedByUse(words: PackedCodesColumn) {
  const uses = new Uint32Array(words.texts.length)
  eachRow(words, (codes, count) => {
    for (let i = 0; i < count; i++) {
      const code = codes[i] as number
      uses[code] = (uses[code] as number) + 1
    }
  })
  const least = uses.slice().sort()[Math.max(0, uses.length - OF_ONE_BYTE)] ?? 0
  const all = Uint32Array.from(uses.keys())
  const order = new Uint32Array(uses.length)
  const often = all.filter((code) => (uses[code] as number) >= least)
  order.set(often)
  order.set(
    all.filter((code) => (uses[code] as number) < least),
    often.length,
  )
  const numbers = new Uint32Array(uses.length)
  for (let number = 0; number < order.length; number++) numbers[order[number] as number] = number
  return { numbers, order }
}

/** Gives the codes of one row after another, in an array that is written over. */
function eachRow(
  { bytes, offsets, length }: PackedCodesColumn,
  take: (codes: Uint32Array, count: number, row: number) => void,
): void {
  let codes = new Uint32Array(64)
  for (let row = 0; row < length; row++) {
    const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
    if (end - start > codes.length) codes = new Uint32Array(2 * (end - start))
    take(codes, unpackCodes(bytes, start, end, codes), row)
  }
}

function textsInOrder({ bytes, offsets }: TextColumn, order: Uint32Array): TextColumn {
  const room = new Uint8Array(bytes.length)
  const ends = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) {
    const code = order[i] as number
    const [start, end] = [offsets[code] as number, offsets[code + 1] as number]
    copyRun(bytes, start, end, room, ends[i] as number)
    ends[i + 1] = (ends[i] as number) + end - start
  }
  return new TextColumn(room, ends)
}
