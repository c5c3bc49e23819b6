import { undefused } from '../csv-cell'
import { conventionOf } from './conventions'
import type { OpenDatabase } from './database'
import { type DayAnswers, daysOfSheet } from './day-questions'
import { type FormatId, type Reading, Stopped } from './format'
import type { Mapping, Question } from './mapping'
import { isOwnExport, tableOfOwnExport } from './own-export'
import { sheetOfFile } from './packed-file'
import { guessedMapping, unreadPoints } from './plain-mapping'
import type { ReadTable, Surroundings } from './read-table'
import { isRefusal, type Refusal, type Sheet, type SheetNote } from './sheet'
import { tableOfSheet } from './sheet-table'

/** A file that was recognised: its sheet, what its columns are, and what has to be asked first. */
export interface OpenedFile {
  readonly format: FormatId
  readonly sheet: Sheet
  readonly mapping: Mapping
  readonly questions: readonly Question[]
}

/** What the reader of a file said about it. */
export interface Answers extends DayAnswers {
  readonly encoding: string | null
  /** Which file of an archive or sheet of a workbook is meant; null where there is but one. */
  readonly entry: string | null
}

const NO_ANSWERS: Answers = { encoding: null, dayOrder: null, utcOffset: null, entry: null }

/** What opening a file may use, and tells while it is at it. */
export interface Opening {
  /** Opens databases of SQLite, such as a GeoPackage is; without it such a file is refused by its name. */
  readonly openDatabase?: OpenDatabase
  /** How much of the file is read, in parts of the same unit; not every format says so. */
  readonly onProgress?: (done: number, of: number) => void
  /** Stops reading, which then refuses the file as stopped. */
  readonly signal?: AbortSignal
  /** A text of lines with more cells is refused; as many as fit into a browser without. */
  readonly mostCells?: number | undefined
}

/** Opens a file by what is in it, whatever it is called. Never throws: what cannot be read is refused with a reason. */
export async function openFile(
  bytes: Uint8Array,
  answers: Answers = NO_ANSWERS,
  opening: Opening = {},
): Promise<OpenedFile | Refusal> {
  const { encoding, entry } = answers
  const { openDatabase = null, mostCells } = opening
  const pause = pauseOf(opening)
  const reading: Reading = { encoding, part: entry, openDatabase, pause, mostCells }
  const read = await unlessStopped(() => sheetOfFile(bytes, reading))
  if (isRefusal(read)) return read
  const { format, sheet } = read
  const convention = conventionOf(sheet.columns)
  if (convention && isRefusal(convention)) return convention
  const guessed = convention ?? guessedMapping(sheet)
  const { days, questions } = daysOfSheet(sheet, guessed, answers)
  const notes: SheetNote[] = [...sheet.notes, ...unreadPoints(sheet, guessed)]
  return { format, sheet: { ...sheet, notes }, mapping: { ...guessed, days }, questions }
}

async function unlessStopped<T>(read: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Stopped) return { refused: 'stopped', got: '' }
    throw error
  }
}

/** Between two parts of a file: a signal is only heard where its sender has had a turn. */
function pauseOf({ onProgress, signal }: Opening): Reading['pause'] {
  return async (done, of) => {
    onProgress?.(done, of)
    if (!signal) return
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) throw new Stopped()
  }
}

/** The table of an opened file whose questions are answered. */
export function tableOfFile(
  { format, sheet, mapping }: OpenedFile,
  known: Surroundings,
): ReadTable {
  if (!isOwnExport(sheet)) return tableOfSheet(sheet, mapping, known)
  return tableOfOwnExport(sheet, known, format === 'delimited' ? undefused : (text) => text)
}
