import { CodeColumn, type Codes, type Column, TextColumn } from '../../table/column'
import { CodeBuilder, TextBuilder } from '../../table/column-builder'
import { copyRun } from '../../table/copied-run'
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
  const { bytes, offsets: places } = builder.done()
  const offsets = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) {
    const code = codes[order[i] as number] as number
    const length = (places[code + 1] as number) - (places[code] as number)
    offsets[i + 1] = (offsets[i] as number) + length
  }
  const found = new Uint8Array(offsets[order.length] as number)
  for (let i = 0; i < order.length; i++) {
    const code = codes[order[i] as number] as number
    const [start, end] = [places[code] as number, places[code + 1] as number]
    copyRun(bytes, start, end, found, offsets[i] as number)
  }
  return new TextColumn(found, offsets)
}
