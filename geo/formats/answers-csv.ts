import { type Answer, answersOf } from '../table/answers'
import type { IncidentTable, RowLink } from '../table/table'
import { formatDay } from '../time/time'
import { type CsvColumn, csvTable } from './csv-table'

const column = (
  name: string,
  type: CsvColumn<Answer>['type'],
  meaning: string,
  read: CsvColumn<Answer>['read'],
): CsvColumn<Answer> => ({ name, type, meaning, read })

/** The columns of the answers: the two incidents, what is said of them, and where it is from. */
export const answerColumns = (
  table: IncidentTable,
  query: string,
): readonly CsvColumn<Answer>[] => [
  ...incidentColumns(table, 'from', 'the answer'),
  ...incidentColumns(table, 'to', 'what it is said to answer'),
  column('relation', 'text', 'What is said to relate them', ({ link }) => link.rel),
  column('voice', 'text', 'The strongest voice that says so', ({ link }) => link.voice),
  column('lag_days_min', 'integer', 'Fewest days between them', ({ leastDays }) => leastDays),
  column('lag_days_max', 'integer', 'Most days between them', ({ mostDays }) => mostDays),
  column(
    'distance_km',
    'number',
    'Great circle between them; empty where one is not placed',
    (each) => (each.km === null ? null : Number(each.km.toFixed(3))),
  ),
  column(
    'distance_of',
    'text',
    'Whether it is that of the incidents or of their nearest parts',
    (each) => (each.km === null ? null : each.throughParts ? 'nearest parts' : 'incidents'),
  ),
  column('dataset', 'text', 'The id of the dataset', () => table.dataset.id),
  column('version', 'text', 'The version of the data', () => table.dataset.version),
  column('query', 'text', 'What was asked for, as the query string of the page', () => query),
]

const incidentColumns = (table: IncidentTable, end: 'from' | 'to', which: string) => [
  column(`${end}_id`, 'text', `Id of ${which}`, ({ link }) => table.id.at(link[end])),
  column(`${end}_title`, 'text', `Title of ${which}`, ({ link }) => table.title.at(link[end])),
  column(`${end}_date`, 'date', `Local calendar day of ${which}`, ({ link }) =>
    formatDay(table.day[link[end]] as number),
  ),
]

/** The answers as CSV, a line for each link. `query` is the filter as the page's query string. */
export function answersCsv(table: IncidentTable, links: readonly RowLink[], query: string): string {
  return csvTable(answerColumns(table, query), answersOf(table, links))
}
