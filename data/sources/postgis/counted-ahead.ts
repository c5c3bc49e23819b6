import type { DayCounts } from '@/geo/query/day-counts'
import type { RowCount } from '@/geo/query/incident-queries'
import { CELLS_ASIDE, type TileCell, type TileName, tileEdges } from '@/geo/query/tile'
import { type Facet, facetsOf, laneColumn, optionsOf } from '@/geo/table/facets'
import type { Filter } from '@/geo/table/filter'
import type { FilterResult } from '@/geo/table/filter-in-time'
import { integersAt } from './column-bytes'
import {
  type Asked,
  asksForDaysAlone,
  type Conditions,
  dayConditions,
  dayValue,
  laneColumnName,
} from './conditions'
import type { Pool } from './pool'
import { int, sql } from './sql'
import {
  type CountedTile,
  cellsStatement,
  countedCells,
  countedDays,
  countedOptions,
  dayCountWhere,
  type PeriodStretch,
} from './statements'
import { ALL_ROWS, CELL_LEVELS, countedColumns, PERIODS, periodOf } from './summaries'

/** Whether a filter can be answered from what was counted by day: it asks for days alone, and rows are incidents. */
export const isCountedByDay = ({ described }: Asked, filter: Filter): boolean =>
  described.hasDayCounts && !described.hasParts && asksForDaysAlone(filter)

/** Rows and incidents of some days. */
export async function countAhead(
  pool: Pool,
  asked: Asked,
  filter: Filter,
): Promise<Omit<RowCount, 'undated'>> {
  const [codes, rows] = await counted(pool, asked, filter, ALL_ROWS)
  const of = (code: number) => rows[codes.indexOf(code)] ?? 0
  const all = of(0) + of(1)
  return { rows: all, incidents: all, split: 0, parts: 0, notPlaced: of(1) }
}

/** How many incidents of some days each option of each facet has. */
export async function facetsAhead(
  pool: Pool,
  asked: Asked,
  filter: Filter,
): Promise<FilterResult['counts']> {
  const counts = await Promise.all(
    facetsOf(asked.shape).map(async ({ id, column }) => {
      const perOption = new Int32Array(optionsOf(asked.shape, id).length)
      const [codes, rows] = await counted(pool, asked, filter, facetNumber(asked, column))
      codes.forEach((code, i) => {
        perOption[code] = rows[i] as number
      })
      return [id, perOption] as const
    }),
  )
  return Object.fromEntries(counts)
}

/** The number under which rows are counted by a column. Throws a RangeError for one that they are not counted by, which `ALL_ROWS` would pass for. */
export function facetNumber({ shape }: Pick<Asked, 'shape'>, column: string): number {
  const number = countedColumns(shape).indexOf(column)
  if (number < 0) throw new RangeError(`expected a column that is counted ahead, got ${column}`)
  return number
}

async function counted(
  pool: Pool,
  asked: Asked,
  filter: Filter,
  facet: number,
): Promise<[codes: Int32Array, rows: Int32Array]> {
  const days = dayConditions(asked.described, filter.from, filter.to)
  const [row] = await pool.ask(countedOptions(dayCountWhere(asked, facet, days)))
  return [integersAt(row, 0), integersAt(row, 1)]
}

/** The rows of each day, and of each lane. */
export async function daysAhead(
  pool: Pool,
  asked: Asked,
  filter: Filter,
  by: Facet | null,
): Promise<DayCounts> {
  const days = dayConditions(asked.described, filter.from, filter.to)
  const lane = by === null ? null : laneColumn(asked.shape, by)
  const all = dayCountWhere(asked, ALL_ROWS, days)
  const [[total], [lanes]] = await Promise.all([
    pool.ask(countedDays(all, false)),
    by !== null && lane
      ? pool.ask(
          countedDays(dayCountWhere(asked, facetNumber(asked, laneColumnName(by)), days), true),
        )
      : [undefined],
  ])
  return dayCountsOf(total, lanes, lane?.options ?? [])
}

/** Day counts from answers of days, of lanes and days in the order of both; no lanes without. */
export function dayCountsOf(
  total: Parameters<typeof integersAt>[0],
  lanes: Parameters<typeof integersAt>[0],
  options: readonly string[],
): DayCounts {
  const [days, counts] = [Array.from(integersAt(total, 0)), Array.from(integersAt(total, 1))]
  const placeOf = new Map(days.map((day, i) => [day, i]))
  const byLane = new Map<number, number[]>()
  const [laneDays, laneRows, codes] = [0, 1, 2].map((i) => integersAt(lanes, i)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  codes.forEach((code, i) => {
    let inLane = byLane.get(code)
    if (!inLane) {
      inLane = days.map(() => 0)
      byLane.set(code, inLane)
    }
    inLane[placeOf.get(laneDays[i] as number) as number] = laneRows[i] as number
  })
  return {
    days,
    counts,
    lanes: [...byLane].map(([code, inLane]) => ({
      option: options[code] as string,
      counts: inLane,
    })),
  }
}

/** A tile as it lies among the counted cells; null for one that is deeper than they are. */
export function countedTile({ z, x, y }: TileName): CountedTile | null {
  const cells = z + Math.log2(CELLS_ASIDE)
  const level = CELL_LEVELS.find((each) => each >= cells)
  if (level === undefined) return null
  const size = 2 ** (level - z)
  return { level, x: x * size, y: y * size, shift: level - cells }
}

/**
 * How many rows of some days, or of all, lie in each cell of a tile: whole periods from what was
 * counted, the days at both ends from the rows themselves.
 */
export async function cellsAhead(
  pool: Pool,
  asked: Asked,
  {
    filter,
    tile,
    at,
    conditions,
  }: {
    readonly filter: Filter
    readonly tile: TileName
    readonly at: CountedTile
    readonly conditions: Conditions
  },
): Promise<TileCell[]> {
  if (filter.from === null && filter.to === null) {
    return cellsOf(await pool.ask(countedCells(asked, at, null)))
  }
  const { days, longestSpan } = asked.described
  const from = Math.max(filter.from ?? days.start, days.start)
  const to = Math.min(filter.to ?? days.end, days.end)
  // Of the rows that begin in a period between these all match.
  const { short } = PERIODS
  const first = filter.from === null ? periodOf(days.start, short) : periodOf(from - 1, short) + 1
  const last = filter.to === null ? periodOf(days.end, short) : periodOf(to + 1, short) - 1
  const edges = tileEdges(tile)
  if (last < first) return cellsOf(await pool.ask(cellsStatement(conditions, edges)))
  const [start, end] = [first << short, ((last + 1) << short) - 1]
  const before = conditions
    .and(sql`date_start >= ${dayValue(from - longestSpan)}`)
    .and(sql`date_start < ${int(start)}`)
  const after = conditions.and(sql`date_start > ${int(end)}`)
  return cellsOf(
    (
      await Promise.all([
        pool.ask(countedCells(asked, at, stretchesOf(first, last))),
        ...(filter.from === null ? [] : [pool.ask(cellsStatement(before, edges))]),
        ...(filter.to === null ? [] : [pool.ask(cellsStatement(after, edges))]),
      ])
    ).flat(),
  )
}

/** Short periods as long ones, and as short ones where they are no whole long one. */
export function stretchesOf(first: number, last: number): PeriodStretch[] {
  const { long, short } = PERIODS
  const times = long - short
  const [from, to] = [(first + (1 << times) - 1) >> times, ((last + 1) >> times) - 1]
  if (to < from) return [{ bits: short, first, last }]
  return [
    { bits: short, first, last: (from << times) - 1 },
    { bits: long, first: from, last: to },
    { bits: short, first: (to + 1) << times, last },
  ].filter((stretch) => stretch.first <= stretch.last)
}

/** The cells that answers count, added up, row by row. */
export function cellsOf(answers: readonly Parameters<typeof integersAt>[0][]): TileCell[] {
  const counts = new Int32Array(CELLS_ASIDE * CELLS_ASIDE)
  for (const answer of answers) {
    const [columns, rows, each] = [0, 1, 2].map((i) => integersAt(answer, i)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ]
    for (let i = 0; i < each.length; i++) {
      const at = (rows[i] as number) * CELLS_ASIDE + (columns[i] as number)
      counts[at] = (counts[at] as number) + (each[i] as number)
    }
  }
  return Array.from(counts, (count, i) => ({
    column: i % CELLS_ASIDE,
    row: Math.floor(i / CELLS_ASIDE),
    count,
  })).filter(({ count }) => count > 0)
}
