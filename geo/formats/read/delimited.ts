import Papa from 'papaparse'
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

/** How many lines are looked at for the separator. */
const LOOKED_AT = 20

/**
 * A text of lines as a sheet: CSV after RFC 4180 with any common separator, the first line its
 * header. A line with more or fewer cells than the header is kept and reported, and so is a quotation
 * that does not end; a line of HXL tags below the header is set aside. `header` names the columns of
 * a file that has none.
 */
export function readDelimited(
  text: string,
  header: readonly string[] | null = null,
): Sheet | Refusal {
  const delimiter = separatorOf(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' })
  const names = header ?? data[0]?.map((name) => name.trim())
  if (!names || data.length === 0) return { refused: 'empty', got: '' }
  if (names.length > MOST_COLUMNS) {
    return { refused: 'too-many-columns', got: String(names.length) }
  }
  const lines = header ? data : data.slice(1)
  const hasTags = lines[0] !== undefined && isTags(lines[0])
  const records = hasTags ? lines.slice(1) : lines
  const notes: SheetNote[] = [
    ...(delimiter === ',' ? [] : [{ kind: 'separator' as const, got: delimiter }]),
    ...(hasTags ? [{ kind: 'hxl-row' as const }] : []),
    ...(header ? [{ kind: 'no-header' as const }] : []),
  ]
  const faults = records.flatMap((cells, i) => raggedFault(cells, names.length, i + 1))
  if (errors.some(({ code }) => code === 'MissingQuotes')) {
    faults.push({
      row: records.length,
      column: null,
      kind: 'unclosed-quote',
      got: quoted(records.at(-1)?.at(-1) ?? ''),
    })
  }
  const columns = distinct(names, Math.max(names.length, widest(records)))
  const rows = records.map((cells, i) => rowOf(cells, i + 1, columns.length))
  return { columns, rows, faults, notes }
}

const rowOf = (cells: readonly string[], number: number, width: number): SheetRow => ({
  number,
  cells: Array.from({ length: width }, (_, i) => cells[i] || null),
})

function raggedFault(cells: readonly string[], width: number, row: number): RowFault[] {
  if (cells.length === width) return []
  return [{ row, column: null, kind: 'ragged', got: String(cells.length) }]
}

const widest = (records: readonly (readonly string[])[]) =>
  Math.min(
    MOST_COLUMNS,
    records.reduce((most, { length }) => Math.max(most, length), 0),
  )

/** The separator that splits the first lines into most cells, as many in each; the comma for none. */
function separatorOf(text: string): string {
  const preview = (delimiter: string) =>
    Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT, skipEmptyLines: 'greedy' }).data
  const scored = SEPARATORS.map((delimiter) => {
    const widths = preview(delimiter).map(({ length }) => length)
    const [first = 0] = widths
    const alike = widths.filter((width) => width === first).length / Math.max(1, widths.length)
    return { delimiter, score: first > 1 ? alike * Math.log(first) : 0 }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/** Whether the cells are HXL tags: nothing but #tags and empty cells, at least one tag. */
export const isTags = (cells: readonly string[]) =>
  cells.some((cell) => cell.startsWith('#')) &&
  cells.every((cell) => cell === '' || /^#[a-z][a-z0-9_]*(\s*\+[a-z0-9_]+)*$/i.test(cell.trim()))

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
