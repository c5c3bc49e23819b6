import { createHash } from 'node:crypto'
import { withWords } from '@/geo/formats/read/search-words'
import type { VersionNotes } from '@/geo/record/changes'
import type { DatasetFacts, DatasetMethod } from '@/geo/source'
import type { Column } from '@/geo/table/column'
import { facetsOf } from '@/geo/table/facets'
import { plainColumn, plainColumns } from '@/geo/table/plain-column'
import { type IncidentTable, openTable } from '@/geo/table/table'
import { datedPart } from '@/geo/table/undated'
import { copiedDictionaries, copiedEntries, copiedRows } from './copied'
import { describe } from './described'
import { layoutOf, versionOf } from './migrate'
import { cellText, inTransaction, type Session } from './pool'
import { partitionStatements, periodsStatement, removalStatements, SCHEMA_VERSION } from './schema'
import { int, sql, text } from './sql'
import { storedColumns } from './stored-columns'
import { cellCountLines, countedColumns, dayCountLines } from './summaries'

/** A dataset as it is loaded. */
export interface Loaded {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly method: DatasetMethod | null
  readonly notes: readonly VersionNotes[] | null
}

/** What became of a load: the database held the same content before, or holds it now. */
export type LoadResult = 'unchanged' | 'added' | 'replaced'

/** How far a load is: rows that were sent, of how many. */
export type OnProgress = (rows: number, of: number) => void

/** The database has no tables of this program, or those of an earlier version. */
export class NoSchema extends Error {}

const PROGRESS_EVERY = 100_000

/** Readers of a version that was replaced have so long to end. */
const GRACE = '10 minutes'

/**
 * Loads a dataset under the id of its facts in one transaction: until it is done, readers see what was
 * there before. The same content as is there changes nothing; another replaces it. Rejects with
 * `Unstorable` for text that the database cannot hold, with `NoSchema` before `migrate`.
 */
export async function loadDataset(
  url: string,
  { table: read, facts, method, notes }: Loaded,
  onProgress: OnProgress = () => {},
): Promise<LoadResult> {
  const table = plainTable(withWords(read))
  const content = contentOf({ table, facts, method, notes })
  return inTransaction(url, async (session) => {
    const isDistributed = await distribution(session)
    await session.run(sql`select pg_advisory_xact_lock(hashtext(${text(`riposte ${facts.id}`)}))`)
    const present = await session.run(
      sql`select content from riposte.dataset where name = ${text(facts.id)} and retired is null`,
    )
    if (present.some(([cell]) => cellText(cell) === content)) return 'unchanged'
    const [row] = await session.run(`select nextval('riposte.dataset_number')`)
    const datasetId = Number(cellText(row?.[0]))
    await sendRows(session, table, datasetId, isDistributed, onProgress)
    const dayCounted = await sendSummaries(session, table, datasetId)
    const described = describe(table, dayCounted)
    await session.run(
      sql`update riposte.dataset set retired = now() where name = ${text(facts.id)} and retired is null`,
    )
    const json = (value: unknown) => sql`${text(JSON.stringify(value))}::json`
    await session.run(sql`
      insert into riposte.dataset (dataset_id, name, content, described, facts, method, notes)
      values (${int(datasetId)}, ${text(facts.id)}, ${text(content)}, ${json(described)},
        ${json(facts)}, ${json(method)}, ${json(notes)})`)
    return present.length > 0 ? 'replaced' : 'added'
  })
}

/** Takes away versions that were replaced a while ago. Resolves with how many; one that is still read is left for the next time. */
export async function removeRetired(url: string): Promise<number> {
  const retired = await inTransaction(url, (session) =>
    session.run(
      `select dataset_id from riposte.dataset where retired < now() - interval '${GRACE}'`,
    ),
  )
  let removed = 0
  for (const [cell] of retired) {
    const datasetId = Number(cellText(cell))
    try {
      await inTransaction(url, async (session) => {
        const isDistributed = await distribution(session)
        await session.run(`set local lock_timeout = '2s'`)
        for (const each of removalStatements(datasetId, isDistributed)) await session.run(each)
      })
      removed++
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === LOCKED)) throw error
    }
  }
  return removed
}

/** PostgreSQL's code for a lock that was not to be had in time. */
const LOCKED = '55P03'

/** Whether rows are distributed over workers rather than kept in partitions. Throws `NoSchema` without tables of this version. */
async function distribution(session: Session): Promise<boolean> {
  const layout = await layoutOf(session)
  if (layout === null) throw new NoSchema('the database has no tables of Riposte')
  if ((await versionOf(session)) < SCHEMA_VERSION) {
    throw new NoSchema('the tables of the database are of an earlier version')
  }
  return layout === 'distributed'
}

async function sendRows(
  session: Session,
  table: IncidentTable,
  datasetId: number,
  isDistributed: boolean,
  onProgress: OnProgress,
): Promise<void> {
  const stored = storedColumns(table)
  const partition = partitionStatements(datasetId, stored, shortLists(table))
  if (!isDistributed) await session.run(partition.create)
  const into = isDistributed ? 'riposte.incident' : `riposte.incident_${datasetId}`
  const all = table.withUndated ?? table
  const { columns, lineOf } = copiedRows(all, stored, datasetId)
  const lines = progressing(all.length, lineOf, onProgress)
  await session.copy(into, columns, lines, isDistributed ? 'seen later' : 'seen by all')
  if (!isDistributed) for (const each of partition.attach) await session.run(each)
  const entries = ['dataset_id', 'column_name', 'row', 'entry', 'fields']
  await session.copy('riposte.entry', entries, copiedEntries(all, stored, datasetId))
  const dictionary = ['dataset_id', 'column_name', 'part', 'options', 'lengths']
  await session.copy('riposte.dictionary', dictionary, copiedDictionaries(all, datasetId))
}

/** A list of more codes may be too long for an index. */
const MOST_LISTED = 50

/** The facets whose options are lists, none of which is long. */
const shortLists = (table: IncidentTable): string[] =>
  facetsOf(table).flatMap(({ column: name }) => {
    const column = (table.withUndated ?? table).columns.get(name)
    if (column?.kind !== 'codes') return []
    const { offsets } = column
    const isShort = offsets.every((end, i) => i === 0 || end - (offsets[i - 1] ?? 0) <= MOST_LISTED)
    return isShort ? [name] : []
  })

function* progressing(
  rows: number,
  lineOf: (row: number) => string,
  onProgress: OnProgress,
): Generator<string> {
  for (let row = 0; row < rows; row++) {
    if (row > 0 && row % PROGRESS_EVERY === 0) onProgress(row, rows)
    yield lineOf(row)
  }
  onProgress(rows, rows)
}

/** Counts ahead; resolves with the columns that rows are counted by for each day, null for too many days. */
async function sendSummaries(
  session: Session,
  table: IncidentTable,
  datasetId: number,
): Promise<readonly string[] | null> {
  const cells = ['dataset_id', 'level', 'bits', 'period', 'x', 'y', 'rows']
  await session.copy('riposte.cell_count', cells, cellCountLines(table, datasetId))
  const days = ['dataset_id', 'facet', 'code', 'event_date', 'date_start', 'date_end', 'rows']
  const lines = dayCountLines(table, datasetId)
  if (lines) {
    await session.copy('riposte.day_count', days, lines)
    await session.run(periodsStatement(datasetId))
  }
  await session.run('analyze riposte.cell_count, riposte.day_count, riposte.period_count')
  return lines && countedColumns(table)
}

/** A table that says the same, of plain columns, which the database has kinds for. */
function plainTable(table: IncidentTable): IncidentTable {
  const { dataset, columns } = table.withUndated ?? table
  return datedPart(openTable(dataset, plainColumns(columns)), table.length)
}

/** A digest of all that readers see of a dataset but the day of its release: 32 hexadecimal digits. */
export function contentOf({ table, facts: allFacts, method, notes }: Loaded): string {
  const { released: _, ...facts } = allFacts
  const hash = createHash('sha256').update(JSON.stringify([facts, method, notes, table.length]))
  const add = (name: string, kept: Column) => {
    const column = plainColumn(kept)
    hash.update(`\0${name}\0${column.kind}\0${column.length}\0`)
    if (column.kind === 'text') hash.update(column.offsets).update(column.bytes)
    else if (column.kind === 'code') hash.update(column.codes)
    else if (column.kind === 'codes') hash.update(column.offsets).update(column.codes)
    else if (column.kind === 'entries') hash.update(column.offsets)
    else hash.update(column.values)
    if (column.kind === 'code' || column.kind === 'codes') add('', column.texts)
    if (column.kind === 'entries') for (const [field, values] of column.fields) add(field, values)
  }
  for (const [name, column] of (table.withUndated ?? table).columns) add(name, column)
  return hash.digest('hex').slice(0, 32)
}
