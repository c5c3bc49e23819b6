import type { ExportCounts } from '../formats/export-set'
import type { IncidentSource } from '../source'
import { TABLE_PARTS } from '../table/columns'
import { type Filter, filterRows, NO_FILTER } from '../table/filter'
import { countIncidents } from '../table/incident-count'
import { type Summary, shownDays } from '../table/summary'
import type { RowBatch } from './row-batch'
import { isTooManyRows, type TooManyRows } from './too-many-rows'

/** What a filter leaves of a source: all the rows, or none where they are more than `most`. */
export interface ExportedRows extends RowBatch {
  readonly counts: ExportCounts
  /** The days that they are of. */
  readonly days: Pick<Summary, 'from' | 'to'>
  /** How many rows may be taken at once. */
  readonly most: number
}

/** The rows that a filter leaves, whether the whole table of the source can be had or not. */
export async function exportedOf(source: IncidentSource, filter: Filter): Promise<ExportedRows> {
  try {
    const table = await source.table(TABLE_PARTS)
    const rows = filterRows(table, filter)
    const { incidents } = countIncidents(table, rows)
    const counts = { matched: rows.length, incidents, total: table.length }
    const days = shownDays(table, filter, rows)
    return { table, rows, counts, days, most: Number.POSITIVE_INFINITY }
  } catch (error) {
    if (isTooManyRows(error)) return exportedOfLarge(source, filter, error)
    throw error
  }
}

async function exportedOfLarge(
  source: IncidentSource,
  filter: Filter,
  { most }: TooManyRows,
): Promise<ExportedRows> {
  const queries = await source.queries()
  const [count, extent, all] = await Promise.all([
    queries.count(filter),
    queries.extent(filter),
    queries.count(NO_FILTER),
  ])
  const counts = { matched: count.rows, incidents: count.incidents, total: all.rows }
  const days = {
    from: filter.from ?? extent.days?.start ?? null,
    to: filter.to ?? extent.days?.end ?? null,
  }
  const whole =
    count.rows > most ? null : await queries.whole({ filter, parts: TABLE_PARTS, mostRows: most })
  const nothing = { table: await queries.shape(), rows: new Int32Array() }
  return { ...(whole ?? nothing), counts, days, most }
}
