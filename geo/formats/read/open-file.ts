import { unpacked } from './archive'
import { conventionOf, isHeadlessUcdp, UCDP_HEADER } from './conventions'
import { type DayOrder, orderAmong } from './day-text'
import { readDelimited } from './delimited'
import { decodeText } from './encoding'
import { readGeoJson, SEPARATOR } from './geojson-sheet'
import { readJsonRecords } from './json-records'
import { readPlacemarks } from './kml'
import type { Mapping, Question } from './mapping'
import { isOwnExport, tableOfOwnExport } from './own-export'
import { guessedMapping } from './plain-mapping'
import type { ReadTable, Surroundings } from './read-table'
import { isRefusal, type Refusal, type Sheet } from './sheet'
import { tableOfSheet } from './sheet-table'

/** A file that was recognised: its sheet, what its columns are, and what has to be asked first. */
export interface OpenedFile {
  readonly format: 'geojson' | 'json' | 'placemarks' | 'delimited'
  readonly sheet: Sheet
  readonly mapping: Mapping
  readonly questions: readonly Question[]
}

/** What the reader of a file said about it. */
export interface Answers {
  readonly encoding: string | null
  readonly dayOrder: DayOrder | null
  /** Which file of an archive is meant; null where there is but one. */
  readonly entry: string | null
}

const NO_ANSWERS: Answers = { encoding: null, dayOrder: null, entry: null }

/** Opens a file by what is in it, whatever it is called. Never throws: what cannot be read is refused with a reason. */
export function openFile(bytes: Uint8Array, answers: Answers = NO_ANSWERS): OpenedFile | Refusal {
  const entries = unpacked(bytes)
  if (isRefusal(entries)) return entries
  const entry = entries.find(({ name }) => name === answers.entry) ?? entries[0]
  if (!entry) return { refused: 'empty', got: '' }
  if (entries.length > 1 && entry.name !== answers.entry) {
    return { refused: 'several-files', got: entries.map(({ name }) => name).join(', ') }
  }
  const { text, encoding, isGuess } = decodeText(entry.bytes, answers.encoding)
  const read = shallowSheetOf(text)
  if (isRefusal(read)) return read
  const { format, sheet } = read
  const convention = conventionOf(sheet.columns)
  if (convention && isRefusal(convention)) return convention
  const guessed = convention ?? guessedMapping(sheet)
  const { days, questions } = daysOf(sheet, guessed, answers.dayOrder)
  const notes = isGuess
    ? [...sheet.notes, { kind: 'encoding' as const, got: encoding }]
    : sheet.notes
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
  const first = readDelimited(text)
  if (isRefusal(first)) return first
  const sheet = isHeadlessUcdp(first.columns) ? readDelimited(text, UCDP_HEADER) : first
  return isRefusal(sheet) ? sheet : { format: 'delimited', sheet }
}

function found(format: OpenedFile['format'], read: Sheet | Refusal | null) {
  if (read === null) return null
  return isRefusal(read) ? read : { format, sheet: read }
}

/** The table of an opened file whose questions are answered. */
export function tableOfFile({ sheet, mapping }: OpenedFile, known: Surroundings): ReadTable {
  return isOwnExport(sheet) ? tableOfOwnExport(sheet, known) : tableOfSheet(sheet, mapping, known)
}

const MOST_EXAMPLES = 3

/** How the days are read, and the question where the file itself cannot tell day from month. */
export function daysOf(sheet: Sheet, mapping: Mapping, chosen: DayOrder | null) {
  const { fields } = mapping
  const named = [fields.day, fields.start, fields.end].filter((name) => name !== undefined)
  const found = named.map((column) => {
    const cells = sheet.rows.map(({ cells }) => cells[sheet.columns.indexOf(column)] ?? null)
    return { column, cells, order: orderAmong(cells) }
  })
  const told = found
    .map(({ order }) => order)
    .find((order) => order === 'day-first' || order === 'month-first')
  const open =
    found.find(({ order }) => order === 'both') ?? found.find(({ order }) => order === 'either')
  const order = chosen ?? (open?.order === 'both' ? null : ((told as DayOrder | undefined) ?? null))
  const questions: Question[] =
    open && order === null
      ? [
          {
            asks: 'day-order',
            column: open.column,
            isMixed: open.order === 'both',
            examples: open.cells
              .filter((cell) => cell !== null)
              .slice(0, MOST_EXAMPLES)
              .map(String),
          },
        ]
      : []
  return { days: { ...mapping.days, order }, questions }
}
