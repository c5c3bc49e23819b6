import { unpacked } from './archive'
import { conventionOf, withKnownHeader } from './conventions'
import { type DayAnswers, daysOfSheet } from './day-questions'
import { readDelimited } from './delimited'
import { decodeText } from './encoding'
import { readGeoJson, SEPARATOR } from './geojson-sheet'
import { readJsonRecords } from './json-records'
import { readPlacemarks } from './kml'
import type { Mapping, Question } from './mapping'
import { withoutMojibake } from './mojibake'
import { isOwnExport, tableOfOwnExport } from './own-export'
import { guessedMapping, unreadPoints } from './plain-mapping'
import type { ReadTable, Surroundings } from './read-table'
import { isRefusal, type Refusal, type Sheet, type SheetNote } from './sheet'
import { tableOfSheet } from './sheet-table'

/** A file that was recognised: its sheet, what its columns are, and what has to be asked first. */
export interface OpenedFile {
  readonly format: 'geojson' | 'json' | 'placemarks' | 'delimited'
  readonly sheet: Sheet
  readonly mapping: Mapping
  readonly questions: readonly Question[]
}

/** What the reader of a file said about it. */
export interface Answers extends DayAnswers {
  readonly encoding: string | null
  /** Which file of an archive is meant; null where there is but one. */
  readonly entry: string | null
}

const NO_ANSWERS: Answers = { encoding: null, dayOrder: null, utcOffset: null, entry: null }

/** Opens a file by what is in it, whatever it is called. Never throws: what cannot be read is refused with a reason. */
export function openFile(bytes: Uint8Array, answers: Answers = NO_ANSWERS): OpenedFile | Refusal {
  const entries = unpacked(bytes)
  if (isRefusal(entries)) return entries
  const entry = entries.find(({ name }) => name === answers.entry) ?? entries[0]
  if (!entry) return { refused: 'empty', got: '' }
  if (entries.length > 1 && entry.name !== answers.entry) {
    return { refused: 'several-files', got: entries.map(({ name }) => name).join(', ') }
  }
  const { text: written, encoding, isGuess } = decodeText(entry.bytes, answers.encoding)
  const { text, count } = withoutMojibake(written)
  const read = shallowSheetOf(text)
  if (isRefusal(read)) return read
  const { format, sheet } = read
  const convention = conventionOf(sheet.columns)
  if (convention && isRefusal(convention)) return convention
  const guessed = convention ?? guessedMapping(sheet)
  const { days, questions } = daysOfSheet(sheet, guessed, answers)
  const notes: SheetNote[] = [...sheet.notes, ...unreadPoints(sheet, guessed)]
  if (isGuess) notes.push({ kind: 'encoding', got: encoding })
  if (count > 0) notes.push({ kind: 'mojibake', got: 'Mac Roman', count })
  return { format, sheet: { ...sheet, notes }, mapping: { ...guessed, days }, questions }
}

/** What is nested so deep that it cannot be walked is meant to exhaust, and is refused. */
function shallowSheetOf(text: string): ReturnType<typeof sheetOf> {
  try {
    return sheetOf(text)
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too-deep', got: '' }
    throw error
  }
}

function sheetOf(text: string): Pick<OpenedFile, 'format' | 'sheet'> | Refusal {
  const begins = text.replace(SEPARATOR, '').trimStart().charAt(0)
  if (begins === '') return { refused: 'empty', got: '' }
  if (begins === '{' || begins === '[') {
    return (
      found('geojson', readGeoJson(text)) ??
      found('json', readJsonRecords(text)) ?? { refused: 'unknown-format', got: 'JSON' }
    )
  }
  if (begins === '<') {
    return found('placemarks', readPlacemarks(text)) ?? { refused: 'unknown-format', got: 'XML' }
  }
  if (text.includes('\u0000')) return { refused: 'unknown-format', got: 'binary' }
  const sheet = readDelimited(text)
  return isRefusal(sheet) ? sheet : { format: 'delimited', sheet: withKnownHeader(sheet) }
}

function found(format: OpenedFile['format'], read: Sheet | Refusal | null) {
  if (read === null) return null
  return isRefusal(read) ? read : { format, sheet: read }
}

/** The table of an opened file whose questions are answered. */
export function tableOfFile({ sheet, mapping }: OpenedFile, known: Surroundings): ReadTable {
  return isOwnExport(sheet) ? tableOfOwnExport(sheet, known) : tableOfSheet(sheet, mapping, known)
}
