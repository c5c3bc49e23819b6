import { isConventional } from './conventions'
import { ISO_ONLY, readDay } from './day-text'
import { numberOf } from './number-text'
import { isUsual } from './plain-mapping'

/** More lines than these stand above no header. */
const MOST_PREAMBLE = 10

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

/** How many of the first records are a title or a note above the header: less than half as wide as the table. */
export function preambleOf(records: readonly (readonly string[])[], width: number): number {
  const end = records.findIndex((cells) => filled(cells) * 2 >= width)
  const isTable = width > 2 && records.filter(({ length }) => length === width).length > 1
  return isTable && end <= MOST_PREAMBLE ? Math.max(0, end) : 0
}

/**
 * Whether the first record of a table is one of its rows and no header: it has days written out or
 * numbers with decimals, two at least, or one day and no name that columns usually have. One cell of a
 * row may be called as a column is.
 */
export function isHeadless(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => isUsual(cell) || isConventional(cell)).length
  const days = cells.filter((cell) => typeof readDay(cell, ISO_ONLY) === 'number').length
  const decimals = cells.filter(
    (cell) => /[.,]\d/.test(cell) && !Number.isNaN(numberOf(cell)),
  ).length
  return names === 0 ? days > 0 || decimals > 1 : names === 1 && days + decimals > 1
}

/** Whether the cells are HXL tags: nothing but #tags and empty cells, at least one tag. */
export const isTags = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.startsWith('#')) &&
  cells.every((cell) => cell === '' || /^#[a-z][a-z0-9_]*(\s*\+[a-z0-9_]+)*$/i.test(cell.trim()))
