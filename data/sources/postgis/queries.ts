import type { DayCounts, DayCountsQuery } from '@/geo/query/day-counts'
import type { Extent, IncidentQueries, RowCount, WholeQuery } from '@/geo/query/incident-queries'
import { type Page, type PageQuery, placeId } from '@/geo/query/page'
import type { RowBatch } from '@/geo/query/row-batch'
import { isTile, MOST_POINTS, type Tile, type TileQuery, tileEdges } from '@/geo/query/tile'
import type { Bounds } from '@/geo/space/position'
import { partOf } from '@/geo/table/column-part'
import { asksForDaysAlone } from '@/geo/table/days-alone'
import { laneColumn } from '@/geo/table/facets'
import type { Filter } from '@/geo/table/filter'
import type { FilterResult } from '@/geo/table/moving-filter'
import type { IncidentTable } from '@/geo/table/table'
import { asksForDays, datedPart } from '@/geo/table/undated'
import { Chains } from './chains'
import { type Asked, type Conditions, conditionsOf, everyRow, laneColumnName } from './conditions'
import {
  cellsAhead,
  cellsOf,
  countAhead,
  countedTile,
  dayCountsOf,
  daysAhead,
  facetsAhead,
  isCountedByDay,
} from './counted-ahead'
import { countedChoice, countOfChoice, daysOfChoice, ownCounts } from './counted-choice'
import { DatasetRows, type Dictionaries } from './dataset-rows'
import { facetCounts } from './facet-counts'
import { cellText, type Pool, replaced } from './pool'
import { rowOf } from './row-of'
import { int, ints, sql } from './sql'
import {
  besideStatement,
  cellsStatement,
  countStatement,
  daysStatement,
  extentStatement,
  presence,
  type Some,
  tileConditions,
} from './statements'
import type { StoredColumn } from './stored-columns'
import { Words } from './words'

/** How many rows a batch has: what is made of one of them is in memory several times over. */
const BATCH = 250

/**
 * The questions of a dataset, answered by the database. Each throws `Unavailable` where it cannot be
 * asked just now, or where the version that is asked was replaced and is gone: no answer is given of
 * rows that were no longer all there.
 */
export class DatabaseQueries implements IncidentQueries {
  private readonly rows: DatasetRows
  private readonly chains: Chains
  private readonly words: Words
  /** What is said of a row: all that it has but what only a search looks through, which is looked through here. */
  private readonly said: readonly StoredColumn[]

  constructor(
    private readonly pool: Pool,
    private readonly asked: Asked,
    dictionaries: Dictionaries,
  ) {
    this.rows = new DatasetRows(asked.described, dictionaries, asked.shape.dataset.id)
    this.chains = new Chains(pool, asked, this.rows)
    this.words = new Words(pool, asked)
    this.said = asked.described.columns.filter(
      ({ name, kind }) => partOf(name, { kind }) !== 'words',
    )
  }

  shape = async (): Promise<IncidentTable> => this.asked.shape

  hasChain = (name: string): Promise<boolean> =>
    this.present(async () => (await this.chains.rowsOf(name)) !== null)

  incident = (id: string): Promise<RowBatch | null> =>
    this.present(async () => {
      const row = await rowOf(this.pool, this.asked, id)
      return row === null ? null : this.batch(this.only([row]), { limit: 1 })
    })

  count = (filter: Filter): Promise<RowCount> =>
    this.present(async () => {
      const undated = await this.undated(filter)
      if (isCountedByDay(this.asked, filter)) {
        return { ...(await countAhead(this.pool, this.asked, filter)), undated }
      }
      const choice = countedChoice(this.asked, filter)
      const ahead = choice && (await countOfChoice(this.pool, this.asked, choice))
      if (ahead) return { ...ahead, undated }
      const conditions = await this.conditions(filter)
      if (!conditions) return { rows: 0, incidents: 0, split: 0, parts: 0, notPlaced: 0, undated }
      const { hasParts } = this.asked.described
      const [row = []] = await this.pool.ask(countStatement(conditions, hasParts))
      const [rows = 0, incidents = 0, split = 0, parts = 0, notPlaced = 0] = row.map((cell) =>
        Number(cellText(cell)),
      )
      return { rows, incidents, split, parts, notPlaced, undated }
    })

  page = ({ filter, limit, place }: PageQuery): Promise<Page | null> =>
    this.present(async () => {
      const edge = place && (await rowOf(this.pool, this.asked, placeId(place)))
      if (place !== null && edge === null) return null
      const conditions = await this.conditions(filter, true)
      if (!conditions) return { batch: this.nothing(), previous: null, next: null }
      const isBackward = place !== null && 'before' in place
      const from = edge === null ? {} : isBackward ? { before: edge } : { after: edge }
      const batch = await this.batch(conditions, { limit, ...from })
      const [first, last] = [batch.rows[0], batch.rows.at(-1)]
      if (first === undefined || last === undefined) return { batch, previous: null, next: null }
      const [isFirst, isLast] = await Promise.all([
        edge === null
          ? true
          : this.isNoneBeside(conditions, { before: batch.numbers[first] as number }),
        batch.rows.length < limit && !isBackward
          ? true
          : this.isNoneBeside(conditions, { after: batch.numbers[last] as number }),
      ])
      return {
        batch,
        previous: isFirst ? null : { before: batch.table.id.at(first) },
        next: isLast ? null : { after: batch.table.id.at(last) },
      }
    })

  facetCounts = (filter: Filter): Promise<FilterResult['counts']> =>
    this.present(async () => {
      if (isCountedByDay(this.asked, filter)) return facetsAhead(this.pool, this.asked, filter)
      const choice = countedChoice(this.asked, filter)
      const [conditions, known] = await Promise.all([
        this.conditions(filter),
        choice ? ownCounts(this.pool, this.asked, choice) : new Map(),
      ])
      return facetCounts(this.pool, this.asked, conditions, known)
    })

  dayCounts = ({ filter, by }: DayCountsQuery): Promise<DayCounts> =>
    this.present(async () => {
      if (isCountedByDay(this.asked, filter)) return daysAhead(this.pool, this.asked, filter, by)
      const choice = by === null ? countedChoice(this.asked, filter) : null
      if (choice) return daysOfChoice(this.pool, this.asked, choice)
      const conditions = await this.conditions(filter)
      if (!conditions) return { days: [], counts: [], lanes: [] }
      const lane = by === null ? null : laneColumn(this.asked.shape, by)
      const [[total], [lanes]] = await Promise.all([
        this.pool.ask(daysStatement(this.asked, conditions, null)),
        by !== null && lane
          ? this.pool.ask(
              daysStatement(this.asked, conditions, {
                column: laneColumnName(by),
                isList: lane.kind === 'codes',
              }),
            )
          : [undefined],
      ])
      return dayCountsOf(total, lanes, lane?.options ?? [])
    })

  extent = (filter: Filter): Promise<Extent> =>
    this.present(async () => {
      const conditions = await this.conditions(filter)
      if (!conditions) return { bounds: null, days: null }
      const { bounds, days, rows } = this.asked.described
      if (filter.from === null && filter.to === null && asksForDaysAlone(filter)) {
        return { bounds, days: rows === 0 ? null : days }
      }
      const [row = []] = await this.pool.ask(extentStatement(conditions))
      const [west, south, east, north, start, end] = row.map((cell) =>
        cell === null ? null : Number(cellText(cell)),
      )
      return {
        bounds: west == null ? null : ([west, south, east, north] as Bounds),
        days: start == null || end == null ? null : { start, end },
      }
    })

  tile = ({ filter, tile }: TileQuery): Promise<Tile> =>
    this.present(async () => {
      if (!isTile(tile)) throw new RangeError(`expected a tile, got ${tile.z}/${tile.x}/${tile.y}`)
      const matching = await this.conditions(filter)
      if (!matching) return { kind: 'points', batch: this.nothing() }
      const edges = tileEdges(tile)
      const conditions = tileConditions(matching, edges)
      const at = isCountedByDay(this.asked, filter) ? countedTile(tile) : null
      const cells = at
        ? await cellsAhead(this.pool, this.asked, { filter, tile, at, conditions })
        : cellsOf(await this.pool.ask(cellsStatement(conditions, edges)))
      const rows = cells.reduce((sum, { count }) => sum + count, 0)
      if (rows > MOST_POINTS) return { kind: 'cells', cells }
      return {
        kind: 'points',
        batch: rows === 0 ? this.nothing() : await this.batch(conditions, { limit: MOST_POINTS }),
      }
    })

  batches = (filter: Filter): AsyncIterable<RowBatch> => this.inBatches(filter)

  linked = (filter: Filter): Promise<RowBatch> =>
    this.present(async () => {
      const pairs = await this.chains.pairs()
      const conditions = pairs.length === 0 ? null : await this.conditions(filter)
      if (!conditions) return this.nothing()
      const among = conditions.and(sql`row = any(${ints(new Set(pairs.flat()))})`)
      const [rowColumn] = this.asked.described.columns
      const { rows, numbers } = await this.rows.batch(
        this.pool,
        this.asked.datasetId,
        among,
        { limit: pairs.length * 2 },
        rowColumn ? [rowColumn] : [],
      )
      const found = new Set(Array.from(rows, (row) => numbers[row] as number))
      const joined = pairs.filter(([from, to]) => found.has(from) && found.has(to))
      const ends = [...new Set(joined.flat())]
      return ends.length === 0
        ? this.nothing()
        : this.batch(this.only(ends), { limit: ends.length })
    })

  whole = ({ filter, parts, mostRows, withUndated }: WholeQuery): Promise<RowBatch | null> =>
    this.present(async () => {
      const conditions = await this.conditions(filter, withUndated)
      if (!conditions) return this.nothing()
      const { columns } = this.asked.described
      const wanted = columns.filter(({ name, kind }) => parts.includes(partOf(name, { kind })))
      const counted = await this.pool.ask(countStatement(conditions, false))
      if (Number(cellText(counted[0]?.[0])) > mostRows) return null
      const limit = this.asked.described.allRows
      return this.rows.batch(this.pool, this.asked.datasetId, conditions, { limit }, wanted)
    })

  /** The table of all rows that have a day, from which those without lead on. */
  table = (): Promise<IncidentTable> =>
    this.present(async () => {
      const { rows, allRows } = this.asked.described
      const { datasetId } = this.asked
      const all = everyRow(this.asked)
      const { table } = await this.rows.batch(this.pool, datasetId, all, { limit: allRows })
      return datedPart(table, rows)
    })

  /** Every matching row in turn, each batch after the last row of the one before. */
  private async *inBatches(filter: Filter): AsyncGenerator<RowBatch, void, undefined> {
    const conditions = await this.conditions(filter, true)
    if (!conditions) return
    for (let after = -1; ; ) {
      const batch = await this.present(() => this.batch(conditions, { limit: BATCH, after }))
      const last = batch.rows.at(-1)
      if (last === undefined) return
      yield batch
      if (batch.rows.length < BATCH) return
      after = batch.numbers[last] as number
    }
  }

  private async isNoneBeside(
    conditions: Conditions,
    place: { readonly before: number } | { readonly after: number },
  ): Promise<boolean> {
    return (await this.pool.ask(besideStatement(conditions, place))).length === 0
  }

  private async conditions(filter: Filter, withUndated = false): Promise<Conditions | null> {
    const [chain, words] = await Promise.all([
      filter.chain === null ? null : this.chains.rowsOf(filter.chain),
      this.words.numbersFor(filter.q),
    ])
    return conditionsOf(this.asked, filter, chain, words, withUndated)
  }

  /** How many rows that name no day pass a filter that asks for none. */
  private async undated(filter: Filter): Promise<number> {
    const { rows, allRows } = this.asked.described
    if (rows === allRows || asksForDays(filter)) return 0
    const conditions = await this.conditions(filter, true)
    if (!conditions) return 0
    const among = conditions.and(sql`row >= ${int(rows)}`)
    const [row] = await this.pool.ask(countStatement(among, false))
    return Number(cellText(row?.[0]))
  }

  private batch(conditions: Conditions, some: Some): ReturnType<DatasetRows['batch']> {
    return this.rows.batch(this.pool, this.asked.datasetId, conditions, some, this.said)
  }

  private only = (rows: readonly number[]): Conditions =>
    everyRow(this.asked).and(
      rows.length === 1 ? sql`row = ${int(rows[0] as number)}` : sql`row = any(${ints(rows)})`,
    )

  private nothing = (): RowBatch => ({ table: this.asked.shape, rows: new Int32Array() })

  /** An answer that was made while the version was there: one that is gone afterwards may have been half there. */
  private async present<T>(answer: () => Promise<T>): Promise<T> {
    const made = await answer()
    if ((await this.pool.ask(presence(this.asked))).length === 0) {
      throw replaced()
    }
    return made
  }
}
