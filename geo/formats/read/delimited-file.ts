import type { Cell } from '../cell'
import { withKnownHeader } from './conventions'
import { readDelimited } from './delimited'
import { isRefusal, MOST_CELLS, MOST_COLUMNS, type Refusal, type Sheet } from './sheet'

/** Longer than this is no line of a table, in letters: it is a shape of a province with its every bend, at most. */
const LONGEST_LINE = 16_000_000

/** A line that is longer is looked at before it is split. */
const LONG_LINE = 100_000

const SEPARATOR = /[,;\t|]/g

/** A text of lines as a sheet, with the header of a known release where it came without; bounded before anything is split. */
export function readDelimitedFile(text: string): Sheet | Refusal {
  if (text.includes('\u0000')) return { refused: 'unknown-format', got: 'binary' }
  const refusal = boundedLines(text)
  if (refusal) return refusal
  const sheet = readDelimited(text)
  return isRefusal(sheet) ? sheet : withSharedCells(withKnownHeader(sheet))
}

/** Refuses a line without end, one of more cells than any table has columns, and a text of nothing but separators. */
function boundedLines(text: string): Refusal | null {
  for (let at = 0, line = 1; at < text.length; line++) {
    const feed = text.indexOf('\n', at)
    const end = feed === -1 ? text.length : feed
    if (end - at > LONG_LINE) {
      // Lines may end in carriage returns alone.
      for (const part of text.slice(at, end).split('\r')) {
        if (part.length > LONGEST_LINE) return { refused: 'endless-line', got: String(line) }
        if (part.length <= LONG_LINE) continue
        const cells = separatorsIn(part)
        // Notes have separators too, but not one after every few letters.
        if (cells > MOST_COLUMNS && cells > part.length / 4) {
          return { refused: 'too-many-columns', got: String(cells) }
        }
      }
    }
    at = end + 1
  }
  const isHuge = text.length > MOST_CELLS && separatorsIn(text) > MOST_CELLS * 2
  return isHuge ? { refused: 'too-large', got: String(text.length) } : null
}

function separatorsIn(text: string): number {
  let count = 0
  SEPARATOR.lastIndex = 0
  while (SEPARATOR.test(text)) count++
  return count
}

/** So many different values of a column are kept once each. */
const MOST_SHARED = 2_000

/**
 * The same sheet with one copy of each value that recurs in a column. A cell that was split off a text
 * is an object of its own that keeps the text alive; most columns have few values, and many rows.
 */
function withSharedCells(sheet: Sheet): Sheet {
  const known = sheet.columns.map(() => new Map<Cell, Cell>())
  const rows = Array.from(sheet.rows, ({ number, cells }) => ({
    number,
    cells: cells.map((cell, i) => {
      const values = known[i]
      if (cell === null || !values) return cell
      const shared = values.get(cell)
      if (shared !== undefined) return shared
      if (values.size < MOST_SHARED) values.set(cell, cell)
      else known[i] = undefined as never
      return cell
    }),
  }))
  return { ...sheet, rows }
}
