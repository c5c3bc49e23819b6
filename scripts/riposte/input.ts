import { basename } from 'node:path'
import { contentVersion, fileId } from '@/geo/formats/read/content-id'
import type { DayOrder } from '@/geo/formats/read/day-text'
import { factsOfTable } from '@/geo/formats/read/file-facts'
import { type Answers, type OpenedFile, openFile, tableOfFile } from '@/geo/formats/read/open-file'
import { refusalText } from '@/geo/formats/read/problem-text'
import type { ReadTable } from '@/geo/formats/read/read-table'
import { withWords } from '@/geo/formats/read/search-words'
import { isRefusal } from '@/geo/formats/read/sheet'
import { undeclaredFacts } from '@/geo/formats/read/undeclared-facts'
import { isTooManyRows } from '@/geo/query/too-many-rows'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import type { IncidentTable } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'
import { WITHIN } from '@/geo/vocabulary'
import { isUnavailable } from '../../data/sources/postgis/pool'
import { openSqlite } from '../../data/sources/sqlite-databases'
import type { Arguments, Options } from './arguments'
import { type CommandIo, Misuse, Unreadable } from './command'
import { knownToOf, withKnownTo } from './known-to'

/** How a file is to be read, where it does not say so itself. */
export const FILE_OPTIONS: Options = {
  encoding: {},
  'day-order': {},
  'utc-offset': {},
  entry: {},
  'known-to': {},
}

export const FILE_HELP = `How a file is read, where it does not say so itself:
  --encoding NAME     such as windows-1256
  --day-order ORDER   day-first or month-first, where 3/1/2020 can be both
  --utc-offset HOURS  such as +03:00, where moments have a time zone
  --entry NAME        which file of an archive
  --known-to HOW      how closely places are known: ${WITHIN.join(', ')}`

/** What was read of a file: how it was recognised, and its rows. */
export interface ReadFile extends ReadTable {
  readonly opened: OpenedFile
}

/** What a command works on: incidents, and what is known of them. */
export interface Input {
  readonly name: string
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  /** How it was read; null where it is a dataset of the folder, whose problems keep it closed. */
  readonly file: ReadFile | null
  readonly source: IncidentSource | null
}

/** Opens a dataset of the folder by its id, else a file, or standard input for "-". */
export async function openInput(args: Arguments, io: CommandIo): Promise<Input> {
  const name = args.input()
  const answers = answersOf(args)
  const knownTo = knownToOf(args.one('known-to'))
  const ids = await io.datasets()
  if (ids.includes(name)) return openFromFolder(name, args, io)
  const bytes = name === '-' ? await io.stdin() : await io.readFile(name)
  if (bytes === null) {
    const known = ids.length > 0 ? `one of the datasets ${ids.join(', ')}` : 'the id of a dataset'
    throw new Misuse(`expected a file or ${known}; got ${JSON.stringify(name)}`)
  }
  const input = await readInput(name, bytes, answers, io)
  return { ...input, table: withKnownTo(input.table, knownTo) }
}

async function openFromFolder(id: string, args: Arguments, io: CommandIo): Promise<Input> {
  const asked = Object.keys(FILE_OPTIONS).find((option) => args.one(option) !== null)
  if (asked) throw new Misuse(`--${asked}: expected a file to read by it; got the dataset ${id}`)
  const source = await io.openDataset(id).catch((error: unknown) => {
    throw new Unreadable(error instanceof Error ? error.message : String(error))
  })
  if (!source) throw new Unreadable(`${id}: there is no such dataset`)
  const opened = Promise.all([source.facts(), source.table(TABLE_PARTS)])
  const [facts, table] = await opened.catch((error: unknown) => {
    const isExpected = isTooManyRows(error) || isUnavailable(error)
    throw isExpected ? new Unreadable(`${id}: ${error.message}`) : error
  })
  return { name: id, facts, table, file: null, source }
}

/** A text of lines with more cells than this is more than this process should hold: ten million rows of a hundred columns are not. */
const MOST_CELLS = 1_000_000_000

async function readInput(
  name: string,
  bytes: Uint8Array,
  answers: Answers,
  { today }: CommandIo,
): Promise<Input> {
  const opened = await openFile(bytes, answers, { openDatabase: openSqlite, mostCells: MOST_CELLS })
  if (isRefusal(opened)) {
    const { expected, got } = refusalText(opened)
    const message = `${name}: expected ${expected}; got ${got}`
    if (opened.refused === 'several-files') throw new Misuse(`${message}. Choose one by --entry.`)
    throw new Unreadable(message)
  }
  for (const question of opened.questions) {
    const { column, examples } = question
    if (question.asks === 'zone') {
      throw new Misuse(
        `${name}: column ${JSON.stringify(column)} has moments with a time zone, such as ${examples.join(', ')}. Say --utc-offset +03:00, or whatever the local clocks are ahead of UTC.`,
      )
    }
    const fault = question.isMixed
      ? 'days that cannot be of one order'
      : 'days that can be read in two ways'
    throw new Misuse(
      `${name}: column ${JSON.stringify(column)} has ${fault}, such as ${examples.join(', ')}. Say --day-order day-first or --day-order month-first.`,
    )
  }
  const title = name === '-' ? 'standard input' : basename(name)
  const dataset = { id: fileId(title), version: contentVersion(bytes) }
  const { utcOffset } = answers
  const read = tableOfFile(opened, { dataset, today, bounds: null, utcOffset })
  const table = withWords(read.table)
  const { convention } = opened.mapping
  const file = { name: title, convention, today: formatDay(today), utcOffset }
  const words = { citation: (name: string) => name, licence: 'not stated' }
  const facts = factsOfTable(table, undeclaredFacts(table, file, words))
  return { name, facts, table, file: { ...read, table, opened }, source: null }
}

function answersOf(args: Arguments): Answers {
  const encoding = args.one('encoding')
  if (encoding !== null && !isEncoding(encoding)) {
    throw new Misuse(
      `--encoding: expected the name of an encoding, such as windows-1256 or utf-8; got ${JSON.stringify(encoding)}`,
    )
  }
  return {
    encoding,
    dayOrder: dayOrderOf(args.one('day-order')),
    utcOffset: args.one('utc-offset'),
    entry: args.one('entry'),
  }
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}

function dayOrderOf(text: string | null): DayOrder | null {
  if (text === null || text === 'day-first' || text === 'month-first') return text
  throw new Misuse(`--day-order: expected day-first or month-first; got ${JSON.stringify(text)}`)
}
