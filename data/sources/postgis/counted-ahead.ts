import type { DayCounts } from '@/geo/query/day-counts'
import type { RowCount } from '@/geo/query/incident-queries'
import { CELLS_ASIDE, type TileCell, type TileName, tileEdges } from '@/geo/query/tile'
import { asksForDaysAlone } from '@/geo/table/days-alone'
import { type Facet, facetsOf, laneColumn, optionsOf } from '@/geo/table/facets'
import type { Filter } from '@/geo/table/filter'
import type { FilterResult } from '@/geo/table/moving-filter'
import { integersAt } from './column-bytes'
import { type Asked, type Conditions, dayConditions, dayValue, laneColumnName } from './conditions'
import type { Described } from './described'
import type { Pool } from './pool'
import { int, sql } from './sql'
import {
  type CountedTile,
  cellsStatement,
  countedCells,
  countedDays,
  countedOptions,
  type DaysAndPeriods,
  dayCountWhere,
  type PeriodStretch,
} from './statements'
import { ALL_ROWS, CELL_LEVELS, countedColumns, PERIODS, periodOf } from './summaries'

/**
 * Whether a filter can be answered from what was counted by day: it asks for days alone, rows are
 * incidents, and they were counted by every column that there is to count by now.
 */
export function isCountedByDay({ described, shape }: Asked, filter: Filter): boolean {
  const { dayCounted, hasParts } = described
  if (!dayCounted || hasParts || !asksForDaysAlone(filter)) return false
  return countedColumns(shape).every((name) => dayCounted.includes(name))
}

/** Rows and incidents of some days. */
export async function countAhead(
  pool: Pool,
  asked: Asked,
  filter: Filter,
): Promise<Omit<RowCount, 'undated'>> {
  const counts = await counted(pool, asked, filter, [ALL_ROWS])
  const [placed = 0, notPlaced = 0] = [0, 1].map((code) => counts.get(ALL_ROWS)?.get(code))
  const all = placed + notPlaced
  return { rows: all, incidents: all, split: 0, parts: 0, notPlaced }
}

/** How many incidents of some days each option of each facet has. */
export async function facetsAhead(
  pool: Pool,
  asked: Asked,
  filter: Filter,
): Promise<FilterResult['counts']> {
  const facets = facetsOf(asked.shape).map(({ id, column }) => ({
    id,
    number: facetNumber(asked, column),
  }))
  const numbers = facets.map(({ number }) => number)
  const counts = await counted(pool, asked, filter, numbers)
  const perFacet = facets.map(({ id, number }) => {
    const perOption = new Int32Array(optionsOf(asked.shape, id).length)
    for (const [code, rows] of counts.get(number) ?? []) perOption[code] = rows
    return [id, perOption] as const
  })
  return Object.fromEntries(perFacet)
}

/** The number under which rows are counted by a column. Throws a RangeError for one that they are not counted by, which `ALL_ROWS` would pass for. */
export function facetNumber(
  { described: { dayCounted } }: { readonly described: Pick<Described, 'dayCounted'> },
  column: string,
): number {
  const number = dayCounted?.indexOf(column) ?? -1
  if (number < 0) throw new RangeError(`expected a column that is counted ahead, got ${column}`)
  return number
}

/** Rows by the codes of some counted columns: whole periods from the counts of periods, the days at both ends from those of days. */
export async function counted(
  pool: Pool,
  asked: Asked,
  filter: Filter,
  facets: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  const { long } = PERIODS
  const [first, last] = wholePeriods(asked, filter, long)
  const days = dayConditions(asked.described, filter.from, filter.to)
  const [start, end] = [first << long, ((last + 1) << long) - 1]
  const inPieces: DaysAndPeriods = {
    periods: [first, last],
    stretches: [
      ...(filter.from === null ? [] : [[...days, sql`date_start < ${int(start)}`]]),
      ...(filter.to === null ? [] : [[...days, sql`date_start > ${int(end)}`]]),
    ],
  }
  const asDays: DaysAndPeriods = { periods: null, stretches: [days] }
  const [row] = await pool.ask(countedOptions(asked, facets, last < first ? asDays : inPieces))
  const [numbers, codes, rows] = [0, 1, 2].map((i) => integersAt(row, i)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const counts = new Map<number, Map<number, number>>()
  numbers.forEach((number, i) => {
    const ofFacet = counts.get(number) ?? new Map<number, number>()
    counts.set(number, ofFacet.set(codes[i] as number, rows[i] as number))
  })
  return counts
}

/** The first and the last of the periods of so many days of which a filter of days leaves every row that begins in them; the last before the first where there is none. */
function wholePeriods(
  { described: { days } }: Asked,
  { from, to }: Pick<Filter, 'from' | 'to'>,
  bits: number,
): [first: number, last: number] {
  const start = Math.max(from ?? days.start, days.start)
  const end = Math.min(to ?? days.end, days.end)
  return [
    from === null ? periodOf(days.start, bits) : periodOf(start - 1, bits) + 1,
    to === null ? periodOf(days.end, bits) : periodOf(end + 1, bits) - 1,
  ]
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
  const { short } = PERIODS
  const [first, last] = wholePeriods(asked, filter, short)
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
