import type { TextColumn, Texts } from '../../table/column'
import { plainTexts } from '../../table/plain-column'
import type { Mapping } from './mapping'
import type { MovedColumns } from './moved-columns'
import type { Sheet } from './sheet'
import { columnAt } from './sheet-column'
import { trimmedTexts } from './trimmed-texts'

/** What the rows have for ids, as they come; `columns` are those of the file in that order. */
export const ownIds = (sheet: Sheet, { fields }: Mapping, columns: MovedColumns): TextColumn =>
  plainTexts(textsAt(sheet, fields.id, columns))

/** The titles of rows as they come, where each is what one cell says; null where some are put together. */
export function wholeTitles(
  sheet: Sheet,
  { fields, titleWith }: Mapping,
  columns: MovedColumns,
): Texts | null {
  if (fields.title === undefined || titleWith !== undefined) return null
  const titles = textsAt(sheet, fields.title, columns)
  return isInEach(titles) ? titles : null
}

/** Whether every row has a text. */
function isInEach(texts: Texts): boolean {
  const { offsets } = texts.kind === 'text' ? texts : texts.texts
  for (let row = 0; row < texts.length; row++) {
    const at = texts.kind === 'text' ? row : (texts.codes[row] as number)
    // A code past the last text is none.
    if ((offsets[at] as number) >= (offsets[at + 1] ?? 0)) return false
  }
  return true
}

/** What the cells of a column say, without blanks round it. */
function textsAt(
  { columns, rows }: Sheet,
  name: string | undefined,
  asTheyStand: MovedColumns,
): Texts {
  const place = name === undefined ? -1 : columns.indexOf(name)
  return trimmedTexts(asTheyStand.of(columnAt(rows, place), true))
}

/** Rows in the order in which they come. */
export function asTheyCome(length: number): Int32Array {
  const order = new Int32Array(length)
  for (let row = 0; row < length; row++) order[row] = row
  return order
}
