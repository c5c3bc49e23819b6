import type { ClusterParams } from '../cluster/clustering'
import type { ClusterRole } from '../cluster/proximity'
import { sevenDecimals } from '../space/position'
import type { Column } from '../table/column'
import { COLUMNS, type ColumnInfo, type ColumnName, type Convention } from '../table/columns'
import { columnOf, type IncidentTable, positionOf } from '../table/table'
import { formatDay } from '../time/time'
import { INCIDENT_TYPES, PLACE_PRECISIONS, TIME_PRECISIONS } from '../vocabulary'
import type { Cell, CellColumn } from './cell'

/** An incident's part in the clusters an export was asked for. */
export interface ClusterPart {
  /** From 1; null outside clusters. */
  readonly id: number | null
  readonly role: ClusterRole
  readonly params: ClusterParams
}

/** A column of every export: its name, type and meaning, and how a row of a table is read into it. */
export interface ExportColumn extends CellColumn {
  /** Where the name and its values are from, when they are not this project's. */
  readonly after?: Convention
  /** The column of a table that it is read from; one without cannot have it. */
  readonly from?: ColumnName
  /** Where each cell follows from one text of one column of the table: that column, and what a text of it says here. */
  readonly made?: {
    readonly of: (table: IncidentTable) => Column | undefined
    readonly by: (text: string) => Cell
  }
  readonly read: (table: IncidentTable, row: number, part: ClusterPart | null) => Cell
}

/** What a cell of a column of the table is in a file. */
export const CELL_TYPES: Readonly<Record<ColumnInfo['kind'], ExportColumn['type']>> = {
  text: 'text',
  code: 'text',
  codes: 'text',
  day: 'date',
  integer: 'integer',
  number: 'number',
  flag: 'integer',
  entries: 'text',
}

/** A column of the table as it is stored. */
function stored(name: ColumnName): ExportColumn {
  const { kind, meaning, after }: ColumnInfo = COLUMNS[name]
  const read = ({ columns }: IncidentTable, row: number) => readCell(columns.get(name), row)
  const type = CELL_TYPES[kind]
  return {
    name,
    type,
    meaning,
    ...(after ? { after } : {}),
    from: name,
    made: asStored(name),
    read,
  }
}

/** Cells that say what a column of the table says, by its name there. */
export const asStored = (name: string): NonNullable<ExportColumn['made']> => ({
  of: ({ columns }) => columns.get(name),
  by: (text) => text || null,
})

/** The cell of a row; null where it is empty, where there is no such column, and where it holds entries. */
export function readCell(column: Column | undefined, row: number): Cell {
  switch (column?.kind) {
    case 'text':
    case 'recurring':
    case 'code':
      return column.at(row) || null
    case 'codes':
    case 'packed':
      return column.at(row).join('; ') || null
    case 'day': {
      const day = column.at(row)
      return day === null ? null : formatDay(day)
    }
    case 'flag':
      return column.at(row) ? 1 : 0
    case 'integer':
      return column.at(row)
    case 'number': {
      const value = column.at(row)
      return value === null ? null : sevenDecimals(value)
    }
    default:
      return null
  }
}

/** A column that says of a code what another convention calls it. */
function mapped<T extends Readonly<Record<string, unknown>>>(
  name: string,
  type: ExportColumn['type'],
  after: Convention,
  meaning: string,
  from: ColumnName,
  vocabulary: T,
  read: (entry: T[keyof T]) => Cell,
): ExportColumn {
  const by = (text: string) => {
    const entry = vocabulary[text]
    return entry === undefined ? null : read(entry as T[keyof T])
  }
  return {
    name,
    type,
    meaning,
    after,
    from,
    made: { of: ({ columns }) => columnOf(columns, from, 'code'), by },
    read: ({ columns }, row) => by(columnOf(columns, from, 'code')?.at(row) ?? ''),
  }
}

/** The columns of every export in order. The codebook on the method page is made from them. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  stored('id'),
  stored('title'),
  stored('event_date'),
  stored('date_start'),
  stored('date_end'),
  stored('event_time'),
  mapped(
    'time_precision',
    'integer',
    'ACLED',
    '1 the day, 2 a week, 3 a month',
    'date_precision',
    TIME_PRECISIONS,
    ({ acled }) => acled,
  ),
  mapped(
    'date_prec',
    'integer',
    'UCDP',
    '1 the day, 2 two to six days, 3 the week, 4 the month',
    'date_precision',
    TIME_PRECISIONS,
    ({ ucdp }) => ucdp,
  ),
  stored('act'),
  stored('incident_type'),
  mapped(
    'event_type',
    'text',
    'ACLED',
    'Our mapping, not a coding by ACLED',
    'incident_type',
    INCIDENT_TYPES,
    ({ acled }) => acled?.[0] ?? null,
  ),
  mapped(
    'sub_event_type',
    'text',
    'ACLED',
    'Our mapping, not a coding by ACLED',
    'incident_type',
    INCIDENT_TYPES,
    ({ acled }) => acled?.[1] ?? null,
  ),
  stored('target'),
  stored('target_description'),
  stored('standing'),
  stored('occurrence'),
  stored('actor'),
  stored('actor_ids'),
  stored('actors_claimed'),
  stored('actors_claimed_ids'),
  stored('attribution'),
  stored('location'),
  stored('location_ar'),
  stored('admin1'),
  stored('country'),
  mapped(
    'geo_precision',
    'integer',
    'ACLED',
    '1 a named place, 2 near one, 3 a larger region',
    'place_precision',
    PLACE_PRECISIONS,
    ({ acled }) => acled,
  ),
  mapped(
    'where_prec',
    'integer',
    'UCDP',
    '1 exact place, 2 near it, 3 district, 4 governorate, 6 country',
    'place_precision',
    PLACE_PRECISIONS,
    ({ ucdp }) => ucdp,
  ),
  stored('within'),
  stored('place_role'),
  stored('coordinate_denotes'),
  stored('fatalities_min'),
  stored('fatalities_max'),
  stored('injured_min'),
  stored('injured_max'),
  stored('counts'),
  stored('source'),
  stored('source_count'),
  stored('source_ids'),
  stored('source_urls'),
  stored('source_classes'),
  stored('notes'),
  stored('links'),
  stored('link_ids'),
  stored('record_kind'),
  {
    name: 'part_of',
    type: 'text',
    meaning: 'Id of the record this one is a part of',
    from: 'part_of_row',
    read: ({ id, parent }, row) => id.at(parent[row] ?? -1) || null,
  },
]

/** Where an incident is, as a table writes it; in GeoJSON the geometry says it. */
export const COORDINATE_COLUMNS: readonly ExportColumn[] = [stored('latitude'), stored('longitude')]

/** The same as well-known text, where somebody asks for it. */
export const WKT_COLUMN: ExportColumn = {
  name: 'wkt',
  type: 'text',
  meaning: 'The point as well-known text, longitude first; empty for what is not placed',
  read: (table, row) => {
    const position = positionOf(table, row)
    return position && `POINT (${position.map(sevenDecimals).join(' ')})`
  },
}

const clusterColumn = (
  name: string,
  type: ExportColumn['type'],
  meaning: string,
  read: (part: ClusterPart) => Cell,
): ExportColumn => ({ name, type, meaning, read: (_table, _row, part) => part && read(part) })

/** Written only when the export was asked for clusters. */
export const CLUSTER_COLUMNS: readonly ExportColumn[] = [
  clusterColumn(
    'cluster_id',
    'integer',
    'Number of the proximity cluster, in order of its first incident; empty outside clusters',
    ({ id }) => id,
  ),
  clusterColumn(
    'cluster_role',
    'text',
    'core, border, noise, or left-out when the place is known too imprecisely',
    ({ role }) => role,
  ),
  clusterColumn('radius_km', 'number', 'Cluster radius in km', ({ params }) => params.radiusKm),
  clusterColumn(
    'min_incidents',
    'integer',
    'Fewest incidents within the radius of a core incident, itself included',
    ({ params }) => params.minIncidents,
  ),
  clusterColumn(
    'days_apart',
    'integer',
    'Most days between neighbours in a cluster; empty for any number',
    ({ params }) => params.daysApart ?? null,
  ),
]
