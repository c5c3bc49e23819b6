import type { Cell } from '../cell'
import { writtenText } from './written-text'

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const COMMA = /^[+-]?\d+,\d+$/

/**
 * A number as files write it, with a decimal point or a decimal comma; null for an empty cell and
 * NaN for anything that is not a number and nothing else. An empty cell is never zero.
 */
export function numberOf(cell: Cell): number | null {
  if (cell === null) return null
  if (typeof cell === 'number') return cell
  const text = writtenText(cell)
  if (text === '') return null
  if (PLAIN.test(text)) return Number(text)
  return COMMA.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}
