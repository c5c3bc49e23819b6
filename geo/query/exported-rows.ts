import type { ExportCounts } from '../formats/export-set'
import type { IncidentSource } from '../source'
import { NOT_STATED } from '../table/column'
import { TABLE_PARTS, type TablePart } from '../table/columns'
import { type Filter, filterRows, NO_FILTER } from '../table/filter'
import { countIncidents } from '../table/incident-count'
import { keepRows } from '../table/rows'
import { type Summary, shownDays } from '../table/summary'
import { withUndatedRows } from '../table/undated'
import type { RowBatch } from './row-batch'
import { isTooManyRows, type TooManyRows } from './too-many-rows'

/** The parts of a table that say something of a row: what only a search looks through is in no export. */
const SAID: readonly TablePart[] = ['screen', 'rest']

/** What a filter leaves of a source: all the rows, or none where they are more than `most`. */
export interface ExportedRows extends RowBatch {
  /** Those of them that name a day: what clusters are made of. */
  readonly dated: RowBatch
  readonly counts: ExportCounts
  /** The days that they are of. */
  readonly days: Pick<Summary, 'from' | 'to'>
  /** How many rows may be taken at once. */
  readonly most: number
}

/** The rows that a filter leaves, those that name no day last where no day is asked for; whether the whole table of the source can be had or not. */
export async function exportedOf(source: IncidentSource, filter: Filter): Promise<ExportedRows> {
  try {
    const whole = await source.table(TABLE_PARTS)
    const dated = { table: whole, rows: filterRows(whole, filter) }
    const { table, rows } = withUndatedRows(dated.table, dated.rows, filter)
    const { incidents } = countIncidents(table, rows)
    const counts = { matched: rows.length, incidents, total: table.length }
    const days = shownDays(dated.table, filter, dated.rows)
    return { table, rows, dated, counts, days, most: Number.POSITIVE_INFINITY }
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
  const counts = {
    matched: count.rows + count.undated,
    incidents: count.incidents + count.undated,
    total: all.rows + all.undated,
  }
  const days = {
    from: filter.from ?? extent.days?.start ?? null,
    to: filter.to ?? extent.days?.end ?? null,
  }
  const whole =
    counts.matched > most
      ? null
      : await queries.whole({ filter, parts: SAID, mostRows: most, withUndated: true })
  const nothing = { table: await queries.shape(), rows: new Int32Array() }
  const { table, rows } = whole ?? nothing
  const dated = keepRows(rows, (row) => (table.start[row] as number) !== NOT_STATED)
  return { table, rows, dated: { table, rows: dated }, counts, days, most }
}
