import { CodeColumn, type Codes, type Column, TextColumn } from '../../table/column'
import { CodeBuilder, TextBuilder } from '../../table/column-builder'
import { recurs } from '../../table/own-columns'
import { inOrderOfUse } from './own-column'

/** A column of what rows say by number, in an order: as `OwnColumnBuilder` makes it, or as text. No text is made more than once. */
export const columnOfCodes = (
  codes: Codes,
  texts: readonly (string | null)[],
  order: Int32Array,
  isText: boolean,
): Column => (isText ? null : optionsOf(codes, texts, order)) ?? textsOf(codes, texts, order)

/** The codes of a column's options, where its values recur; null where they do not. An empty text is none. */
export function optionsOf(
  codes: Codes,
  texts: readonly (string | null)[],
  order: Int32Array,
): CodeColumn | null {
  const counts = new Int32Array(texts.length)
  for (let i = 0; i < order.length; i++) {
    const code = codes[order[i] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
  const uses = new Map<string, number>()
  texts.forEach((text, code) => {
    const count = counts[code] as number
    // More than one value may be written in one way.
    if (text && count > 0) uses.set(text, (uses.get(text) ?? 0) + count)
  })
  if (!recurs(uses)) return null
  const options = inOrderOfUse(uses)
  const places = new Map(options.map((option, i) => [option, i]))
  const ranks = texts.map((text) => places.get(text ?? '') ?? options.length)
  const found = new Uint8Array(order.length)
  for (let i = 0; i < order.length; i++) {
    found[i] = ranks[codes[order[i] as number] as number] as number
  }
  return new CodeColumn(found, new CodeBuilder(options).done().texts)
}

function textsOf(codes: Codes, texts: readonly (string | null)[], order: Int32Array): TextColumn {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  const { words, firstWords, lengths } = inWords(builder.done())
  const offsets = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) {
    offsets[i + 1] =
      (offsets[i] as number) + (lengths[codes[order[i] as number] as number] as number)
  }
  const length = offsets[order.length] as number
  // A text is written by fours: what that is too much, the next one is written over.
  const found = new Uint8Array(length + WORD - 1)
  const view = new DataView(found.buffer)
  for (let i = 0; i < order.length; i++) {
    const end = offsets[i + 1] as number
    let word = firstWords[codes[order[i] as number] as number] as number
    for (let to = offsets[i] as number; to < end; to += WORD) {
      view.setInt32(to, words[word++] as number, true)
    }
  }
  return new TextColumn(found.subarray(0, length), offsets)
}

/** Bytes that are written at once. */
const WORD = 4

/** Texts each of which begins with a word of its own. */
function inWords({ bytes, offsets, length }: TextColumn) {
  const [firstWords, lengths] = [new Int32Array(length), new Int32Array(length)]
  let count = 0
  for (let text = 0; text < length; text++) {
    firstWords[text] = count
    lengths[text] = (offsets[text + 1] as number) - (offsets[text] as number)
    count += Math.ceil((lengths[text] as number) / WORD)
  }
  const view = new DataView(new ArrayBuffer(count * WORD))
  for (let text = 0; text < length; text++) {
    const start = offsets[text] as number
    for (let i = 0; i < (lengths[text] as number); i++) {
      view.setUint8((firstWords[text] as number) * WORD + i, bytes[start + i] as number)
    }
  }
  const words = new Int32Array(count)
  for (let word = 0; word < count; word++) words[word] = view.getInt32(word * WORD, true)
  return { words, firstWords, lengths }
}
