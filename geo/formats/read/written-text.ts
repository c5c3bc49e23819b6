import type { Cell } from '../cell'

/** What needs nothing: the letters of ASCII. */
const ASCII = /^[\x20-\x7e]*$/

/** Marks that are not seen: of no width, of the direction of writing, and of the order of bytes. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g

/**
 * The text of a cell that is read as a number or a day: blanks of every kind are one kind, what is not
 * seen is taken out, and the digits, decimal sign and minus of other scripts are ours.
 */
export function writtenText(cell: Cell): string {
  const text = String(cell ?? '')
  if (ASCII.test(text)) return text.trim()
  return text
    .replace(UNSEEN, '')
    .replace(/\s/g, ' ')
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066B', '.')
    .replaceAll('\u2212', '-')
    .trim()
}
