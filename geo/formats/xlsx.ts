import type { Cell as SheetCell, SheetData } from 'write-excel-file/universal'
import { dayOf, utcOf } from '../time/time'
import type { Cell, CellType } from './cell'
import type { Bytes } from './content'
import { type ExportSet, exportedRows, flatColumns } from './export-set'
import { metadataOf } from './metadata'
import { withoutTimes } from './zip-times'

/** The most letters that a cell of a workbook holds. */
const MOST_LETTERS = 32_767

/** What stands at the end of a text that is longer. */
const CUT = ' … [cut: a cell holds no more]'

/** Workbooks count days from 1900 and take that year for a leap year: from here on they are right. */
const FIRST_DAY = dayOf('1900-03-01')

/** The formats of a workbook's own begin at 164; the writer numbers its one from 100, which GDAL takes for no date. */
const CUSTOM_FORMATS = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml: string) => xml.replaceAll('numFmtId="100"', 'numFmtId="164"'),
      },
    },
  },
}

const HEADER = { fontWeight: 'bold' } as const

/**
 * The incidents as a workbook: the columns of the CSV on the first sheet, days as dates, text as text
 * that is never run as a formula; on the second what the file is, on the third what its columns mean.
 * A text that is longer than a cell is cut, which the second sheet counts; a day before March 1900 is
 * text. Throws nothing; how many rows are sensible, the list of exports says.
 */
export async function toXlsx(set: ExportSet): Promise<Bytes> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const columns = flatColumns(set)
  const cuts = { count: 0 }
  const rows: SheetData = [columns.map(({ name }) => ({ value: cellText(name, cuts), ...HEADER }))]
  for (const [row, part] of exportedRows(set)) {
    rows.push(columns.map(({ type, read }) => sheetCell(read(set.table, row, part), type, cuts)))
  }
  const sheets = [
    {
      sheet: 'Incidents',
      data: rows,
      stickyRowsCount: 1,
      columns: columns.map(({ type }) => ({ width: type === 'text' ? 24 : 12 })),
    },
    { sheet: 'About', data: aboutRows(set, cuts), columns: [{ width: 18 }, { width: 100 }] },
    {
      sheet: 'Columns',
      data: codebookRows(columns, cuts),
      columns: [{ width: 24 }, { width: 10 }, { width: 100 }, { width: 10 }],
    },
  ]
  const blob = await writeWorkbook(sheets, { features: [CUSTOM_FORMATS] }).toBlob()
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()))
}

interface Cuts {
  count: number
}

function sheetCell(cell: Cell, type: CellType, cuts: Cuts): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (type === 'date') {
    const day = dayOf(cell)
    if (day >= FIRST_DAY) return { type: Date, value: utcOf(day), format: 'YYYY-MM-DD' }
  }
  return { type: String, value: cellText(cell, cuts) }
}

/** What a workbook writes by its number: what XML cannot hold, would change or advises against, and what begins such a number. */
const NUMBERED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]|\p{Noncharacter_Code_Point}/gu

/**
 * A text as a cell holds it, cut where it is too long. The writer looks texts up in an object: one
 * that every object answers to, such as "constructor", has its first letter by number, which reads
 * the same.
 */
function cellText(text: string, cuts: Cuts): string {
  const isLong = text.length > MOST_LETTERS
  if (isLong) cuts.count++
  if (text in {}) return numbered(text.slice(0, 1)) + text.slice(1)
  const fitting = isLong ? withoutHalf(text.slice(0, MOST_LETTERS - CUT.length)) + CUT : text
  return fitting.replace(NUMBERED, numbered)
}

/** A text without half a surrogate pair at its end. */
const withoutHalf = (text: string) => text.replace(/[\uD800-\uDBFF]$/, '')

const numbered = (sign: string) =>
  Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i))
    .map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')

function aboutRows(set: ExportSet, cuts: Cuts): SheetData {
  const said = Object.entries(metadataOf(set)).map(([name, value]) => [
    { value: name, ...HEADER },
    typeof value === 'number'
      ? { type: Number, value }
      : {
          type: String,
          value: cellText(typeof value === 'string' ? value : JSON.stringify(value), cuts),
        },
  ])
  return [
    ...said,
    [
      { value: 'texts_cut', ...HEADER },
      { type: Number, value: cuts.count },
    ],
  ]
}

const codebookRows = (columns: ReturnType<typeof flatColumns>, cuts: Cuts): SheetData => [
  ['column', 'type', 'meaning', 'after'].map((value) => ({ value, ...HEADER })),
  ...columns.map(({ name, type, meaning, after }) =>
    [name, type, meaning, after ?? ''].map((value) => ({
      type: String,
      value: cellText(value, cuts),
    })),
  ),
]
