import { dayOf } from '../time/time'
import type { Cell, CellType } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import { type ExportSet, exportedRows, flatColumns } from './export-set'
import { metadataOf } from './metadata'
import { type SheetCell, workbookParts } from './workbook'

/** The most letters that a cell of a workbook holds. */
const MOST_LETTERS = 32_767

/** What stands at the end of a text that is longer. */
const CUT = ' … [cut: a cell holds no more]'

/** Workbooks count days from 1900 and take that year for a leap year: from here on they are right. */
const FIRST_DAY = dayOf('1900-03-01')

/** How many texts were longer than a cell. */
interface Cuts {
  count: number
}

/**
 * The incidents as a workbook: the columns of the CSV on the first sheet, days as dates, text as text
 * that is never run as a formula; on the second what the file is, on the third what its columns mean.
 * A text that is longer than a cell is cut, which the second sheet counts; a day before March 1900 is
 * text. In parts, which are made while they are sent.
 */
export function xlsxParts(set: ExportSet): AsyncIterable<Bytes> {
  const columns = flatColumns(set)
  const cuts: Cuts = { count: 0 }
  return workbookParts([
    {
      name: 'Incidents',
      columns: columns.map(({ type }) => ({ width: type === 'text' ? 24 : 12 })),
      rows: () => incidentRows(set, columns, cuts),
      hasHeader: true,
    },
    {
      name: 'About',
      columns: [{ width: 18 }, { width: 100 }],
      rows: () => aboutRows(set, cuts),
      hasHeader: false,
    },
    {
      name: 'Columns',
      columns: [{ width: 24 }, { width: 10 }, { width: 100 }, { width: 10 }],
      rows: () => codebookRows(columns),
      hasHeader: true,
    },
  ])
}

function* incidentRows(
  set: ExportSet,
  columns: readonly ExportColumn[],
  cuts: Cuts,
): Generator<SheetCell[]> {
  yield columns.map(({ name }) => fitting(name, cuts))
  for (const [row, part] of exportedRows(set)) {
    yield columns.map(({ type, read }) => sheetCell(read(set.table, row, part), type, cuts))
  }
}

function sheetCell(cell: Cell, type: CellType, cuts: Cuts): SheetCell {
  if (typeof cell !== 'string') return cell
  if (type === 'date') {
    const day = dayOf(cell)
    if (day >= FIRST_DAY) return { day }
  }
  return fitting(cell, cuts)
}

/** A text as a cell holds it: cut where it is too long, though never within a character. */
function fitting(text: string, cuts: Cuts): string {
  if (text.length <= MOST_LETTERS) return text
  cuts.count++
  return text.slice(0, MOST_LETTERS - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT
}

function* aboutRows(set: ExportSet, cuts: Cuts): Generator<SheetCell[]> {
  for (const [name, value] of Object.entries(metadataOf(set))) {
    const isPlain = typeof value === 'string' || typeof value === 'number'
    yield [name, isPlain ? value : JSON.stringify(value)]
  }
  yield ['texts_cut', cuts.count]
}

function* codebookRows(columns: readonly ExportColumn[]): Generator<SheetCell[]> {
  yield ['column', 'type', 'meaning', 'after']
  for (const { name, type, meaning, after } of columns) yield [name, type, meaning, after ?? null]
}
