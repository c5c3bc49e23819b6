import { TooManyRows } from '@/geo/query/too-many-rows'
import type { VersionNotes } from '@/geo/record/changes'
import type { DatasetFacts, DatasetMethod, IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import { forAll } from '../../asker'
import { readDictionaries, shapeOf } from './dataset-rows'
import type { Described } from './described'
import type { Pool } from './pool'
import { DatabaseQueries } from './queries'

/** What the database says of a dataset, besides its rows. */
export interface Registered {
  readonly datasetId: number
  readonly name: string
  readonly described: Described
  readonly facts: DatasetFacts
  readonly method: DatasetMethod | null
  readonly notes: readonly VersionNotes[] | null
}

/**
 * One version of a dataset in the database. It has no claims and no records that are held back. Its
 * table is made where it has no more rows than `mostRows`.
 */
export class DatabaseSource implements IncidentSource {
  private asked: Promise<DatabaseQueries> | null = null
  private whole: Promise<IncidentTable> | null = null

  constructor(
    private readonly pool: Pool,
    readonly registered: Registered,
    private readonly mostRows: number,
  ) {}

  facts = async (): Promise<DatasetFacts> => this.registered.facts

  queries = (): Promise<DatabaseQueries> => {
    this.asked ??= forAll(() => this.ask())
    this.asked.catch(() => {
      this.asked = null
    })
    return this.asked
  }

  /** The whole table, whatever parts are asked for. Throws `TooManyRows` where it is too large. */
  table = (): Promise<IncidentTable> => {
    this.whole ??= forAll(() => this.readWhole())
    this.whole.catch(() => {
      this.whole = null
    })
    return this.whole
  }

  detail = async () => null
  held = async () => null
  history = async () => null
  notes = async () => this.registered.notes
  method = async () => this.registered.method

  private async ask(): Promise<DatabaseQueries> {
    const { datasetId, name, described } = this.registered
    const dictionaries = await readDictionaries(this.pool, datasetId)
    const shape = shapeOf(name, described, dictionaries)
    return new DatabaseQueries(this.pool, { datasetId, described, shape }, dictionaries)
  }

  private async readWhole(): Promise<IncidentTable> {
    const { allRows } = this.registered.described
    if (allRows > this.mostRows) throw new TooManyRows(allRows, this.mostRows)
    return (await this.queries()).table()
  }
}
