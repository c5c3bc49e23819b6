import type { Column } from '../../table/column'
import type { TextRuns } from '../../table/word-codes'
import type { Cell } from '../cell'

/*
 * What every reader makes of a file: columns by name and rows of cells as they are written, with
 * everything that could not be read. What the cells mean is said by a mapping, apart from the format.
 */

/** A row of a file, with the number by which its author finds it: the first record is 1. */
export interface SheetRow {
  readonly number: number
  /** As many as there are columns; null for a cell that is empty or not there. */
  readonly cells: readonly Cell[]
}

/** What can be wrong with a row or a cell; the kind says what was expected. */
export type FaultKind =
  /** As many cells as the header has. */
  | 'ragged'
  /** A quotation that ends. */
  | 'unclosed-quote'
  /** A quotation whose own quotes are doubled. */
  | 'stray-quote'
  /** A line of JSON, or a feature, or a record that is one. */
  | 'not-a-record'
  /** Both coordinates, or a shape that has a point. */
  | 'no-point'
  /** A number of degrees. */
  | 'not-degrees'
  /** Degrees that are on Earth. */
  | 'out-of-range'
  /** Longitude and latitude, not the other way round. */
  | 'swapped'
  /** A place other than 0, 0, which stands for none. */
  | 'null-island'
  /** A place, and not the middle of the area that it lies in. */
  | 'centroid'
  /** A day that exists, in one of the ways that are read. */
  | 'not-a-day'
  | 'no-day'
  /** A month from 1 to 12: exchanged with the day it is one. */
  | 'exchanged'
  /** One day, and not several. */
  | 'several-days'
  /** A last day that is no earlier than the first. */
  | 'day-order'
  /** A day that has come. */
  | 'future'
  /** A moment whose local day is known. */
  | 'zone'
  /** A whole number of people. */
  | 'not-a-count'
  /** An id that no other row has. */
  | 'same-id'

/** Something wrong in a row. The row itself stays in the sheet, so that nothing of it is lost. */
export interface RowFault {
  readonly row: number
  /** The name of the column; null where it is the row as a whole. */
  readonly column: string | null
  readonly kind: FaultKind
  /** What stood there, cut short. */
  readonly got: string
}

/** What is true of the file as a whole and should be said, such as a row of tags that was set aside. */
export type SheetNote =
  | { readonly kind: 'hxl-row' }
  | { readonly kind: 'no-header' }
  /** Lines above the header, which are set aside. */
  | { readonly kind: 'preamble'; readonly got: string }
  /** A column without a name, such as a spreadsheet's numbers of rows, and how it is called now. */
  | { readonly kind: 'unnamed-column'; readonly got: string }
  /** Rows that stood in quotes as a whole, and were unpacked. */
  | { readonly kind: 'wrapped-rows'; readonly count: number }
  /** Letters that an encoding of another time had spoilt, and that were put right. */
  | { readonly kind: 'mojibake'; readonly got: string; readonly count: number }
  /** Columns with further points of a row, of which only the first is read. */
  | { readonly kind: 'more-points'; readonly got: string }
  | { readonly kind: 'separator'; readonly got: string }
  | { readonly kind: 'encoding'; readonly got: string }
  | { readonly kind: 'representative-points'; readonly count: number }
  | { readonly kind: 'crs'; readonly got: string }
  /** Places elsewhere that a file refers to, none of which is fetched. */
  | { readonly kind: 'links'; readonly count: number }

/** Rows in their order: an array, or what makes each when it is asked for. */
export interface SheetRows extends Iterable<SheetRow> {
  readonly length: number
  readonly at: (index: number) => SheetRow | undefined
  readonly map: <T>(make: (row: SheetRow, index: number) => T) => T[]
  readonly slice: (start?: number, end?: number) => readonly SheetRow[]
  /** The columns of rows that are kept by column and numbered from 1; left out where they are kept as they are. */
  readonly columns?: readonly SheetColumn[]
}

/** The cells of one column, without those beside them. */
export interface SheetColumn {
  readonly at: (index: number) => Cell
  /** A number that all cells have which say the same, from 0 on; null where values have none. */
  readonly codeAt: (index: number) => number | null
  /** All that the cells say, in the order in which it is first said; null where nobody keeps that. */
  readonly values: readonly Cell[] | null
  /**
   * The cells as a column of a table with its rows in an order: as codes, by which incidents are
   * filtered, where they recur and are not to be texts alone.
   */
  readonly inOrder: (order: Int32Array, isText: boolean) => Column
  /** Gives the text of a cell as it lies in the file; left out where cells do not lie in one as they read. */
  readonly run?: TextRuns['give']
}

export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: SheetRows
  readonly faults: readonly RowFault[]
  readonly notes: readonly SheetNote[]
}

/** A file that is recognised and refused as a whole. */
export interface Refusal {
  readonly refused:
    | 'empty'
    | 'unknown-format'
    | 'not-json'
    | 'too-many-columns'
    | 'projected'
    | 'too-deep'
    | 'aggregate'
    | 'too-large'
    | 'broken-archive'
    /** Several files in an archive, or sheets in a workbook, none of which is chosen. */
    | 'several-files'
    /** A format that is known and not read; `got` is its name. */
    | 'unsupported'
    /** A file of a known format that breaks its rules; `got` says where. */
    | 'broken-file'
    /** Nothing but places elsewhere, which are not fetched. */
    | 'only-links'
    /** A line that is longer than any of a table. */
    | 'endless-line'
    /** Nothing that can be read to its end: a folder, or a file that is moved or written to. */
    | 'unreadable'
    /** The reader of the file changed their mind. */
    | 'stopped'
  readonly got: string
  /** The names to choose from, where there are several. */
  readonly choices?: readonly string[]
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value

/** More columns than this are no table of incidents. */
export const MOST_COLUMNS = 2_000

/** More cells than this do not fit into a browser: 400,000 rows of 100 columns do. */
export const MOST_CELLS = 40_000_000

/** Why a sheet of so many columns and rows is not read; null where it is. */
export function tooLarge(columns: number, rows: number): Refusal | null {
  if (columns > MOST_COLUMNS) return { refused: 'too-many-columns', got: String(columns) }
  const isSmall = rows * Math.max(1, columns) <= MOST_CELLS
  return isSmall ? null : { refused: 'too-large', got: `${rows} × ${columns}` }
}

const MOST_SHOWN = 120

/** A cell as a fault quotes it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}
