import type { Cell } from './export-columns'

/** What spreadsheets take for a formula: its signs, full-width too and after blanks, or a control character. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^\p{Cc}/u

/** One cell: quoted where it must be, empty for null. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
