import Papa from 'papaparse'

/** A line of a text, or several that a quotation joins. */
export interface DelimitedRecord {
  readonly cells: readonly string[]
  readonly fault: 'unclosed-quote' | 'stray-quote' | null
}

/** How often a quotation that swallows the lines after it is closed where its line ends. */
const MOST_CLOSED = 20

/** Longer than this is no line of a table, and is not tried as one. */
const LONGEST_LINE = 100_000

/**
 * The records of a text by a separator, empty ones left out. A quotation that does not end and so
 * swallows whole lines ends with its own line; that is a fault, and so are quotes within a quotation
 * that are not doubled.
 */
export function recordsOf(text: string, delimiter: string): DelimitedRecord[] {
  const found: DelimitedRecord[] = []
  let rest = text
  let newline = ''
  let width = 0
  for (let closed = 0; ; closed++) {
    const { data, errors, meta } = parsed(rest, delimiter, newline)
    newline ||= meta.linebreak
    width ||= data[0]?.length ?? 0
    const swallowing =
      closed < MOST_CLOSED
        ? errors.find(({ index }) => swallowsLines(rest, index, delimiter, newline, width))
        : undefined
    if (!swallowing) {
      const broken = new Map(errors.map(({ row, code }) => [row, faultOf(code)]))
      data.forEach((cells, i) => {
        found.push({ cells, fault: broken.get(i) ?? null })
      })
      break
    }
    const quote = (swallowing.index ?? 1) - 1
    const end = rest.indexOf(newline, quote)
    const before = parsed(rest.slice(0, quote), delimiter, newline).data
    const started = before.pop()?.slice(0, -1) ?? []
    for (const cells of before) found.push({ cells, fault: null })
    found.push({
      cells: [...started, ...rest.slice(quote, end).split(delimiter)],
      fault: 'unclosed-quote',
    })
    rest = rest.slice(end + newline.length)
  }
  return found.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

const faultOf = (code: string): NonNullable<DelimitedRecord['fault']> =>
  code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote'

function parsed(text: string, delimiter: string, newline: string) {
  const lines = newline === '' ? {} : { newline: newline as '\n' }
  const { data, errors, meta } = Papa.parse<string[]>(text, { delimiter, ...lines })
  return { data, errors: errors.filter(({ type }) => type === 'Quotes'), meta }
}

/** Whether the line after the one where a quotation begins is a record by itself. */
function swallowsLines(
  text: string,
  index: number | undefined,
  delimiter: string,
  newline: string,
  width: number,
): boolean {
  if (index === undefined || newline === '' || width < 2) return false
  const end = text.indexOf(newline, index)
  if (end === -1) return false
  const start = end + newline.length
  const nextEnd = text.indexOf(newline, start)
  const next = text.slice(start, nextEnd === -1 ? text.length : nextEnd)
  if (next.trim() === '' || next.length > LONGEST_LINE) return false
  return parsed(next, delimiter, newline).data[0]?.length === width
}

/** The records with those unpacked that stand in quotes as a whole, and how many they were. */
export function unwrapped(
  records: readonly DelimitedRecord[],
  delimiter: string,
): { readonly records: DelimitedRecord[]; readonly count: number } {
  const width = usualWidth(records.map(({ cells }) => innerWidth(cells, delimiter)))
  let count = 0
  const unpacked = records.map((record) => {
    if (width < 2 || record.cells.length !== 1) return record
    const inner = inside(record.cells, delimiter)
    if (inner?.length !== width) return record
    count++
    return { cells: inner, fault: record.fault }
  })
  return { records: unpacked, count }
}

/** How many cells a record has, or has within the quotes that it stands in as a whole. */
export const innerWidth = (cells: readonly string[], delimiter: string): number =>
  inside(cells, delimiter)?.length ?? cells.length

function inside(cells: readonly string[], delimiter: string): string[] | null {
  const [only = ''] = cells
  if (cells.length !== 1 || !only.includes(delimiter) || only.length > LONGEST_LINE) return null
  return parsed(only, delimiter, '\n').data[0] ?? null
}

/** How many lines tell the width of a table. */
const LOOKED_AT = 20

/** The width that most of the first records have; of two the greater. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths.slice(0, LOOKED_AT)) counts.set(width, (counts.get(width) ?? 0) + 1)
  const ordered = [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)
  return ordered[0]?.[0] ?? 0
}
