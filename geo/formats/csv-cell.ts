import { type Cell, type CellType, numberText } from './cell'

/**
 * What spreadsheets take for a formula: its signs, full-width too and after blanks, or a control
 * character. Apostrophes before it count with it, so that one more of them can be taken off again.
 */
const SIGN = String.raw`['\s]*[=+\-@＝＋－＠]`
const BEGINNING = String.raw`(?:${SIGN}|'*\p{Cc})`
const FORMULA = new RegExp(`^${BEGINNING}`, 'u')

/** The same within a text, where a spreadsheet that splits by another sign than the comma begins a cell: to it our quotes are letters. */
const FORMULA_WITHIN = new RegExp(String.raw`([;\t|])(?=${SIGN})`, 'gu')

/** What no separator splits, blanks and colons included. */
const PLAIN = /^[\p{L}\p{N}_.-]*$/u

/** One cell: quoted unless it is a plain word, so that no common separator splits it; empty for null. */
export function csvCell(cell: Cell, type: CellType = 'text'): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numberText(cell, type)
  const within = cell.replace(FORMULA_WITHIN, "$1'")
  const safe = FORMULA.test(within) ? `'${within}` : within
  return PLAIN.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`
}

const DEFUSED = new RegExp(`^'(?=${BEGINNING})`, 'u')
const DEFUSED_WITHIN = new RegExp(String.raw`([;\t|])'(?=${SIGN})`, 'gu')

/** A text as it was before `csvCell` put an apostrophe before what a spreadsheet would run. */
export function undefused(text: string): string {
  return text.replace(DEFUSED, '').replace(DEFUSED_WITHIN, '$1')
}
