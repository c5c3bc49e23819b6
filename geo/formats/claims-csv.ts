import type { IncidentDetail } from '../record/detail'
import { formatDay } from '../time/time'
import type { Cell, CellType } from './cell'
import { claimsOf, type Figure, type StatedClaim } from './claims'
import { type CsvColumn, csvHeader, csvLine } from './csv-table'
import type { ExportSet } from './export-set'

/** A claim and the row of the incident it is about. */
type ClaimLine = readonly [claim: StatedClaim, row: number]

/**
 * Every claim about the incidents of an export as CSV, a line each: who says what, in which source.
 * In parts, which are made while they are sent. null where the source has no claims.
 */
export async function claimsCsv(set: ExportSet): Promise<AsyncIterable<string> | null> {
  const { detail, table } = set
  if (!detail || (table.length > 0 && (await detail(table.id.at(0))) === null)) return null
  return claimTexts(set, detail)
}

async function* claimTexts(
  set: ExportSet,
  detail: (id: string) => Promise<IncidentDetail | null>,
): AsyncGenerator<string, void, undefined> {
  const columns = claimColumns(set)
  yield csvHeader(columns)
  for (const row of set.rows) {
    const found = await detail(set.table.id.at(row))
    const claims = found ? claimsOf(found) : []
    yield claims.map((claim) => csvLine(columns, [claim, row])).join('')
  }
}

/** The columns of the claims. */
export const claimColumns = ({
  table,
  facts,
  query,
}: ExportSet): readonly CsvColumn<ClaimLine>[] => [
  of('incident_id', 'text', 'Id of the incident', ({ incident }) => incident),
  column('event_date', 'date', 'Its local calendar day', ([, row]) =>
    formatDay(table.day[row] as number),
  ),
  of(
    'claim',
    'text',
    'date, place, attribution, count, casualties or statement',
    ({ kind }) => kind,
  ),
  of('claimant', 'text', 'Who says so, as the source names them', ({ by }) => by),
  of(
    'about',
    'text',
    'The id of the actor, what is counted, whose casualties, or what a place is to the incident',
    ({ about }) => about,
  ),
  of(
    'stance',
    'text',
    'On who did it: claims, denies …; of a statement: its verb',
    ({ stance }) => stance,
  ),
  of(
    'words',
    'text',
    'What they say: a wording, a day, the name of a place, a sentence',
    ({ words }) => words,
  ),
  ...figureColumns('number', 'what is counted', ({ number }) => number),
  ...figureColumns('killed', 'people killed', ({ killed }) => killed),
  ...figureColumns('wounded', 'people wounded', ({ wounded }) => wounded),
  of(
    'excluded',
    'text',
    'Why it does not enter our figures; empty where it does',
    ({ excluded }) => excluded,
  ),
  of('stated', 'date', 'Day of the statement, where it is known', ({ day }) => day),
  of('note', 'text', 'What a reader should know besides', ({ note }) => note),
  of('source_id', 'text', 'Id of the source', ({ sourceId }) => sourceId),
  of('source', 'text', 'Its publisher', ({ source }) => source?.publisher ?? null),
  of('published', 'date', 'Day of its publication', ({ source }) => source?.published ?? null),
  of('url', 'text', 'Its address', ({ source }) => source?.url ?? null),
  column('dataset', 'text', 'The id of the dataset', () => facts.id),
  column('version', 'text', 'The version of the data', () => facts.version),
  column('query', 'text', 'What was asked for, as the query string of the page', () => query),
]

const figureColumns = (name: string, what: string, read: (claim: StatedClaim) => Figure) => [
  of(
    `${name}_min`,
    'integer',
    `Fewest of ${what}; empty for not stated`,
    (claim) => read(claim)?.[0] ?? null,
  ),
  of(
    `${name}_max`,
    'integer',
    `Most of ${what}; empty for not stated, and for "at least"`,
    (claim) => read(claim)?.[1] ?? null,
  ),
]

const of = (name: string, type: CellType, meaning: string, read: (claim: StatedClaim) => Cell) =>
  column(name, type, meaning, ([claim]) => read(claim))

function column(
  name: string,
  type: CellType,
  meaning: string,
  read: CsvColumn<ClaimLine>['read'],
): CsvColumn<ClaimLine> {
  return { name, type, meaning, read }
}
