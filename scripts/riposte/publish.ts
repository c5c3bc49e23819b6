import path from 'node:path'
import { parseArgs } from 'node:util'
import { daysOfSheet } from '@/geo/formats/read/day-questions'
import { DAY_ORDERS, type DayOrder } from '@/geo/formats/read/day-text'
import { type FileDataset, readFileDataset } from '@/geo/formats/read/file-dataset'
import { FIELDS, type Field } from '@/geo/formats/read/mapping'
import { type OpenedFile, openFile } from '@/geo/formats/read/open-file'
import { faultText, refusalText } from '@/geo/formats/read/problem-text'
import { isRefusal } from '@/geo/formats/read/sheet'
import { checkFileDatasetInfo } from '@/geo/record/check/file-dataset-info'
import { problemText } from '@/geo/record/check/problem'
import type { FileDatasetInfo } from '@/geo/record/schema'
import { dayOf } from '@/geo/time/time'
import { openSqlite } from '../../data/sources/sqlite-databases'
import { choice } from '../new-incident/choice'
import { layOut } from '../new-incident/json-layout'
import { type Ask, answerTo, Refused, type Terminal } from '../new-incident/question'
import { askAbout, askFields, askPermission } from './publish-questions'

/** What publishing needs of the world: a terminal, the file, the folder of the datasets, the day. */
export interface PublishIo extends Terminal {
  /** Throws where the file cannot be read. */
  readonly read: (file: string) => Uint8Array
  /** Writes a new file below the folder of the datasets; throws where there is one of that name. */
  readonly write: (name: string, content: string | Uint8Array) => void
  /** The ids of the datasets that there are. */
  readonly taken: readonly string[]
  /** YYYY-MM-DD. */
  readonly today: string
}

const TEXT_FLAGS = [
  'id',
  'title',
  'description',
  'citation',
  'licence',
  'licence-id',
  'licence-name',
  'licence-url',
  'utc-offset',
  'columns',
  'day-order',
  'encoding',
  'entry',
  'permission',
] as const

export const PUBLISH_HELP = `riposte publish FILE [--id ID] [--title TEXT] [--column FIELD=COLUMN]…
riposte publish FILE --replace ID

Publishes one file as a dataset: asks for what cannot be read from it, and writes a folder with the
file and a dataset.json below data/ (or RIPOSTE_DATA). Reads CSV and its like, XLSX, GeoJSON, JSON
records, KML, GPX, Shapefile, GeoPackage, Parquet, Arrow and FlatGeobuf, packed or not. Every question is also a flag, as in --licence CC-BY-4.0; where there are
flags and no terminal, nothing is asked.

  ${TEXT_FLAGS.map((name) => `--${name}`).join(' ')}
  --column FIELD=COLUMN   which column is what; FIELD is one of
    ${FIELDS.join(' ')}
  --replace ID            puts the file in the place of the one that the dataset ID is, read in the
                          same way; the former one is kept, so that it is known what changed
`

/**
 * Publishes one file. Resolves with the id of the dataset once its folder is written, which can be
 * read as it is. Throws `Refused`, and has written nothing, where the file or an answer is of no use.
 */
export async function publish(args: readonly string[], io: PublishIo): Promise<string> {
  const { file, flags, columns } = readArguments(args)
  const ask: Ask = (question) => answerTo(question, flags, io)
  const bytes = io.read(file)
  const { opened, entry } = await openWith(bytes, flags, ask)
  io.say(`${path.basename(file)}: ${opened.sheet.rows.length} rows, ${kindOf(opened)}`)
  if (!(await askPermission(opened, ask))) throw new Refused('The file is not yours to publish.')
  const fields = await askFields(opened, columns, ask)
  const dayOrder = await askDayOrder(opened, fields, flags, ask)
  const about = await askAbout(io.taken, ask)
  const encoding = flags.get('encoding') ?? guessedEncoding(opened)
  const mapping = {
    ...(fields ? { fields } : {}),
    ...(dayOrder ? { dayOrder } : {}),
    ...(encoding ? { encoding } : {}),
    ...(entry ? { entry } : {}),
  }
  const { id, title, description, ...rest } = about
  const info = {
    $schema: '../schemas/file-dataset.schema.json',
    ...{ id, title, description },
    file: path.basename(file),
    released: io.today,
    ...rest,
    ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
  }
  const declared = `${layOut(info)}\n`
  report(await checked(declared, info, bytes, io.today), io)
  io.write(`${id}/dataset.json`, declared)
  io.write(`${id}/${info.file}`, bytes)
  return id
}

function readArguments(args: readonly string[]) {
  const { positionals, values } = parsedArgs(args)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw new Refused(`expected one file; got ${positionals.length}\n${PUBLISH_HELP}`)
  }
  const texts = Object.entries(values).filter(([name]) => name !== 'column')
  const flags = new Map(texts.map(([name, value]) => [name, String(value)]))
  const columns = [values.column ?? []].flat().map((text) => columnOf(String(text)))
  return { file, flags, columns: new Map(columns) }
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

function parsedArgs(args: readonly string[]): { positionals: readonly string[]; values: Values } {
  const options = {
    ...Object.fromEntries(TEXT_FLAGS.map((name) => [name, { type: 'string' as const }])),
    column: { type: 'string' as const, multiple: true },
  }
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}\n${PUBLISH_HELP}`)
  }
}

/** What `FIELD=COLUMN` says. */
function columnOf(text: string): [Field, string] {
  const at = text.indexOf('=')
  const field = FIELDS.find((name) => name === text.slice(0, at))
  if (field && at < text.length - 1) return [field, text.slice(at + 1)]
  throw new Refused(`--column: expected FIELD=COLUMN with ${FIELDS.join(', ')}; got "${text}"`)
}

/** Opens the file; of an archive with several, the one that is named. */
async function openWith(bytes: Uint8Array, flags: ReadonlyMap<string, string>, ask: Ask) {
  const encoding = flags.get('encoding') ?? null
  let entry = flags.get('entry') ?? null
  const answers = { encoding, dayOrder: null, utcOffset: flags.get('utc-offset') ?? '+00:00' }
  const opening = { openDatabase: openSqlite }
  let opened = await openFile(bytes, { ...answers, entry }, opening)
  if (isRefusal(opened) && opened.refused === 'several-files') {
    const options = (opened.choices ?? []).map((id) => ({ id, label: '' }))
    entry = await ask(choice({ name: 'entry', text: 'Which file of the archive' }, options))
    opened = await openFile(bytes, { ...answers, entry }, opening)
  }
  if (isRefusal(opened)) {
    const { expected, got } = refusalText(opened)
    throw new Refused(`The file cannot be read: expected ${expected}; got ${got}`)
  }
  return { opened, entry }
}

const kindOf = ({ format, mapping: { convention } }: OpenedFile) =>
  convention === 'plain' ? format : `${format} as ${convention}`

async function askDayOrder(
  { sheet, mapping }: OpenedFile,
  fields: OpenedFile['mapping']['fields'] | null,
  flags: ReadonlyMap<string, string>,
  ask: Ask,
): Promise<DayOrder | null> {
  const read = { fields: fields ?? mapping.fields }
  const { questions } = daysOfSheet(sheet, read, { dayOrder: null, utcOffset: '+00:00' })
  const question = questions.find(({ asks }) => asks === 'day-order')
  if (!question && !flags.has('day-order')) return null
  const text = question
    ? `Which number is the day in "${question.column}", as in ${question.examples.join(', ')}`
    : 'Which number is the day'
  const options = DAY_ORDERS.map((id) => ({ id, label: id.replace('-', ' ') }))
  return (await ask(choice({ name: 'day-order', text }, options))) as DayOrder
}

/** The encoding where the file does not tell: written down, so that it is no guess any more. */
function guessedEncoding({ sheet }: OpenedFile): string | null {
  const note = sheet.notes.find(({ kind }) => kind === 'encoding')
  return note && 'got' in note ? note.got : null
}

/** The dataset as a server will read it; throws `Refused` with every reason why it cannot. */
export async function checked(
  declared: string,
  info: { readonly id: string; readonly file: string },
  bytes: Uint8Array,
  today: string,
): Promise<FileDataset> {
  const names = ['dataset.json', info.file]
  const { info: found, problems } = checkFileDatasetInfo({ declared, names }, info.id)
  const reading = {
    bytes,
    version: '000000000000',
    today: dayOf(today),
    openDatabase: openSqlite,
  }
  const result = found
    ? await readFileDataset(found as FileDatasetInfo, reading)
    : { file: null, problems }
  if (!result.file) throw new Refused(result.problems.map(problemText).join('\n'))
  return result.file
}

/** Faults that are named; `npm run check` has more of them. */
const NAMED = 10

export function report(
  { table, opened, undated, faults, facts }: FileDataset,
  { say }: Pick<PublishIo, 'say'>,
): void {
  const { from, to } = facts.period
  say(`${table.length} of ${opened.sheet.rows.length} rows can be read, ${from} to ${to}.`)
  if (undated.length > 0)
    say(
      `${undated.length} of them name no day: they are listed and exported, and in no map, ledger or cluster.`,
    )
  for (const fault of faults.slice(0, NAMED)) say(`  ${faultText(fault)}`)
  if (faults.length > NAMED) say(`  and ${faults.length - NAMED} more`)
}
