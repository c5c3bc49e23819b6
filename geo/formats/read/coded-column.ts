import {
  CodeColumn,
  type Codes,
  type Column,
  RecurringTextColumn,
  type TextColumn,
} from '../../table/column'
import { CodeBuilder, TextBuilder } from '../../table/column-builder'
import { recurs } from '../../table/own-columns'
import { inOrderOfUse } from './own-column'

/** A column of what rows say by number, in an order: as `OwnColumnBuilder` makes it, or as texts that recur. */
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

function textsOf(
  codes: Codes,
  texts: readonly (string | null)[],
  order: Int32Array,
): RecurringTextColumn {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return recurringInOrder(codes, builder.done(), order)
}

/** Texts in an order, by the number that each row's has. */
export function recurringInOrder(
  codes: Codes,
  texts: TextColumn,
  order: Int32Array,
): RecurringTextColumn {
  const make =
    texts.length <= 0x100 ? Uint8Array : texts.length <= 0x1_0000 ? Uint16Array : Uint32Array
  const moved = new make(order.length)
  for (let i = 0; i < order.length; i++) moved[i] = codes[order[i] as number] as number
  return new RecurringTextColumn(moved, texts)
}
