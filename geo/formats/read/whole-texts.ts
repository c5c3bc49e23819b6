import type { TextColumn } from '../../table/column'
import type { Mapping } from './mapping'
import type { Sheet } from './sheet'
import { columnAt } from './sheet-column'
import { trimmedTexts } from './trimmed-texts'

/** What the rows have for ids, as they come. */
export const ownIds = (sheet: Sheet, { fields }: Mapping): TextColumn => textsAt(sheet, fields.id)

/** The titles of rows as they come, where each is what one cell says; null where some are put together. */
export function wholeTitles(sheet: Sheet, { fields, titleWith }: Mapping): TextColumn | null {
  if (fields.title === undefined || titleWith !== undefined) return null
  const titles = textsAt(sheet, fields.title)
  for (let row = 0; row < titles.length; row++) {
    if (titles.offsets[row] === titles.offsets[row + 1]) return null
  }
  return titles
}

/** What the cells of a column say, without blanks round it. */
function textsAt({ columns, rows }: Sheet, name: string | undefined): TextColumn {
  const order = asTheyCome(rows.length)
  const place = name === undefined ? -1 : columns.indexOf(name)
  return trimmedTexts(columnAt(rows, place).inOrder(order, true))
}

/** Rows in the order in which they come. */
export function asTheyCome(length: number): Int32Array {
  const order = new Int32Array(length)
  for (let row = 0; row < length; row++) order[row] = row
  return order
}
