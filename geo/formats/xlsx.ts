import type { Cell as SheetCell, SheetData } from 'write-excel-file/universal'
import { dayOf, utcOf } from '../time/time'
import type { Cell, CellType } from './cell'
import type { Bytes } from './content'
import { type ExportSet, exportedRows, flatColumns } from './export-set'
import { metadataOf } from './metadata'
import { xmlPossible } from './xml'
import { withoutTimes } from './zip-times'

/** The most letters that a cell of a workbook holds. */
const MOST_LETTERS = 32_767

/** What stands at the end of a text that is longer. */
const CUT = ' … [cut: a cell holds no more]'

/** Workbooks count days from 1900 and take that year for a leap year: from here on they are right. */
const FIRST_DAY = dayOf('1900-03-01')

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
  const rows: SheetData = [columns.map(({ name }) => ({ value: shownText(name, cuts), ...HEADER }))]
  for (const [row, part] of exportedRows(set)) {
    rows.push(columns.map(({ type, read }) => sheetCell(read(set.table, row, part), type, cuts)))
  }
  const blob = await writeWorkbook([
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
  ]).toBlob()
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
    if (day >= FIRST_DAY) return { type: Date, value: utcOf(day), format: 'yyyy-mm-dd' }
  }
  return { type: String, value: shownText(cell, cuts) }
}

/** A text as a cell shows it: cut where it is too long, and with what looks like the escape of a workbook (`_x0041_`) kept as letters. */
function shownText(text: string, cuts: Cuts): string {
  const possible = xmlPossible(text)
  if (possible.length > MOST_LETTERS) cuts.count++
  const fitting =
    possible.length > MOST_LETTERS
      ? xmlPossible(possible.slice(0, MOST_LETTERS - CUT.length)) + CUT
      : possible
  return fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function aboutRows(set: ExportSet, cuts: Cuts): SheetData {
  const said = Object.entries(metadataOf(set)).map(([name, value]) => [
    { value: name, ...HEADER },
    typeof value === 'number'
      ? { type: Number, value }
      : {
          type: String,
          value: shownText(typeof value === 'string' ? value : JSON.stringify(value), cuts),
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
      value: shownText(value, cuts),
    })),
  ),
]
