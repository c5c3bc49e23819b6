import type { DatasetFacts } from '@/geo/source'
import { forAll } from '../../asker'
import { once } from '../../once'
import { watch } from '../../watched'
import { browserRows } from '../browser-rows'
import { cellText, isUnavailable, openPool, type Pool, type RawRow, replaced } from './pool'
import { DatabaseSource, type Registered } from './source'
import { int, type Sql, sql } from './sql'

/** So long what is current is not asked for again. */
const FRESH_MS = 1_000

/** The database of the settings; null where they name none. */
export function settingsDatabase(): Database | null {
  const url = process.env.RIPOSTE_DATABASE_URL
  if (!url) return null
  return once(`database ${url}`, () => {
    const database = new Database(openPool(url), browserRows())
    watch({
      name: 'database',
      problem: () => database.problem(),
      numbers: () => database.numbers(),
    })
    return database
  })
}

/** PostgreSQL's codes for a table and a schema that are not there. */
const NO_TABLE: readonly string[] = ['42P01', '3F000']

/** A number of the current version of each dataset, by name. */
type Current = ReadonlyMap<string, number>

/** The datasets of a database: the current version of each, opened once. */
export class Database {
  private current: Current | null = null
  private askedAt = Number.NEGATIVE_INFINITY
  private asking: Promise<Current> | null = null
  private readonly opened = new Map<number, Promise<DatabaseSource>>()

  constructor(
    private readonly pool: Pool,
    private readonly mostRows: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The ids of the datasets in order of name: those that were there when it could last be asked. Throws `Unavailable` where it never could. */
  async list(): Promise<string[]> {
    try {
      return [...(await this.fresh()).keys()]
    } catch (error) {
      if (this.current === null || !isUnavailable(error)) throw error
      return [...this.current.keys()]
    }
  }

  /** The current version of a dataset; null where there is none of that name. Throws `Unavailable` where that cannot be known. */
  async open(name: string): Promise<DatabaseSource | null> {
    const datasetId = (await this.fresh()).get(name)
    if (datasetId === undefined) return null
    const known = this.opened.get(datasetId)
    if (known) return known
    const opening = forAll(() => this.read(datasetId))
    this.opened.set(datasetId, opening)
    opening.catch(() => this.opened.delete(datasetId))
    return opening
  }

  /** What is known of a dataset that has been opened before, whether the database can be asked or not; null for any other. */
  async known(name: string): Promise<DatasetFacts | null> {
    const datasetId = this.current?.get(name)
    const source = datasetId === undefined ? undefined : this.opened.get(datasetId)
    return source ? (await source).facts() : null
  }

  /** What is wrong with it just now, in words without its address; null where it answers. */
  async problem(): Promise<string | null> {
    try {
      await this.pool.ask(sql`select 1`)
      return null
    } catch (error) {
      return isUnavailable(error) ? error.message : 'The database refuses what it is asked.'
    }
  }

  /** What can be measured of its pool. */
  numbers(): ReturnType<Pool['numbers']> {
    return this.pool.numbers()
  }

  end(): Promise<void> {
    return this.pool.end()
  }

  private fresh(): Promise<Current> {
    if (this.current && this.now() - this.askedAt < FRESH_MS) return Promise.resolve(this.current)
    this.asking ??= forAll(() => this.ask()).finally(() => {
      this.asking = null
    })
    return this.asking
  }

  private async ask(): Promise<Current> {
    const rows = await this.askForRows(
      sql`select name, dataset_id from riposte.dataset where retired is null order by name collate "C", dataset_id`,
    )
    const current = new Map(rows.map(([name, id]) => [cellText(name), Number(cellText(id))]))
    const ids = new Set(current.values())
    for (const id of this.opened.keys()) if (!ids.has(id)) this.opened.delete(id)
    this.current = current
    this.askedAt = this.now()
    return current
  }

  /** What a statement finds; nothing in a database that has no tables of this program yet. */
  private async askForRows(statement: Sql): Promise<readonly RawRow[]> {
    try {
      return await this.pool.ask(statement)
    } catch (error) {
      if (error instanceof Error && 'code' in error && NO_TABLE.includes(String(error.code)))
        return []
      throw error
    }
  }

  private async read(datasetId: number): Promise<DatabaseSource> {
    const [row] = await this.pool.ask(
      sql`select name, described, facts, method, notes from riposte.dataset where dataset_id = ${int(datasetId)}`,
    )
    if (!row) throw replaced()
    const [name, ...json] = row.map(cellText)
    const [described, facts, method, notes] = json.map((each) => (each ? JSON.parse(each) : null))
    const registered = { datasetId, name: name ?? '', described, facts, method, notes }
    return new DatabaseSource(this.pool, registered as Registered, this.mostRows)
  }
}
