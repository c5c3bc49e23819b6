import { CLUSTER_ROLES, type Proximity } from '../cluster/proximity'
import type { DatasetFacts } from '../source'
import type { Summary } from '../table/summary'
import type { IncidentTable } from '../table/table'
import { formatDay } from '../time/time'
import {
  CLUSTER_COLUMNS,
  type ClusterPart,
  EXPORT_COLUMNS,
  type ExportColumn,
} from './export-columns'

/** What an export is made from: the rows on the screen, and what it says of itself. */
export interface ExportSet {
  readonly facts: DatasetFacts
  /** With all its parts. */
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly proximity: Proximity | null
  /** The days it is about, as the result sentence says them. */
  readonly days: Pick<Summary, 'from' | 'to'>
  /** The filter in words, and as the page's query string. */
  readonly filterWords: string
  readonly query: string
  /** The version of the data that the address was made with, where it names one. */
  readonly askedVersion?: string | null
  /** The query string of the address it is made for, with its question mark; empty for none. */
  readonly search?: string
}

/** The columns of this export: those of the clusters only where clusters were asked for. */
export function columnsOf({ proximity }: ExportSet): readonly ExportColumn[] {
  return proximity ? [...EXPORT_COLUMNS, ...CLUSTER_COLUMNS] : EXPORT_COLUMNS
}

/** A row of an export and its part in the clusters. */
export type ExportedRow = readonly [row: number, part: ClusterPart | null]

/** The rows of an export in order. */
export function* exportedRows(set: ExportSet): Generator<ExportedRow> {
  for (const row of set.rows) yield [row, partOf(set.proximity, row)]
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

/** `<dataset>_<first day>_<last day>_<n>-rows`; `none` for days that are not known. */
export function exportStem({ facts, rows, days }: ExportSet): string {
  const { from, to } = days
  const range = from === null || to === null ? ['none'] : [formatDay(from), formatDay(to)]
  return [facts.id, ...range, `${rows.length}-rows`].join('_')
}
