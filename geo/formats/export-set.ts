import { CLUSTER_ROLES, type Proximity } from '../cluster/proximity'
import type { DatasetFacts, IncidentSource } from '../source'
import { NOT_STATED } from '../table/column'
import { countIncidents } from '../table/incident-count'
import type { Summary } from '../table/summary'
import type { IncidentTable } from '../table/table'
import { type DaySpan, formatDay } from '../time/time'
import {
  CLUSTER_COLUMNS,
  type ClusterPart,
  COORDINATE_COLUMNS,
  EXPORT_COLUMNS,
  type ExportColumn,
  WKT_COLUMN,
} from './export-columns'
import type { MakeDatabase } from './new-database'
import { hasOwnColumns, ownColumns } from './own-columns'

/** What an export is made from: the rows on the screen, and what it says of itself. */
export interface ExportSet {
  readonly facts: DatasetFacts
  /** With all its parts. */
  readonly table: IncidentTable
  readonly rows: Int32Array
  /** What there is in all, where the table does not hold every row of the dataset, or `rows` not every one that matches. */
  readonly counts?: ExportCounts
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
  /** Everything that is said of an incident; without it there are no claims to write. */
  readonly detail?: IncidentSource['detail']
  /** Begins a database; without it there is no GeoPackage to write. */
  readonly newDatabase?: MakeDatabase
  /** Whether a CSV has a column of well-known text beside its coordinates. */
  readonly wkt?: boolean
}

/** Rows that match, the incidents that they are, and all rows of the dataset. */
export interface ExportCounts {
  readonly matched: number
  readonly incidents: number
  readonly total: number
}

/** How many rows and incidents an export is of, and out of how many rows. */
export const countsOf = ({
  counts,
  table,
  rows,
}: Pick<ExportSet, 'counts' | 'table' | 'rows'>): ExportCounts =>
  counts ?? {
    matched: rows.length,
    incidents: countIncidents(table, rows).incidents,
    total: table.length,
  }

/** What stands for the geometry in a format that has a column for it. */
export const GEOMETRY_COLUMN = 'geometry'

/**
 * The columns of this export: ours that the table has, those of the clusters only where clusters were
 * asked for, and last the table's own. A name is the same in every format and for every query.
 */
export function columnsOf({
  table,
  proximity,
}: Pick<ExportSet, 'table' | 'proximity'>): readonly ExportColumn[] {
  const ours = oursOf(table)
  const elsewhere = [...CLUSTER_COLUMNS, ...COORDINATE_COLUMNS, WKT_COLUMN]
  const taken = [...ours, ...elsewhere].map(({ name }) => name)
  const own = ownColumns(table, [...taken, GEOMETRY_COLUMN])
  return [...ours, ...(proximity ? CLUSTER_COLUMNS : []), ...own]
}

const oursOf = ({ columns }: IncidentTable) =>
  EXPORT_COLUMNS.filter(({ from }) => from === undefined || columns.has(from))

/** Whether a table has all of our columns and none of its own, as the schema of the exports says. */
export function hasOurColumns(table: IncidentTable): boolean {
  return oursOf(table).length === EXPORT_COLUMNS.length && !hasOwnColumns(table)
}

/** The columns of an export that has no geometry of its own: latitude and longitude after the place. */
export function flatColumns(set: ExportSet): readonly ExportColumn[] {
  const columns = columnsOf(set)
  const after = EXPORT_COLUMNS.findIndex(({ name }) => name === 'geo_precision')
  const at = EXPORT_COLUMNS.slice(0, after).filter((column) => columns.includes(column)).length
  return [...columns.slice(0, at), ...COORDINATE_COLUMNS, ...columns.slice(at)]
}

/** The days of a row: from the first possible to the last, or the one that is known; null where it names none. */
export function spanOf({ day, start, end }: IncidentTable, row: number): DaySpan | null {
  const [only, first, last] = [day[row] as number, start[row] as number, end[row] as number]
  if (only === NOT_STATED && first === NOT_STATED) return null
  return {
    start: first === NOT_STATED ? only : first,
    end: last === NOT_STATED ? only : last,
  }
}

/** A row of an export and its part in the clusters. */
export type ExportedRow = readonly [row: number, part: ClusterPart | null]

/** The rows of an export in order. */
export function* exportedRows(set: Pick<ExportSet, 'rows' | 'proximity'>): Generator<ExportedRow> {
  for (const row of set.rows) yield [row, partOf(set.proximity, row)]
}

/** The same in groups of `most` rows. */
export function* exportedGroups(
  set: Pick<ExportSet, 'rows' | 'proximity'>,
  most: number,
): Generator<ExportedRow[]> {
  let group: ExportedRow[] = []
  for (const row of exportedRows(set)) {
    group.push(row)
    if (group.length < most) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function partOf(proximity: Proximity | null, row: number): ClusterPart | null {
  if (!proximity) return null
  const label = proximity.labels[row] ?? -1
  return {
    id: label < 0 ? null : label + 1,
    role: CLUSTER_ROLES[proximity.roles[row] as number] ?? 'left-out',
    params: proximity.params,
  }
}

/** `<dataset>_<n>-clusters`. */
export function clusterStem({ facts, proximity }: ExportSet): string {
  return `${facts.id}_${proximity?.count ?? 0}-clusters`
}

/** `<dataset>_<first day>_<last day>_<n>-rows`; `none` for days that are not known. */
export function exportStem(set: ExportSet): string {
  const { facts, days } = set
  const { from, to } = days
  const range = from === null || to === null ? ['none'] : [formatDay(from), formatDay(to)]
  return [facts.id, ...range, `${set.counts?.matched ?? set.rows.length}-rows`].join('_')
}
