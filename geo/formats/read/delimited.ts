import Papa from 'papaparse'
import {
  type DelimitedRecord,
  innerWidth,
  recordsOf,
  unwrapped,
  usualWidth,
} from './delimited-records'
import { isHeadless, isTags, preambleOf } from './header-row'
import {
  MOST_COLUMNS,
  quoted,
  type Refusal,
  type RowFault,
  type Sheet,
  type SheetNote,
  type SheetRow,
} from './sheet'

const SEPARATORS = [',', ';', '\t', '|'] as const

/** How much of a text is looked at for the separator, in letters. */
const LOOKED_AT = 20_000

/** The line by which a spreadsheet says which separator follows. */
const SAID = /^sep=([,;|\t])\r?\n/i

/** How a text of lines is to be read, by its beginning. */
export interface DelimitedHead {
  /** Letters of the line by which a spreadsheet says the separator. */
  readonly said: number
  readonly delimiter: string
  readonly newline: string
  /** Names as the header has them; empty ones for a column without. */
  readonly names: readonly string[]
  /** Records above the rows. */
  readonly above: number
  readonly notes: readonly SheetNote[]
}

/** How the rest of a text is to be read; null where that cannot be told from its beginning. */
export function delimitedHead(text: string): DelimitedHead | null {
  const { said, content, delimiter } = separated(text)
  const { data, meta, errors } = Papa.parse<string[]>(content, { delimiter })
  if (errors.some(({ type }) => type === 'Quotes') || !/^\r?\n$/.test(meta.linebreak)) return null
  const records = data
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => ({ cells, fault: null }))
  if (unwrapped(records, delimiter).count > 0) return null
  const found = headOfRecords(records, delimiter, 0)
  if (!found || found.names.length > MOST_COLUMNS) return null
  const { names, above, notes } = found
  return { said, delimiter, newline: meta.linebreak, names, above, notes }
}

/** The separator that a text says or has, and what follows where it says it. */
function separated(text: string) {
  const line = SAID.exec(text)
  const said = line?.[0].length ?? 0
  const content = text.slice(said)
  return { said, content, delimiter: line?.[1] ?? separatorOf(content) }
}

/** What stands above the rows of a table, and what is to be said of it; null where there is nothing at all. */
function headOfRecords(all: readonly DelimitedRecord[], delimiter: string, wrapped: number) {
  const width = usualWidth(all.map(({ cells }) => cells.length))
  const aside = preambleOf(
    all.map(({ cells }) => cells),
    width,
  )
  const [first, second] = all.slice(aside)
  if (!first) return null
  const hasHeader = !isHeadless(first.cells)
  const names = hasHeader ? first.cells.map((name) => name.trim()) : first.cells.map(() => '')
  const below = hasHeader ? second : first
  const hasTags = below !== undefined && isTags(below.cells)
  // Of too many columns, which are refused, none is named.
  const columns = names.length > MOST_COLUMNS ? [] : distinct(names, names.length)
  const unnamed = hasHeader ? columns.filter((_, i) => !names[i]) : []
  const notes: SheetNote[] = [
    ...(delimiter === ',' ? [] : [{ kind: 'separator' as const, got: delimiter }]),
    ...all.slice(0, aside).map(({ cells }) => ({
      kind: 'preamble' as const,
      got: quoted(cells.filter((cell) => cell !== '').join(' ')),
    })),
    ...(hasTags ? [{ kind: 'hxl-row' as const }] : []),
    ...(hasHeader ? [] : [{ kind: 'no-header' as const }]),
    ...unnamed.map((got) => ({ kind: 'unnamed-column' as const, got })),
    ...(wrapped > 0 ? [{ kind: 'wrapped-rows' as const, count: wrapped }] : []),
  ]
  return { names, above: aside + Number(hasHeader) + Number(hasTags), notes }
}

/**
 * A text of lines as a sheet: CSV after RFC 4180 with any common separator. The header is the first
 * line that is as wide as the table; lines above it, and a line of HXL tags below it, are set aside and
 * said. Columns of a table without a header have their numbers for names. A line with more or fewer
 * cells than the header is kept and reported, and so is one whose quotes do not match.
 */
export function readDelimited(text: string): Sheet | Refusal {
  const { content, delimiter } = separated(text)
  const { records: all, count: wrapped } = unwrapped(recordsOf(content, delimiter), delimiter)
  const head = headOfRecords(all, delimiter, wrapped)
  if (!head) return { refused: 'empty', got: '' }
  const { names, notes } = head
  if (names.length > MOST_COLUMNS) {
    return { refused: 'too-many-columns', got: String(names.length) }
  }
  const records = all.slice(head.above)
  const columns = distinct(names, Math.max(names.length, widest(records)))
  const faults = records.flatMap(({ cells, fault }, i): RowFault[] => [
    ...raggedFault(cells.length, names.length, i + 1),
    ...(fault === null
      ? []
      : [{ row: i + 1, column: null, kind: fault, got: quoted(brokenCell(cells)) }]),
  ])
  const rows = records.map(({ cells }, i) => rowOf(cells, i + 1, columns.length))
  return { columns, rows, faults, notes }
}

const rowOf = (cells: readonly string[], number: number, width: number): SheetRow => ({
  number,
  cells: Array.from({ length: width }, (_, i) => cells[i] || null),
})

/** A fault for a row whose cells are more or fewer than the header has. */
export function raggedFault(count: number, width: number, row: number): RowFault[] {
  return count === width ? [] : [{ row, column: null, kind: 'ragged', got: String(count) }]
}

/** The cell that quotes broke: the first that has one, else the last, which was cut off. */
const brokenCell = (cells: readonly string[]) =>
  cells.find((cell) => cell.includes('"')) ?? cells.at(-1) ?? ''

const widest = (records: readonly { readonly cells: readonly string[] }[]) =>
  Math.min(
    MOST_COLUMNS,
    records.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  )

/** The separator that splits the first lines into most cells, as many in each; the comma for none. */
function separatorOf(text: string): string {
  const looked = text.slice(0, LOOKED_AT)
  const scored = SEPARATORS.map((delimiter) => {
    const records = recordsOf(looked, delimiter)
    const widths = records.map(({ cells }) => innerWidth(cells, delimiter)).slice(0, 20)
    const usual = usualWidth(widths)
    const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length)
    return { delimiter, score: usual > 1 ? alike * Math.log(usual) : 0 }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/** The names of so many columns: one without a name, or with that of another, has its number in it. */
export function distinct(names: readonly string[], width: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, i) => {
    const wanted = names[i] || `column_${i + 1}`
    let name = wanted
    for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`
    taken.add(name)
    return name
  })
}
