import type { Link } from '../record/schema'
import { includesRow } from '../table/rows'
import type { RowLink } from '../table/table'
import { formatDay } from '../time/time'
import type { CellType } from './cell'
import { type CsvColumn, csvTable } from './csv-table'
import type { ExportSet } from './export-set'

/** What one claimant says of a link, in one voice. */
export interface StatedLink {
  readonly link: RowLink
  readonly voice: string
  /** null where the source does not say who. */
  readonly by: string | null
  readonly sources: readonly string[]
}

/** What of an export links are written from. */
export type LinkedSet = Pick<ExportSet, 'table' | 'rows' | 'facts' | 'query' | 'detail'>

/**
 * The links between the incidents of an export as CSV, a line for each claimant and voice: who says
 * that a later incident answers an earlier one, or denies it. Both ends are among the rows. null
 * where the source has no links.
 */
export async function linksCsv(set: ExportSet): Promise<string | null> {
  if (!set.table.columns.has('answers')) return null
  return csvTable(linkColumns(set), await statedLinks(set))
}

/** The links of an export: those whose ends are both among its rows. */
export const linksOf = ({ table, rows }: Pick<ExportSet, 'table' | 'rows'>): RowLink[] =>
  table.links.filter(({ from, to }) => includesRow(rows, from) && includesRow(rows, to))

export function linkColumns({ table, facts, query }: LinkedSet): CsvColumn<StatedLink>[] {
  const day = (row: number) => formatDay(table.day[row] as number)
  return [
    column('earlier_id', 'text', 'Id of the earlier incident', (each) =>
      table.id.at(each.link.from),
    ),
    column('later_id', 'text', 'Id of the later incident', (each) => table.id.at(each.link.to)),
    column('earlier_date', 'date', 'Local calendar day of the earlier', (each) =>
      day(each.link.from),
    ),
    column('later_date', 'date', 'Local calendar day of the later', (each) => day(each.link.to)),
    column('relation', 'text', 'What is said to relate them', ({ link }) => link.rel),
    column('voice', 'text', 'Who speaks: a party, press, or the curators', ({ voice }) => voice),
    column('stated_by', 'text', 'Who says so, as the source names them', ({ by }) => by),
    column(
      'source_ids',
      'text',
      'Ids of the sources in which they say it',
      ({ sources }) => sources.join('; ') || null,
    ),
    column('dataset', 'text', 'The id of the dataset', () => facts.id),
    column('version', 'text', 'The version of the data', () => facts.version),
    column('query', 'text', 'What was asked for, as the query string of the page', () => query),
  ]
}

const column = (
  name: string,
  type: CellType,
  meaning: string,
  read: CsvColumn<StatedLink>['read'],
): CsvColumn<StatedLink> => ({ name, type, meaning, read })

/** Each link of an export once for each claimant and voice. */
export async function statedLinks(set: LinkedSet): Promise<StatedLink[]> {
  const stated: StatedLink[] = []
  for (const link of linksOf(set)) {
    const statements = await statementsOf(set, link)
    if (statements.length === 0) stated.push({ link, voice: link.voice, by: null, sources: [] })
    const sources = new Map<string, Set<string>>()
    for (const { voice, by, source } of statements) {
      const key = JSON.stringify([voice, by])
      sources.set(key, (sources.get(key) ?? new Set()).add(source))
    }
    for (const [key, found] of sources) {
      const [voice, by] = JSON.parse(key) as [string, string]
      stated.push({ link, voice, by, sources: [...found] })
    }
  }
  return stated
}

/** Who states a link, in the record of the later incident; nobody where there are no records. */
async function statementsOf(
  { table, detail }: Pick<ExportSet, 'table' | 'detail'>,
  { from, to, rel }: RowLink,
): Promise<Link['statements']> {
  const record = (await detail?.(table.id.at(to)))?.record
  const earlier = table.id.at(from)
  return (record?.links.filter((link) => link.rel === rel && link.to === earlier) ?? []).flatMap(
    ({ statements }) => statements,
  )
}
