import type { DayCounts } from '@/geo/query/day-counts'
import type { RowCount } from '@/geo/query/incident-queries'
import { type Facet, facetColumn, facetInfo } from '@/geo/table/facets'
import { chosenFacets, type Filter, NO_FILTER } from '@/geo/table/filter'
import { type Asked, chosenCodes, dayConditions } from './conditions'
import { counted, dayCountsOf, facetNumber, facetsAhead, isCountedByDay } from './counted-ahead'
import type { Pool } from './pool'
import { ints, sql } from './sql'
import { countedDays, dayCountWhere } from './statements'
import { ALL_ROWS } from './summaries'

/** A filter that asks for options of one facet, of which every row has one at most, and besides for days alone. */
export interface CountedChoice {
  readonly id: Facet
  readonly codes: readonly number[]
  /** All that it asks for but the options. */
  readonly days: Filter
}

/** What a filter asks for, where rows by day and option were counted ahead; null for any other filter. */
export function countedChoice(asked: Asked, filter: Filter): CountedChoice | null {
  const [id, ...others] = chosenFacets(filter.choices)
  if (id === undefined || others.length > 0) return null
  const days = { ...filter, choices: NO_FILTER.choices }
  const isOneEach = facetColumn(asked.shape, id)?.kind === 'code'
  return isOneEach && isCountedByDay(asked, days)
    ? { id, codes: chosenCodes(asked, filter, id), days }
    : null
}

const numberOf = (asked: Asked, id: Facet) => facetNumber(asked, facetInfo(id).column)

/** Rows and incidents; null where some of those days have no point, since those of an option are not told apart by it. */
export async function countOfChoice(
  pool: Pool,
  asked: Asked,
  { id, codes, days }: CountedChoice,
): Promise<Omit<RowCount, 'undated'> | null> {
  const number = numberOf(asked, id)
  const counts = await counted(pool, asked, days, [number, ALL_ROWS])
  if (counts.get(ALL_ROWS)?.get(1)) return null
  const perCode = counts.get(number)
  const rows = codes.reduce((sum, code) => sum + (perCode?.get(code) ?? 0), 0)
  return { rows, incidents: rows, split: 0, parts: 0, notPlaced: 0 }
}

/** The rows of each day, without lanes. */
export async function daysOfChoice(
  pool: Pool,
  asked: Asked,
  { id, codes, days }: CountedChoice,
): Promise<DayCounts> {
  const where = dayCountWhere(asked, numberOf(asked, id), [
    ...dayConditions(asked.described, days.from, days.to),
    sql`code = any(${ints(codes)})`,
  ])
  const [total] = await pool.ask(countedDays(where, false))
  return dayCountsOf(total, undefined, [])
}

/** How many incidents each option of the facet itself has: those that its own options do not narrow. */
export async function ownCounts(
  pool: Pool,
  asked: Asked,
  { id, days }: CountedChoice,
): Promise<ReadonlyMap<Facet, Int32Array>> {
  const counts = (await facetsAhead(pool, asked, days))[id]
  return new Map(counts ? [[id, counts]] : [])
}
