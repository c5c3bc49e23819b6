import { type Answer, answersOf } from '../table/answers'
import type { IncidentTable, RowLink } from '../table/table'
import { formatDay } from '../time/time'
import { csvCell } from './csv-cell'
import type { Cell } from './export-columns'

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
  const read = ({
    link,
    leastDays,
    mostDays,
    km,
    throughParts,
  }: Answer): Record<AnswerColumn, Cell> => ({
    from_id: table.id.at(link.from),
    from_title: table.title.at(link.from),
    from_date: formatDay(table.day[link.from] as number),
    to_id: table.id.at(link.to),
    to_title: table.title.at(link.to),
    to_date: formatDay(table.day[link.to] as number),
    relation: link.rel,
    voice: link.voice,
    lag_days_min: leastDays,
    lag_days_max: mostDays,
    distance_km: km === null ? null : Number(km.toFixed(3)),
    distance_of: km === null ? null : throughParts ? 'nearest parts' : 'incidents',
    dataset: table.dataset.id,
    version: table.dataset.version,
    query,
  })
  const records = answersOf(table, links).map(read)
  const lines = records.map((record) => ANSWER_COLUMNS.map((name) => csvCell(record[name])).join())
  return `${BOM}${[ANSWER_COLUMNS.join(), ...lines].join('\r\n')}\r\n`
}
