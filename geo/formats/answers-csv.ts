import { type Answer, answersOf } from '../table/answers'
import type { IncidentTable, RowLink } from '../table/table'
import { formatDay } from '../time/time'
import { csvCell } from './csv-cell'
import type { Cell } from './export-row'

const BOM = '\uFEFF'

/** The columns, so that a file without a line still has its header. */
export const ANSWER_COLUMNS = [
  'from_id',
  'from_title',
  'from_date',
  'to_id',
  'to_title',
  'to_date',
  'relation',
  'voice',
  'lag_days_min',
  'lag_days_max',
  'distance_km',
  'distance_of',
  'dataset',
  'version',
  'query',
] as const
type AnswerColumn = (typeof ANSWER_COLUMNS)[number]

/** The answers as CSV (RFC 4180), a line for each link. `query` is the filter as the page's query string. */
export function answersCsv(table: IncidentTable, links: readonly RowLink[], query: string): string {
  const { data } = table
  const read = ({
    link,
    leastDays,
    mostDays,
    km,
    throughParts,
  }: Answer): Record<AnswerColumn, Cell> => ({
    from_id: data.ids[link.from] ?? null,
    from_title: data.titles[link.from] ?? null,
    from_date: formatDay(data.day[link.from] as number),
    to_id: data.ids[link.to] ?? null,
    to_title: data.titles[link.to] ?? null,
    to_date: formatDay(data.day[link.to] as number),
    relation: link.rel,
    voice: link.voice,
    lag_days_min: leastDays,
    lag_days_max: mostDays,
    distance_km: km === null ? null : Number(km.toFixed(3)),
    distance_of: km === null ? null : throughParts ? 'nearest parts' : 'incidents',
    dataset: data.dataset.id,
    version: data.dataset.version,
    query,
  })
  const records = answersOf(table, links).map(read)
  const lines = records.map((record) => ANSWER_COLUMNS.map((name) => csvCell(record[name])).join())
  return `${BOM}${[ANSWER_COLUMNS.join(), ...lines].join('\r\n')}\r\n`
}
