/**
 * The questions of a page to files and to a database, and the plain SQL of a first attempt beside them.
 * RIPOSTE_TEST_DATABASE_URL names a database that may be written to, RIPOSTE_TEST_ROWS how many rows.
 */
import postgres from 'postgres'
import { bench, describe } from 'vitest'
import { TableQueries } from '@/geo/query/table-queries'
import { type Filter, NO_FILTER } from '@/geo/table/filter'
import { openDataset } from '../datasets'
import { Database } from './database'
import { townsTable } from './fixtures/towns-table'
import { loadDataset } from './load'
import { migrate } from './migrate'
import { openPool } from './pool'

const url = process.env.RIPOSTE_TEST_DATABASE_URL ?? ''
const rows = Number(process.env.RIPOSTE_TEST_ROWS || 400_000)
const id = `towns-${rows}`

const CITY: Filter = { ...NO_FILTER, bbox: [44.2, 33.1, 44.6, 33.5], from: 16_400, to: 16_580 }
const WEEK: Filter = { ...NO_FILTER, bbox: [38.8, 29.1, 48.5, 37.3], from: 16_400, to: 16_406 }
const YEAR: Filter = { ...NO_FILTER, from: 16_400, to: 16_764 }
const ACT: Filter = { ...NO_FILTER, choices: { act: ['rocket', 'bomb'] } }
const TILE = { z: 4, x: 9, y: 6 }

/** Questions by what they are called, with the SQL that asks the same of a table without a thought. */
const QUESTIONS: readonly (readonly [
  name: string,
  ask: (queries: TableQueries | Awaited<ReturnType<typeof ofDatabase>>) => Promise<unknown>,
  plain: string,
])[] = [
  [
    'count, a city in six months',
    (queries) => queries.count(CITY),
    `select count(*) from plain where longitude between 44.2 and 44.6 and latitude between 33.1 and 33.5 and date_start <= 16580 and date_end >= 16400`,
  ],
  [
    'count, a country in a week',
    (queries) => queries.count(WEEK),
    `select count(*) from plain where longitude between 38.8 and 48.5 and latitude between 29.1 and 37.3 and date_start <= 16406 and date_end >= 16400`,
  ],
  [
    'first page',
    (queries) => queries.page({ filter: NO_FILTER, limit: 100, place: null }),
    `select * from plain order by date_start, id limit 100`,
  ],
  [
    'facets of all',
    (queries) => queries.facetCounts(NO_FILTER),
    `select act, target, standing, weapon, within, count(*) from plain group by grouping sets ((act), (target), (standing), (weapon), (within))`,
  ],
  [
    'facets of a year',
    (queries) => queries.facetCounts(YEAR),
    `select act, target, standing, weapon, within, count(*) from plain where date_start <= 16764 and date_end >= 16400 group by grouping sets ((act), (target), (standing), (weapon), (within))`,
  ],
  [
    'facets of two acts',
    (queries) => queries.facetCounts(ACT),
    `select target, standing, weapon, within, count(*) from plain where act in (3, 4) group by grouping sets ((target), (standing), (weapon), (within))`,
  ],
  [
    'days of all',
    (queries) => queries.dayCounts({ filter: NO_FILTER, by: null }),
    `select event_date, count(*) from plain group by 1 order by 1`,
  ],
  [
    'tile of zoom 4, a year',
    (queries) => queries.tile({ filter: YEAR, tile: TILE }),
    `select floor(longitude * 3), floor(latitude * 3), count(*) from plain where date_start <= 16764 and date_end >= 16400 group by 1, 2`,
  ],
]

async function ofDatabase() {
  const source = await new Database(openPool(url), rows).open(id)
  if (!source) throw new Error(`expected a dataset ${id}`)
  return source.queries()
}

if (url === '') {
  console.log('SKIPPED: RIPOSTE_TEST_DATABASE_URL names no database for the questions of a page')
  describe.skip('questions of a page')
} else {
  const table = townsTable(rows, id)
  const known = await openDataset('iraq-2019-2020')
  if (!known) throw new Error('expected a dataset')
  const facts = { ...(await known.facts()), id }
  await migrate(url, false)
  await loadDataset(url, { table, facts, method: null, notes: null })
  const client = postgres(url, { max: 1, onnotice: () => {} })
  await client.unsafe(`drop table if exists plain`)
  await client.unsafe(
    `create table plain as select * from riposte.incident where dataset_id = (select dataset_id from riposte.dataset where name = '${id}' and retired is null) order by md5(id)`,
  )
  await client
    .unsafe(
      `create index on plain (date_start); create index on plain using gist (point); analyze plain`,
    )
    .simple()
  const queries = await ofDatabase()
  for (const [name, ask, plain] of QUESTIONS) {
    describe(`${name}, ${rows} rows`, () => {
      const options = { time: 0, iterations: 7, warmupTime: 0, warmupIterations: 1 }
      bench('files', async () => void (await ask(new TableQueries(async () => table))), options)
      bench('database', async () => void (await ask(queries)), options)
      bench('database, plain SQL', async () => void (await client.unsafe(plain)), options)
    })
  }
}
