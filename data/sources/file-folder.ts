import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type FileDataset, readFileDataset } from '@/geo/formats/read/file-dataset'
import type { Field } from '@/geo/formats/read/mapping'
import type { OpenedFile } from '@/geo/formats/read/open-file'
import { isOwnExport } from '@/geo/formats/read/own-export'
import { TableQueries } from '@/geo/query/table-queries'
import { parseChanges, type VersionNotes } from '@/geo/record/changes'
import { checkFileDatasetInfo } from '@/geo/record/check/file-dataset-info'
import { type DataProblem, problemText } from '@/geo/record/check/problem'
import type { DatasetHistory } from '@/geo/record/history'
import type { DatasetFacts, DatasetMethod, FileMethod, IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import type { Day } from '@/geo/time/time'
import { FileHistory, type FormerVersion, formerVersions, versionOfFolder } from './file-history'
import { openSqlite } from './sqlite-databases'

/** What only a folder of records holds beside its dataset.json. */
const RECORDS: readonly string[] = ['places.json', 'sources.json', 'incidents']

/** Whether the incidents of a folder are in one file of another format. */
export const isFileFolder = (folder: string): boolean =>
  !readdirSync(folder).some((name) => RECORDS.includes(name))

/**
 * A folder with a dataset.json and one file that somebody else made. It is one version, made from
 * its content: what is written into the folder later makes no difference. It has no claims and no
 * records that are held back; of earlier versions it has those that are kept below it.
 */
export class FileFolder implements IncidentSource {
  constructor(
    private readonly known: DatasetFacts,
    private readonly incidents: IncidentTable,
    private readonly made: DatasetMethod,
    private readonly changes: readonly VersionNotes[] | null,
    private readonly past: DatasetHistory | null,
  ) {}

  facts = async (): Promise<DatasetFacts> => this.known

  /** The whole table, whatever parts are asked for. */
  table = async (): Promise<IncidentTable> => this.incidents

  private readonly asked = new TableQueries(this.table)

  queries = async (): Promise<TableQueries> => this.asked

  detail = async () => null
  held = async () => null
  history = async (): Promise<DatasetHistory | null> => this.past

  notes = async (): Promise<readonly VersionNotes[] | null> => this.changes

  method = async (): Promise<DatasetMethod> => this.made
}

/** Reads what a folder of one file holds; `today` finds days that have not come. Throws only where a file cannot be opened at all. */
export async function readFileFolder(
  id: string,
  folder: string,
  today: Day | null,
): Promise<{ file: FileDataset | null; problems: readonly DataProblem[] }> {
  const entries = readdirSync(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
  const declared = readFileSync(path.join(folder, 'dataset.json'), 'utf8')
  const { info, problems } = checkFileDatasetInfo({ declared, names }, id)
  if (!info) return { file: null, problems }
  const bytes = readFileSync(path.join(folder, info.file))
  const version = versionOf(declared, bytes)
  return readFileDataset(info, { bytes, version, today, openDatabase: openSqlite })
}

/**
 * The source over a folder of one file, which is called `id`. Throws an Error that names every
 * reason why it cannot be used, so that a server does not start on it and says where.
 */
export async function openFileFolder(
  id: string,
  folder: string,
  changes: string | null,
): Promise<FileFolder> {
  const { file, problems } = await readFileFolder(id, folder, null)
  const { former, problems: ofFormer } = file ? formerOf(folder, file) : NONE
  if (!file || ofFormer.length > 0) {
    const lines = [...problems, ...ofFormer].map((each) => `data/${id}/${problemText(each)}`)
    throw new Error(`The dataset "${id}" cannot be used:\n${lines.join('\n')}`)
  }
  const notes = changes === null ? null : parseChanges(changes)
  if (former.length === 0)
    return new FileFolder(file.facts, file.table, methodOf(file), notes, null)
  const { facts, table } = file
  const past = historyOf(id, file, former)
  const known = { ...facts, has: { ...facts.has, versions: true } }
  return new FileFolder(known, table, methodOf(file), notes, past)
}

const NONE = { former: [], problems: [] }

/** The former versions that are kept below a folder beside those of its file, and what is wrong with them. */
export function formerOf(folder: string, { facts, info }: Pick<FileDataset, 'facts' | 'info'>) {
  const { version, released } = facts
  const present = { version, released, replaces: info.replaces ?? null }
  return formerVersions(folder, present, (each) => versionOfFolder(each, versionOf))
}

/** What the versions of a file did to its rows. */
export function historyOf(
  id: string,
  { facts, table, opened }: FileDataset,
  former: readonly FormerVersion[],
): FileHistory {
  const { version, released } = facts
  const present = { version, released, table, columns: opened.sheet.columns }
  return new FileHistory(former, present, (each) => readFileFolder(id, each, null))
}

/** What the method page says of a published file. */
const methodOf = (file: FileDataset): DatasetMethod => ({
  actors: [],
  gaps: file.info.notes ?? [],
  file: fileMethod(file.info.file, file),
})

/** How a file of a name was read: of its rows only how many there are, so that their cells need not be kept. */
export const fileMethod = (
  name: string,
  { opened, undated, faults }: Pick<FileDataset, 'opened' | 'undated' | 'faults'>,
): FileMethod => ({
  name,
  ...readAs(opened),
  columns: opened.sheet.columns.length,
  rows: opened.sheet.rows.length,
  leftOut: undated.length,
  faults: faults.length,
})

function readAs({ sheet, mapping }: OpenedFile): Pick<FileMethod, 'convention' | 'fields'> {
  if (isOwnExport(sheet)) return { convention: 'own', fields: [] }
  const fields = Object.entries(mapping.fields) as [Field, string][]
  return { convention: mapping.convention, fields }
}

/** Twelve hexadecimal digits of what a reader sees: another file or another declaration is another version. */
export const versionOf = (declared: string, bytes: Uint8Array): string =>
  createHash('sha256').update(declared).update('\0').update(bytes).digest('hex').slice(0, 12)
