import { basename } from 'node:path'
import { RESERVED_IDS } from '@/geo/record/check/reserved-ids'
import { isDatasetId } from '@/geo/record/schema'
import type { DatasetFacts, DatasetMethod } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'
import { fileMethod } from '../../data/sources/file-folder'
import { Unstorable } from '../../data/sources/postgis/copied'
import { type Loaded, loadDataset, NoSchema, removeRetired } from '../../data/sources/postgis/load'
import { type Arguments, readArguments } from './arguments'
import { type Command, type CommandIo, Misuse, Unreadable } from './command'
import { databaseUrl, withDatabase } from './database'
import { FILE_HELP, FILE_OPTIONS, type Input, openInput } from './input'
import { grouped, reportProblems } from './problems'

/** What is said of a dataset beside its rows. */
const DECLARED = ['title', 'description', 'citation', 'licence', 'licence-url'] as const

const HELP = `riposte load INPUT [--dataset ID] [--title TEXT]…

Loads a file, or a dataset of the folder data/, into the database of RIPOSTE_DATABASE_URL in one
transaction: until it is done, readers see what was there before. The same content as is there changes
nothing; another version replaces it. INPUT is a file, the id of a dataset, or - for standard input.

  --dataset ID      what it is called, and its address; that of the dataset without it
  --title --description --citation --licence --licence-url TEXT
                    what is said of a file on its pages
  --problems FILE   writes everything that could not be read, as CSV

${FILE_HELP}

Examples:
  riposte load events.csv --dataset events --title "Events, 2020" --licence CC-BY-4.0
  riposte load iraq-2019-2020`

/** Loads incidents into the database. */
export const load: Command = {
  name: 'load',
  summary: 'load a file or dataset into a PostGIS database',
  help: HELP,
  async run(args, io) {
    const options = Object.fromEntries(DECLARED.map((name) => [name, {}]))
    const given = readArguments(args, { ...FILE_OPTIONS, ...options, dataset: {}, problems: {} })
    const url = databaseUrl(io)
    const input = await openInput(given, io)
    const loaded = await loadedOf(input, given, io)
    const result = await withDatabase(
      loadDataset(url, loaded, (rows, of) => {
        io.stderr(`${grouped(rows)} of ${grouped(of)} rows sent`)
      }),
    ).catch((error) => {
      if (error instanceof Unstorable) throw new Unreadable(unstorableText(input, error))
      if (error instanceof NoSchema) {
        throw new Unreadable(`${error.message}: make them by \`riposte migrate\``)
      }
      throw error
    })
    await withDatabase(removeRetired(url))
    io.stderr(RESULTS[result](loaded.facts.id, grouped(loaded.table.length)))
    return reportProblems(input.file, given.one('problems'), io)
  },
}

/** What the database cannot hold: the row by its number in the file, or by the id of its incident. */
export function unstorableText(
  { name, table, file }: Pick<Input, 'name' | 'table' | 'file'>,
  { message, row }: Unstorable,
): string {
  if (row === null) return `${name}: ${message}`
  const numbers = file && [...file.rowNumbers, ...file.undated.map(({ number }) => number)]
  const id = JSON.stringify((table.withUndated ?? table).id.at(row))
  return `${name}, ${numbers ? `row ${numbers[row]}` : id}: ${message}`
}

const RESULTS = {
  unchanged: (id: string) => `${id} is there already, the same: nothing was changed.`,
  added: (id: string, rows: string) => `${id} is there, with ${rows} rows.`,
  replaced: (id: string, rows: string) => `${id} was replaced, and has ${rows} rows.`,
}

async function loadedOf(input: Input, given: Arguments, io: CommandIo): Promise<Loaded> {
  const { source, table, facts } = input
  const id = given.one('dataset') ?? (source ? facts.id : null)
  if (id === null)
    throw new Misuse('--dataset: expected what the dataset is to be called; got nothing')
  if (!isDatasetId(id) || RESERVED_IDS.has(id)) {
    throw new Misuse(
      `--dataset: expected lower-case letters, digits and hyphens that no other page is called by; got ${JSON.stringify(id)}`,
    )
  }
  if (table.length === 0)
    throw new Unreadable(`${input.name}: expected a row that names a day; got none`)
  const [method, notes] = source
    ? await Promise.all([source.method(), source.notes()])
    : [methodOf(input), null]
  const named: IncidentTable = { ...table, dataset: { ...table.dataset, id } }
  return { table: named, facts: factsOf(facts, id, given, io), method, notes }
}

/** What is known of the incidents, with what is said of them here. The pages that a database has no more for are left out. */
function factsOf(
  facts: DatasetFacts,
  id: string,
  given: Arguments,
  { today }: CommandIo,
): DatasetFacts {
  const licence = given.one('licence')
  return {
    ...facts,
    id,
    title: given.one('title') ?? facts.title,
    description: given.one('description') ?? facts.description,
    citation: given.one('citation') ?? facts.citation,
    licence: {
      ...(licence === null ? facts.licence : { id: licence, name: licence, url: '' }),
      ...(given.one('licence-url') === null ? {} : { url: given.one('licence-url') ?? '' }),
    },
    released: facts.released || formatDay(today),
    has: { pages: true, claims: false },
    held: [],
  }
}

/** How a file was read, for the page about its method. */
const methodOf = ({ name, file }: Input): DatasetMethod | null =>
  file && { actors: [], gaps: [], file: fileMethod(basename(name), file) }
