import { sevenDecimals } from '../position'
import { csvCell } from './csv-cell'
import type { Column } from './export-row'
import { columnsOf, type ExportSet, exportedIncidents } from './export-set'

const BOM = '\uFEFF'
/** Where an incident is, as the CSV writes it; in GeoJSON the geometry says it. */
export const COORDINATE_COLUMNS: readonly Column[] = [
  {
    name: 'latitude',
    type: 'number',
    meaning: 'WGS84 decimal degrees; empty for what is not placed',
    after: 'ACLED',
    read: ({ location: { position } }) => (position ? sevenDecimals(position[1]) : null),
  },
  {
    name: 'longitude',
    type: 'number',
    meaning: 'WGS84 decimal degrees; empty for what is not placed',
    after: 'ACLED',
    read: ({ location: { position } }) => (position ? sevenDecimals(position[0]) : null),
  },
]

/** The columns of the CSV: those of every export, with latitude and longitude after the place. */
export function csvColumns(set: ExportSet): readonly Column[] {
  const columns = columnsOf(set)
  const at = columns.findIndex(({ name }) => name === 'geo_precision')
  return [...columns.slice(0, at), ...COORDINATE_COLUMNS, ...columns.slice(at)]
}

/**
 * CSV after RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read Arabic. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"), within a
 * text too where another separator than the comma would begin a cell.
 */
export function toCsv(set: ExportSet): string {
  const columns = csvColumns(set)
  const lines = [columns.map(({ name }) => name).join(',')]
  for (const [incident, part] of exportedIncidents(set)) {
    lines.push(columns.map(({ read }) => csvCell(read(incident, set.dataset, part))).join(','))
  }
  return `${BOM}${lines.join('\r\n')}\r\n`
}
