import { FACET_LIST } from '@/geo/table/facets'
import { ROOM, type StoredColumn } from './stored-columns'
import { PERIODS } from './summaries'

/*
 * What the database holds. A dataset that is loaded has a number of its own, `dataset_id`, which is
 * never used again: rows of a number never change, so that whoever reads one sees it whole, and to
 * replace a dataset is to name another number. In one database the rows of each number are a
 * partition; on a cluster (Citus) all tables are distributed by it, so that every question about one
 * dataset is answered by one worker.
 */

/** Tables that are distributed by `dataset_id`, the largest first: the others lie beside it. */
export const DISTRIBUTED = [
  'incident',
  'entry',
  'dictionary',
  'day_count',
  'period_count',
  'cell_count',
] as const

/** Small tables, which every worker has whole. */
export const REFERENCE = ['dataset', 'migration'] as const

const room = ROOM.map(([name, type]) => `  "${name}" ${type}`).join(',\n')

/** The columns of a row: its place in the order of the dataset, its days, its point, and its cells. */
const INCIDENT = `(
  dataset_id int not null,
  row int not null,
  event_date int not null,
  date_start int not null,
  date_end int not null,
  is_parent boolean not null,
  point geometry(Point, 4326),
  own_codes int[],
  own_texts text[],
${room},
  primary key (dataset_id, row)
)`

/** The options of columns end to end, with how many bytes each has: a column of words may have millions. */
const DICTIONARY = `create table riposte.dictionary (
  dataset_id int not null,
  column_name text not null,
  part int not null,
  options text not null,
  lengths bytea not null,
  primary key (dataset_id, column_name, part)
)`

const PERIOD_COUNT = `create table riposte.period_count (
  dataset_id int not null,
  facet int not null,
  code int not null,
  period int not null,
  rows int not null
)`

const TABLES: readonly string[] = [
  `create table riposte.migration (version int primary key)`,
  `create table riposte.dataset (
  dataset_id int primary key,
  name text not null,
  content text not null,
  described json not null,
  facts json not null,
  method json,
  notes json,
  retired timestamptz
)`,
  `create index on riposte.dataset (name)`,
  `create sequence riposte.dataset_number as int`,
  `create table riposte.entry (
  dataset_id int not null,
  column_name text not null,
  row int not null,
  entry int not null,
  fields json not null,
  primary key (dataset_id, column_name, row, entry)
)`,
  DICTIONARY,
  `create table riposte.day_count (
  dataset_id int not null,
  facet int not null,
  code int not null,
  event_date int not null,
  date_start int not null,
  date_end int not null,
  rows int not null
)`,
  `create index on riposte.day_count (dataset_id, facet, date_start)`,
  PERIOD_COUNT,
  `create index on riposte.period_count (dataset_id, facet, period)`,
  `create table riposte.cell_count (
  dataset_id int not null,
  level int not null,
  bits int,
  period int,
  x int not null,
  y int not null,
  rows int not null
)`,
  `create index on riposte.cell_count (dataset_id, level, bits, period, x)`,
]

type Index = readonly [ending: string, on: string]

/**
 * The indexes of rows, by what their names end with: day order makes ranges of blocks sharp, the point
 * finds small boxes, the numbers of words what a search asks for.
 */
export const INCIDENT_INDEXES: readonly Index[] = [
  ['days', 'using brin (date_start, date_end) with (pages_per_range = 32)'],
  ['id', '(dataset_id, id)'],
  ['point', 'using gist (point)'],
  ['words', 'using gin (words) with (fastupdate = off)'],
]

const BY_START = '(dataset_id, date_start)'

/** With more columns of its own than these a file has rows that an entry of an index may have no room for. */
const MOST_OWN = 100

/**
 * The index by first day, with all that is counted by: a question that narrows by some facet reads it
 * alone, a tenth of what the rows are. `lists` are the facets whose lists are short enough for it.
 */
function startIndex(stored: readonly StoredColumn[], lists: readonly string[]): Index {
  const facets = FACET_LIST.map(({ column }) => ROOM.find(([name]) => name === column))
  const codes = facets.flatMap((room) => (room?.[1] === 'int' ? [`"${room[0]}"`] : []))
  const own = stored.filter(({ kind, place }) => kind === 'code' && place !== undefined)
  const rest = [
    'row',
    'date_end',
    'event_date',
    'longitude',
    'latitude',
    'is_parent',
    'part_of_row',
  ]
  const hasOwn = own.length > 0 && own.length <= MOST_OWN
  const short = lists.map((name) => `"${name}"`)
  const all = [...rest, ...codes, ...short, ...(hasOwn ? ['own_codes'] : [])]
  return ['start', `${BY_START} include (${all.join(', ')})`]
}

/** The version of the schema that this program reads and writes. */
export const SCHEMA_VERSION = 2

/** Counts by day added up to counts by period of the first day, of one dataset or of all. */
export const periodsStatement = (datasetId: number | null): string => {
  const where = datasetId === null ? '' : ` where dataset_id = ${datasetId}`
  return `insert into riposte.period_count select dataset_id, facet, code, date_start >> ${PERIODS.long}, sum(rows) from riposte.day_count${where} group by 1, 2, 3, 4`
}

/** The statements that make the tables of version 1 those of this one; what was loaded stays. */
export const upgradeStatements = (isDistributed: boolean): string[] => [
  PERIOD_COUNT,
  ...(isDistributed ? [distributed('period_count')] : []),
  `create index on riposte.period_count (dataset_id, facet, period)`,
  `create index on riposte.day_count (dataset_id, facet, date_start)`,
  periodsStatement(null),
  `analyze riposte.period_count`,
  DICTIONARY,
  ...(isDistributed ? [distributed('dictionary')] : []),
  `insert into riposte.dictionary select dataset_id, column_name, 0, string_agg(option, '' order by code), string_agg(int4send(octet_length(option)), ''::bytea order by code) from riposte.option group by dataset_id, column_name`,
  `drop table riposte.option`,
  `update riposte.migration set version = 2`,
]

const distributed = (name: string): string =>
  `select create_distributed_table('riposte.${name}', 'dataset_id', colocate_with => 'riposte.incident')`

/** The statements that make the schema, on one database or distributed over the workers of a cluster. */
export function schemaStatements(isDistributed: boolean): string[] {
  const kind = isDistributed ? '' : ' partition by list (dataset_id)'
  const shared: Index[] = isDistributed ? [['start', BY_START]] : []
  const indexes = [...INCIDENT_INDEXES, ...shared].map(
    ([ending, on]) => `create index incident_${ending} on riposte.incident ${on}`,
  )
  const [first, ...others] = DISTRIBUTED
  const distribution = [
    ...REFERENCE.map((name) => `select create_reference_table('riposte.${name}')`),
    `select create_distributed_table('riposte.${first}', 'dataset_id')`,
    ...others.map(distributed),
  ]
  return [
    `create schema riposte`,
    ...TABLES,
    `create table riposte.incident ${INCIDENT}${kind}`,
    ...(isDistributed ? distribution : []),
    ...indexes,
    `insert into riposte.migration (version) values (${SCHEMA_VERSION})`,
  ]
}

/** The statements by which a partition comes to hold the rows of a dataset: to be filled between the first and the others. */
export function partitionStatements(
  datasetId: number,
  stored: readonly StoredColumn[],
  lists: readonly string[],
): {
  readonly create: string
  readonly attach: readonly string[]
} {
  const name = `incident_${datasetId}`
  return {
    create: `create table riposte.${name} (like riposte.incident including defaults)`,
    attach: [
      `alter table riposte.${name} add primary key (dataset_id, row)`,
      ...[...INCIDENT_INDEXES, startIndex(stored, lists)].map(
        ([ending, on]) => `create index ${name}_${ending} on riposte.${name} ${on}`,
      ),
      `alter table riposte.${name} add constraint ${name}_dataset check (dataset_id = ${datasetId})`,
      // Of a few words that are seldom the database must not expect that they are common.
      `alter table riposte.${name} alter column words set statistics 1000`,
      `analyze riposte.${name}`,
      `alter table riposte.incident attach partition riposte.${name} for values in (${datasetId})`,
    ],
  }
}

/** The statements that take away all rows of a dataset that is retired. */
export const removalStatements = (datasetId: number, isDistributed: boolean): string[] => [
  isDistributed
    ? `delete from riposte.incident where dataset_id = ${datasetId}`
    : `drop table if exists riposte.incident_${datasetId}`,
  ...DISTRIBUTED.filter((name) => name !== 'incident').map(
    (name) => `delete from riposte.${name} where dataset_id = ${datasetId}`,
  ),
  `delete from riposte.dataset where dataset_id = ${datasetId}`,
]
