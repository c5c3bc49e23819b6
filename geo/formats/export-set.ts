import { CLUSTER_ROLES, type Proximity } from '../cluster/proximity'
import type { Dataset, Incident } from '../record/incident'
import type { Summary } from '../table/summary'
import { formatDay } from '../time/time'
import { CLUSTER_COLUMNS, type ClusterPart, COLUMNS, type Column } from './export-row'

/** What an export is made from: the rows on the screen, and what it says of itself. */
export interface ExportSet {
  readonly dataset: Dataset
  readonly rows: Int32Array
  readonly proximity: Proximity | null
  /** The days it is about, as the result sentence says them. */
  readonly days: Pick<Summary, 'from' | 'to'>
  /** The filter in words, and as the page's query string. */
  readonly filterWords: string
  readonly query: string
  /** The version of the data that the address was made with, where it names one. */
  readonly askedVersion?: string | null
}

/** The columns of this export: those of the clusters only where clusters were asked for. */
export function columnsOf({ proximity }: ExportSet): readonly Column[] {
  return proximity ? [...COLUMNS, ...CLUSTER_COLUMNS] : COLUMNS
}

/** The incidents of an export in order, each with its part in the clusters. */
export function* exportedIncidents(set: ExportSet): Generator<[Incident, ClusterPart | null]> {
  for (const row of set.rows) {
    yield [set.dataset.incidents[row] as Incident, partOf(set.proximity, row)]
  }
}

function partOf(proximity: Proximity | null, row: number): ClusterPart | null {
  if (!proximity) return null
  const label = proximity.labels[row] as number
  return {
    id: label < 0 ? null : label + 1,
    role: CLUSTER_ROLES[proximity.roles[row] as number] ?? 'left-out',
    params: proximity.params,
  }
}

/** `<dataset>_<first day>_<last day>_<n>-incidents.<extension>`; `none` for days that are not known. */
export function exportFileName({ dataset, rows, days }: ExportSet, extension: string): string {
  const { from, to } = days
  const range = from === null || to === null ? ['none'] : [formatDay(from), formatDay(to)]
  return `${[dataset.info.id, ...range, `${rows.length}-incidents`].join('_')}.${extension}`
}
