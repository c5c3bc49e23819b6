import { boundsOf } from '../space/position'
import { chainRows } from '../table/chain'
import { TABLE_PARTS, type TablePart } from '../table/columns'
import { type Filter, filterRows } from '../table/filter'
import { countIncidents } from '../table/incident-count'
import { type FilterResult, filterWithCounts } from '../table/moving-filter'
import { includesRow, keepRows } from '../table/rows'
import { type IncidentTable, positionOf, rowOf } from '../table/table'
import { withUndatedRows } from '../table/undated'
import { type DayCounts, type DayCountsQuery, dayCounts } from './day-counts'
import type { Extent, IncidentQueries, RowCount, WholeQuery } from './incident-queries'
import {
  type Edge,
  edgeAt,
  type Page,
  type PagePlace,
  type PageQuery,
  placeId,
  stretchOf,
} from './page'
import type { RowBatch } from './row-batch'
import {
  CELLS_ASIDE,
  cellOf,
  isTile,
  MOST_POINTS,
  type Tile,
  type TileEdges,
  type TileQuery,
  tileEdges,
} from './tile'
import { TileIndex } from './tile-index'

/** How many rows a batch has. */
const BATCH = 10_000

/** How many filters keep what they leave: a map asks for many tiles under one. */
const KEPT = 8

/** The queries of a source whose table fits the process: each is answered from it. */
export class TableQueries implements IncidentQueries {
  private readonly kept = new Map<string, Int32Array>()
  private tiles: TileIndex | null = null

  /** `table` gives the table with at least the parts that it is asked for, always the same. */
  constructor(private readonly table: (parts: readonly TablePart[]) => Promise<IncidentTable>) {}

  shape = (): Promise<IncidentTable> => this.table(TABLE_PARTS)

  hasChain = async (name: string): Promise<boolean> => chainRows(await this.shape(), name) !== null

  incident = async (id: string): Promise<RowBatch | null> => {
    const shape = await this.shape()
    const table = shape.withUndated ?? shape
    const row = rowOf(table, id)
    return row === null ? null : { table, rows: Int32Array.of(row) }
  }

  count = async (filter: Filter): Promise<RowCount> => {
    const { table, rows } = await this.matching(filter)
    const all = withUndatedRows(table, rows, filter)
    const undated = all.rows.length - rows.length
    return { rows: rows.length, ...countIncidents(table, rows), undated }
  }

  page = async ({ filter, limit, place }: PageQuery): Promise<Page | null> => {
    const { table, rows } = await this.matchingWithUndated(filter)
    const edge = place && edgeOf(table, place)
    if (place !== null && edge === null) return null
    const stretch = stretchOf(rows, limit, edge)
    const [first, last] = [stretch.rows[0], stretch.rows.at(-1)]
    return {
      batch: { table, rows: stretch.rows },
      previous: first === undefined || stretch.isFirst ? null : { before: table.id.at(first) },
      next: last === undefined || stretch.isLast ? null : { after: table.id.at(last) },
    }
  }

  facetCounts = async (filter: Filter): Promise<FilterResult['counts']> =>
    filterWithCounts(await this.shape(), filter).counts

  dayCounts = async ({ filter, by }: DayCountsQuery): Promise<DayCounts> => {
    const { table, rows } = await this.matching(filter)
    return dayCounts(table, rows, by)
  }

  extent = async (filter: Filter): Promise<Extent> => {
    const { table, rows } = await this.matching(filter)
    return { bounds: boundsOf(positionsOf(table, rows)), days: daysOf(table, rows) }
  }

  tile = async ({ filter, tile }: TileQuery): Promise<Tile> => {
    if (!isTile(tile)) throw new RangeError(`expected a tile, got ${tile.z}/${tile.x}/${tile.y}`)
    const { table, rows } = await this.matching(filter)
    this.tiles ??= new TileIndex(table)
    const inTile = this.tiles.rowsIn(tile)
    // Rows of the tile are looked up among those that match one by one; many are found faster the other way round.
    const areFew = inTile.length < rows.length / 4
    const near = areFew ? keepRows(inTile, (row) => includesRow(rows, row)).sort() : rows
    return tileOf(table, near, tileEdges(tile))
  }

  batches = (filter: Filter): AsyncIterable<RowBatch> => this.inBatches(filter)

  linked = async (filter: Filter): Promise<RowBatch> => {
    const { table, rows } = await this.matching(filter)
    const joined = table.links.filter(
      ({ from, to }) => includesRow(rows, from) && includesRow(rows, to),
    )
    const ends = new Set(joined.flatMap(({ from, to }) => [from, to]))
    return { table, rows: keepRows(rows, (row) => ends.has(row)) }
  }

  whole = async ({
    filter,
    parts,
    mostRows,
    withUndated,
  }: WholeQuery): Promise<RowBatch | null> => {
    const { rows: dated } = await this.matching(filter)
    const table = await this.table(parts)
    const batch = withUndated ? withUndatedRows(table, dated, filter) : { table, rows: dated }
    return batch.rows.length > mostRows ? null : batch
  }

  private async *inBatches(filter: Filter): AsyncGenerator<RowBatch, void, undefined> {
    const { table, rows } = await this.matchingWithUndated(filter)
    for (let at = 0; at < rows.length; at += BATCH) {
      yield { table, rows: rows.subarray(at, at + BATCH) }
    }
  }

  private async matchingWithUndated(filter: Filter): Promise<RowBatch> {
    const { table, rows } = await this.matching(filter)
    return withUndatedRows(table, rows, filter)
  }

  private async matching(filter: Filter): Promise<RowBatch> {
    const table = await this.shape()
    const key = JSON.stringify(filter)
    const rows = this.kept.get(key) ?? filterRows(table, filter)
    this.kept.delete(key)
    this.kept.set(key, rows)
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(oldest)
    return { table, rows }
  }
}

/** A place by its row, which may be one that names no day; null where it names no incident of the table. */
function edgeOf(table: IncidentTable, place: PagePlace): Edge | null {
  const row = rowOf(table.withUndated ?? table, placeId(place))
  return row === null ? null : edgeAt(place, row)
}

function* positionsOf(table: IncidentTable, rows: Int32Array) {
  for (const row of rows) {
    const position = positionOf(table, row)
    if (position) yield position
  }
}

function daysOf({ start, end }: IncidentTable, rows: Int32Array): Extent['days'] {
  if (rows.length === 0) return null
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    first = Math.min(first, start[row] as number)
    last = Math.max(last, end[row] as number)
  }
  return { start: first, end: last }
}

/** What of ascending rows lies in a tile. */
function tileOf(table: IncidentTable, rows: Int32Array, edges: TileEdges): Tile {
  const counts = new Int32Array(CELLS_ASIDE * CELLS_ASIDE)
  const inside = keepRows(rows, (row) => {
    const cell = cellOf(edges, table.lon[row] as number, table.lat[row] as number)
    if (!cell) return false
    const at = cell.row * CELLS_ASIDE + cell.column
    counts[at] = (counts[at] as number) + 1
    return true
  })
  if (inside.length <= MOST_POINTS) return { kind: 'points', batch: { table, rows: inside } }
  const cells = Array.from(counts, (count, i) => ({
    column: i % CELLS_ASIDE,
    row: Math.floor(i / CELLS_ASIDE),
    count,
  }))
  return { kind: 'cells', cells: cells.filter(({ count }) => count > 0) }
}
