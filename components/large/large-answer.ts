import type { IncidentQueries, RowCount } from '@/geo/query/incident-queries'
import type { Bounds } from '@/geo/space/position'
import { asksForDaysAlone } from '@/geo/table/days-alone'
import type { Facet } from '@/geo/table/facets'
import { type Filter, NO_FILTER } from '@/geo/table/filter'
import type { DaySpan } from '@/geo/time/time'
import { type Density, densityOf } from './density'

/** What is counted of the rows that match, as plain data. */
export interface LargeAnswer {
  readonly count: RowCount
  /** The first and the last day of the rows that match; null where none does. */
  readonly days: DaySpan | null
  /** How many incidents each option has when only the other conditions hold, in the order of the options. */
  readonly facets: Readonly<Partial<Record<Facet, readonly number[]>>>
  /** Where they lie; null where nothing has a point. */
  readonly density: Density | null
}

/** Counts what matches; its density within a box, or within that of the whole dataset. */
export async function largeAnswer(
  queries: IncidentQueries,
  filter: Filter,
  box: Bounds | null,
): Promise<LargeAnswer> {
  const whole = await queries.extent(NO_FILTER)
  const bounds = box ?? whole.bounds
  const [count, days, facets, density] = await Promise.all([
    queries.count(filter),
    daysOf(queries, filter, whole.days),
    queries.facetCounts(filter),
    bounds && densityOf(queries, filter, bounds),
  ])
  const plain = Object.entries(facets).map(([id, counts]) => [id, Array.from(counts ?? [])])
  return { count, days: count.rows === 0 ? null : days, facets: Object.fromEntries(plain), density }
}

/** Of days alone none is looked for: an open end is that of the dataset. */
async function daysOf(
  queries: IncidentQueries,
  filter: Filter,
  whole: DaySpan | null,
): Promise<DaySpan | null> {
  if (!asksForDaysAlone(filter)) return (await queries.extent(filter)).days
  return whole && { start: filter.from ?? whole.start, end: filter.to ?? whole.end }
}
