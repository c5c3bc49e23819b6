/**
 * `npm run bench:database -- DATASET`: what is asked of a dataset that `riposte load` put into the
 * database of RIPOSTE_DATABASE_URL, beside the plain SQL of a first attempt on the same rows, and the
 * same over HTTP from a server of its own, with what an export of all needs in memory. Makes a table
 * `plain_N` of the rows, anew where it has not all of them: the role must be allowed to. Ends with 1
 * where an export needed more memory than it may.
 */
import postgres from 'postgres'
import { Database } from '../data/sources/postgis/database'
import { openPool } from '../data/sources/postgis/pool'
import type { IncidentQueries } from '../geo/query/incident-queries'
import { facetColumn, facetInfo, facetsOf } from '../geo/table/facets'
import { type Filter, NO_FILTER } from '../geo/table/filter'
import { wordsOf } from '../geo/table/fold'
import { overHttp } from './bench-database/over-http'
import { medianOf, said, TIMES, timed, times, whole } from './bench-database/times'

const MOST_ROWS = 400_000
/** Half the side of a city in degrees. */
const CITY = 0.2

interface Question {
  readonly name: string
  readonly ask: () => Promise<unknown>
  /** The same of a table without a thought; null where it is asked over HTTP alone. */
  readonly plain: string | null
}

const url = process.env.RIPOSTE_DATABASE_URL ?? ''
const [id = ''] = process.argv.slice(2)
const database = url === '' ? null : new Database(openPool(url, 600_000), MOST_ROWS)
const source = await database?.open(id)
if (!database || !source) {
  console.error(`expected RIPOSTE_DATABASE_URL and a dataset that is in it, got ${id || 'neither'}`)
  process.exit(2)
}
const client = postgres(url, { max: 1, onnotice: () => {} })
const { datasetId, described } = source.registered
const queries = await source.queries()
const plain = `plain_${datasetId}`
await checkRows()
await makePlain()
const questions = await questionsOf(queries)
console.log(
  `${id}: ${described.rows.toLocaleString('en')} rows; median and slowest of ${TIMES}, ms`,
)
const measured: { name: string; database: number[]; plain: number[] }[] = []
for (const { name, ask, plain: text } of questions) {
  measured.push({
    name,
    database: await timed(ask),
    plain: text === null ? [] : await timed(() => client.unsafe(text)),
  })
}
console.table(
  measured.map(({ name, database, plain }) => ({
    name,
    database: said(database),
    'plain SQL': said(plain),
    ratio: plain.length === 0 ? '' : times(medianOf(plain) / medianOf(database)),
  })),
)
for (const { name, database, plain } of measured) {
  const [ours, theirs] = [medianOf(database), medianOf(plain)]
  const beside = plain.length === 0 ? '' : ` (${whole(theirs)}; ${times(theirs / ours)})`
  console.log(`${name} ${whole(ours)}${beside}`)
}
await client.end()
await database.end()
await overHttp(url, id, described.days)

/** The rows as a file brings them, in no order of days, with the indexes that come to mind first. */
async function makePlain(): Promise<void> {
  const [known] = await client.unsafe(`select to_regclass('${plain}') as name`)
  if (known?.name) {
    const [found] = await client.unsafe(`select count(*)::int as rows from ${plain}`)
    if (found?.rows === described.allRows) return
    // A table that is not logged is empty after the database was killed.
    await client.unsafe(`drop table ${plain}`)
  }
  console.log(`making ${plain}, the rows as a first attempt keeps them`)
  await client.unsafe(
    `create unlogged table ${plain} as select id, title, notes, event_date, date_start, date_end, longitude, latitude, point, act, target, standing, weapon, within, actors_named, own_codes, search_text from riposte.incident where dataset_id = ${datasetId} order by hashint4(row)`,
  )
  const indexes = ['(date_start)', 'using gist (point)', '(id)']
  for (const on of indexes) await client.unsafe(`create index on ${plain} ${on}`)
  await client.unsafe(`vacuum analyze ${plain}`)
}

/** Ends the process where the rows of the dataset are not all there. */
async function checkRows(): Promise<void> {
  const [found] = await client.unsafe(
    `select count(*)::int as rows from riposte.incident where dataset_id = ${datasetId}`,
  )
  if (found?.rows === described.allRows) return
  console.error(
    `expected the ${described.allRows} rows of ${id}, got ${found?.rows}; riposte load ${id} again`,
  )
  process.exit(2)
}

async function questionsOf(asked: IncidentQueries): Promise<Question[]> {
  const { days } = described
  const middle = (days.start + days.end) >> 1
  const { batch } = (await asked.page({ filter: NO_FILTER, limit: 1, place: null })) ?? {}
  if (!batch) throw new Error('expected a row')
  const [row = 0] = batch.rows
  const [lon, lat] = [batch.table.lon[row] as number, batch.table.lat[row] as number]
  const [west, south, east, north] = described.bounds ?? [-180, -90, 180, 90]
  const city: Filter = {
    ...NO_FILTER,
    ...{ from: middle, to: middle + 181 },
    bbox: [lon - CITY, lat - CITY, lon + CITY, lat + CITY],
  }
  const week: Filter = {
    ...NO_FILTER,
    ...{ from: middle, to: middle + 6 },
    bbox: [west, south, east, north],
  }
  const year: Filter = { ...NO_FILTER, from: middle, to: middle + 364 }
  const shape = await asked.shape()
  const facets = facetsOf(shape).filter(({ id: each }) => facetColumn(shape, each)?.kind === 'code')
  const chosen = facets.find(({ id: each }) => {
    const count = facetColumn(shape, each)?.options.length ?? 0
    return count > 2 && count < 20
  })
  if (!chosen) throw new Error('expected a facet of a few options')
  const options = facetColumn(shape, chosen.id)?.options ?? []
  const counts = [...((await asked.facetCounts(NO_FILTER))[chosen.id] ?? [])]
  const code = counts.indexOf(Math.max(...counts))
  const option: Filter = { ...NO_FILTER, choices: { [chosen.id]: options.slice(code, code + 1) } }
  const columns = facets.slice(0, 6).map(({ id: each }) => sqlOf(facetInfo(each).column))
  const inDays = ({ from, to }: Filter) => `date_start <= ${to} and date_end >= ${from}`
  const inBox = ({ bbox }: Filter) =>
    bbox
      ? `longitude between ${bbox[0]} and ${bbox[2]} and latitude between ${bbox[1]} and ${bbox[3]}`
      : 'true'
  const isChosen = `${sqlOf(facetInfo(chosen.id).column)} = ${code}`
  const count = (where: string) => `select count(*) from ${plain} where ${where}`
  const sets = columns.map((each) => `(${each})`).join(', ')
  const facetSql = (where: string) =>
    `select ${columns.map((each, i) => `${each} as c${i}`).join(', ')}, count(*) from ${plain} where ${where} group by grouping sets (${sets})`
  const x = Math.floor(((lon + 180) / 360) * 16)
  const sine = Math.sin((lat * Math.PI) / 180)
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 16)
  const tile = { z: 4, x, y }
  const cells = (where: string) =>
    `select floor(longitude * 3), floor(latitude * 3), count(*) from ${plain} where ${where} group by 1, 2`
  const words = wordsOf(batch.table.id.at(row)).at(-1) ?? ''
  return [
    [
      'count, a city in six months',
      () => asked.count(city),
      count(`${inDays(city)} and ${inBox(city)}`),
    ],
    [
      'count, a week in a country',
      () => asked.count(week),
      count(`${inDays(week)} and ${inBox(week)}`),
    ],
    [
      'first page',
      () => asked.page({ filter: NO_FILTER, limit: 100, place: null }),
      `select * from ${plain} order by date_start, id limit 100`,
    ],
    ['facets of all', () => asked.facetCounts(NO_FILTER), facetSql('true')],
    ['facets of a year', () => asked.facetCounts(year), facetSql(inDays(year))],
    [`facets under ${chosen.id}`, () => asked.facetCounts(option), facetSql(isChosen)],
    [`count under ${chosen.id}`, () => asked.count(option), count(isChosen)],
    [
      'days of all',
      () => asked.dayCounts({ filter: NO_FILTER, by: null }),
      `select event_date, count(*) from ${plain} group by 1 order by 1`,
    ],
    [
      `days under ${chosen.id}`,
      () => asked.dayCounts({ filter: option, by: null }),
      `select event_date, count(*) from ${plain} where ${isChosen} group by 1 order by 1`,
    ],
    ['tile of zoom 4, all', () => asked.tile({ filter: NO_FILTER, tile }), cells('true')],
    ['tile of zoom 4, a year', () => asked.tile({ filter: year, tile }), cells(inDays(year))],
    [
      `tile of zoom 4 under ${chosen.id}`,
      () => asked.tile({ filter: option, tile }),
      cells(isChosen),
    ],
    [
      'count of a search',
      () => asked.count({ ...NO_FILTER, q: words }),
      `select count(*) from ${plain} where search_text like '%${words}%'`,
    ],
  ].map(([name, ask, text]) => ({ name, ask, plain: text }) as Question)
}

/** A facet's column as the tables of the database have it. */
function sqlOf(column: string): string {
  const stored = described.columns.find(({ name }) => name === column)
  return stored?.place === undefined ? `"${column}"` : `own_codes[${stored.place}]`
}
