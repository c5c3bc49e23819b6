import { loadSqlJs } from '@/components/workers/sql-js'
import { fileId, VersionInMaking } from '@/geo/formats/read/content-id'
import { databasesOf } from '@/geo/formats/read/database'
import { daysOfSheet } from '@/geo/formats/read/day-questions'
import { fixesFor } from '@/geo/formats/read/fixes'
import type { LookedUp } from '@/geo/formats/read/looked-up'
import type { Mapping, Mend } from '@/geo/formats/read/mapping'
import { type Answers, type OpenedFile, openFile, tableOfFile } from '@/geo/formats/read/open-file'
import type { ReadTable } from '@/geo/formats/read/read-table'
import { wordColumnsOf } from '@/geo/formats/read/search-words'
import { isRefusal, type Refusal } from '@/geo/formats/read/sheet'
import { countNames } from '@/geo/formats/read/sheet-column'
import { buffersOf } from '@/geo/table/column-transfer'
import { packedByUse } from '@/geo/table/packed-by-use'
import { type IncidentTable, isSearchable, positionOf } from '@/geo/table/table'
import type { Day } from '@/geo/time/time'
import type { FileReport, FileSummary } from './file-report'
import { readBytes } from './read-bytes'

/** What is said of a file before it is read. */
export interface ReadChoices {
  readonly answers: Answers
  /** Which column is what, where the guess was changed. */
  readonly fields: Mapping['fields'] | null
  readonly isSwapped: boolean | null
  /** What is plainly wrong in some rows and put right in all of them. */
  readonly mends: readonly Mend[]
  /** The places that names stand for in rows without a point, by their keys. */
  readonly places: Readonly<Record<string, LookedUp>>
}

/**
 * What is wanted of a file: what it was recognised as, its table and the words of a search after it,
 * the table alone, or the first where somebody may have to look at it and else the second.
 */
export type Wanted = 'summary' | 'table' | 'table-alone' | 'either'

export interface ReadRequest {
  /** The file, once; later requests are about the same. */
  readonly file?: Blob
  readonly name: string
  readonly today: Day
  readonly choices: ReadChoices
  readonly wants: Wanted
  /** For so long the words of a table may leave the machine to whoever draws it. */
  readonly wordsAfterMs: number
}

/** An answer, and what a search looks through of its table. */
interface Reply {
  readonly said: ReadAnswer
  readonly searched?: ReadTable['searched']
}

export type ReadAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What was recognised; something must be answered or agreed to before there is a table. */
  | { readonly kind: 'summary'; readonly summary: FileSummary }
  /** None of its rows names a day that can be read. */
  | { readonly kind: 'nothing'; readonly report: FileReport }
  | {
      readonly kind: 'table'
      readonly dataset: IncidentTable['dataset']
      /** The rows that name no day are last. */
      readonly columns: IncidentTable['columns']
      /** How many rows name a day. */
      readonly dated: number
      readonly report: FileReport
      /** How many different sources the rows name; null where that takes a look at each of them. */
      readonly sources: number | null
      /** Whether columns for a search follow: whoever shows the table need not wait for them. */
      readonly hasWordsToCome: boolean
    }
  /** What a search looks through, of all rows of the table before. */
  | { readonly kind: 'words'; readonly columns: IncidentTable['columns'] }

const MOST_IN_PREVIEW = 200

/** More names than these nobody looks through; they are those of most rows. */
const MOST_NAMES = 2_000

const openDatabase = databasesOf(loadSqlJs)

// Most files are lines of text: what reads these comes while its reader still looks for one, and is asked for again where it does not come.
void import('@/geo/formats/read/delimited-stream').catch(() => undefined)

let bytes: Uint8Array | null = null

/** What the content of the file is called. */
let version = ''

/**
 * Reads one file: its bytes once, its rows again whenever an answer changes how they are read. The
 * words of a table follow it. Runs in a worker.
 */
self.onmessage = async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    await reply(data)
  } catch (error) {
    // The page hears of what a worker throws, and not of a promise that rejects in it.
    self.reportError(error)
  }
}

async function reply(request: ReadRequest): Promise<void> {
  finishWords()
  const { file } = request
  if (file) bytes = await bytesOf(file)
  if (!bytes) return answer({ kind: 'refused', refusal: { refused: 'unreadable', got: '' } })
  const { said, searched } = takeAhead(request) ?? (await read(bytes, request))
  if (said.kind !== 'table' || !said.hasWordsToCome || !searched) {
    answer(said)
    if (said.kind === 'summary') beginAhead(bytes, request, said.summary)
    return
  }
  // The columns leave with the answer.
  const rows = [...said.columns.values()][0]?.length ?? 0
  const texts = searched()
  answer(said)
  toCome = () => answer({ kind: 'words', columns: inLessRoom(wordColumnsOf(texts, rows)) })
  setTimeout(finishWords, request.wordsAfterMs)
}

/** The columns of a search as a page keeps them. */
const inLessRoom = (columns: IncidentTable['columns']): IncidentTable['columns'] =>
  new Map(
    [...columns].map(([name, column]) => [
      name,
      column.kind === 'packed' ? packedByUse(column) : column,
    ]),
  )

/** Finds the words of the table that was answered last. */
let toCome: (() => void) | null = null

/** Finds words that are still to come, and sends them. */
function finishWords(): void {
  const words = toCome
  toCome = null
  words?.()
}

/** All bytes of a file, and its version by the way: while more of it is fetched there is nothing else to do. */
async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  const said = saidInParts(file.size)
  let making: VersionInMaking | null = null
  const whole = await readBytes(file, (done, bytes) => {
    making ??= new VersionInMaking(bytes)
    making.upTo(done)
    said(done)
  })
  if (whole) version = (making ?? new VersionInMaking(whole)).done()
  return whole
}

/** More rows than these are read only once they are asked for: another answer would have to wait for them. */
const MOST_AHEAD = 100_000

interface Ahead {
  /** The choices that it was read by. */
  readonly under: string
  reply: Reply | null
}

/** What is answered where somebody agrees to what was recognised. */
let ahead: Ahead | null = null

const underOf = ({ choices, name, today }: ReadRequest) => JSON.stringify([choices, name, today])

/** Reads the table while its reader looks at the summary; a request that is there already goes first. */
function beginAhead(
  file: Uint8Array,
  request: ReadRequest,
  { questions, rows }: FileSummary,
): void {
  if (questions.length > 0 || rows > MOST_AHEAD) return
  const begun: Ahead = { under: underOf(request), reply: null }
  ahead = begun
  setTimeout(async () => {
    if (ahead !== begun) return
    // Where that breaks, it breaks again when it is asked for, and is heard of then.
    begun.reply = await read(file, { ...request, wants: 'table' }).catch(() => null)
  })
}

/** The answer to a request, where it is there already; taken once, since its columns leave with it. */
function takeAhead(request: ReadRequest): Reply | null {
  const prepared = ahead
  ahead = null
  return request.wants === 'table' && prepared?.under === underOf(request) ? prepared.reply : null
}

/** How many times at most it is said how far a step of the reading is. */
const MOST_SAID = 50

/** Says how far a step is, every so many parts of it: each time the page draws it. */
function saidInParts(of: number): (done: number) => void {
  let next = 0
  return (done) => {
    if (done < next) return
    next = done + of / MOST_SAID
    answer({ kind: 'progress', done, of })
  }
}

function answer(said: ReadAnswer): void {
  self.postMessage(said, { transfer: 'columns' in said ? buffersOf(said.columns) : [] })
}

async function read(file: Uint8Array, request: ReadRequest): Promise<Reply> {
  const { choices, wants } = request
  const recognised = await recognise(file, choices.answers)
  if (isRefusal(recognised)) return { said: { kind: 'refused', refusal: recognised } }
  const opened = withChoices(recognised, choices)
  const isLookedAt = wants === 'either' && opened.mapping.convention === 'plain'
  if (wants === 'summary' || isLookedAt || opened.questions.length > 0) {
    return { said: { kind: 'summary', summary: summaryOf(opened) } }
  }
  return tableAnswer(opened, request)
}

/** The file as it was recognised last, and under which answers: columns are chosen without reading it again. */
let last: { readonly under: string; readonly opened: OpenedFile | Refusal } | null = null

async function recognise(file: Uint8Array, answers: Answers): Promise<OpenedFile | Refusal> {
  const under = JSON.stringify(answers)
  if (last?.under !== under) {
    const said = saidInParts(file.length)
    const onProgress = (done: number, of: number) => said((done / of) * file.length)
    last = { under, opened: await openFile(file, answers, { onProgress, openDatabase }) }
  }
  return last.opened
}

function tableAnswer(opened: OpenedFile, { name, today, choices, wants }: ReadRequest): Reply {
  const { sheet, format, mapping } = opened
  const dataset = { id: fileId(name), version }
  const { utcOffset } = choices.answers
  const read = tableOfFile(opened, { dataset, today, bounds: null, utcOffset })
  const { table, undated, placeNames, faults, searched } = read
  const report: FileReport = {
    name,
    format,
    convention: mapping.convention,
    rows: sheet.rows.length,
    undated: undated.map(({ number }) => number),
    faults,
    notes: sheet.notes,
    fixes: fixesFor(faults, mapping).map(({ mends, rows }) => ({ mends, rows })),
    mends: mapping.mends,
    placeNames: placeNames.slice(0, MOST_NAMES),
  }
  if (table.length === 0) return { said: { kind: 'nothing', report } }
  const { columns } = table.withUndated ?? table
  const hasWordsToCome = wants !== 'table-alone' && !isSearchable(table)
  const dated = table.length
  const sources = undated.length === 0 ? sourcesOf(opened) : null
  return {
    said: { kind: 'table', dataset, columns, dated, report, sources, hasWordsToCome },
    searched,
  }
}

const sourcesOf = ({ sheet, mapping }: OpenedFile): number | null =>
  countNames(sheet.rows, sheet.columns.indexOf(mapping.fields.source ?? ''))

/** A recognised file as its reader wants it read: other columns may ask other questions. */
function withChoices(opened: OpenedFile, choices: ReadChoices): OpenedFile {
  const { fields, isSwapped, mends, answers, places = {} } = choices
  const mapping = {
    ...opened.mapping,
    mends,
    ...(isSwapped === null ? {} : { isSwapped }),
    ...(fields ? { fields } : {}),
    ...(Object.keys(places).length > 0 ? { places } : {}),
  }
  if (!fields) return { ...opened, mapping }
  const { days, questions } = daysOfSheet(opened.sheet, mapping, answers)
  return { ...opened, mapping: { ...mapping, days }, questions }
}

function summaryOf(opened: OpenedFile): FileSummary {
  const { format, sheet, mapping, questions } = opened
  return {
    format,
    convention: mapping.convention,
    columns: sheet.columns,
    rows: sheet.rows.length,
    preview: previewOf(opened),
    fields: mapping.fields,
    isSwapped: mapping.isSwapped,
    questions,
  }
}

/** The first rows as they would be read. */
function previewOf(opened: OpenedFile): FileSummary['preview'] {
  const rows = opened.sheet.rows.slice(0, MOST_IN_PREVIEW)
  const sheet = { ...opened.sheet, rows, faults: [] }
  const dataset = { id: 'preview', version: '' }
  const { table, rowNumbers, undated } = tableOfFile(
    { ...opened, sheet },
    { dataset, today: null, bounds: null, utcOffset: null },
  )
  const all = table.withUndated ?? table
  return [...rowNumbers, ...undated.map(({ number }) => number)]
    .map((number, row) => ({
      number,
      title: all.title.at(row),
      day: row < table.length ? (table.day[row] as number) : null,
      place: all.place.at(row),
      position: positionOf(all, row),
    }))
    .sort((a, b) => a.number - b.number)
}
