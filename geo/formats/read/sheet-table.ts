import {
  CodeBuilder,
  CodesBuilder,
  type ColumnBuilder,
  DayBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../../table/column-builder'
import type { ColumnName } from '../../table/columns'
import { openTable } from '../../table/table'
import { WITHIN } from '../../vocabulary'
import type { Mapping } from './mapping'
import type { ReadTable, Surroundings } from './read-table'
import { type Incident, readRow } from './row'
import { RowIds } from './row-ids'
import type { Sheet, SheetRow } from './sheet'

/** What stands before the name of a column of the file itself, so that none can pass for one of ours. */
export const OWN = 'own:'

/**
 * The rows of a sheet as a table, in order of time. A row with a fault in one cell is there without
 * what the cell would have said; a row that names no day is left out, and kept. Every column of the
 * file is kept as text under its own name with OWN before it.
 */
export function tableOfSheet(sheet: Sheet, mapping: Mapping, known: Surroundings): ReadTable {
  const faults = [...sheet.faults]
  const places = new Map(sheet.columns.map((name, i) => [name, i]))
  const read = sheet.rows.map((row) => readRow(row, places, mapping, known, faults))
  const leftOut = sheet.rows.filter((_, i) => read[i] === null)
  const ids = new RowIds(mapping.fields.id ?? null, faults)
  const incidents = read
    .filter((incident) => incident !== null)
    .map((incident) => ({ id: ids.of(incident.row, incident.ownId), incident }))
  incidents.sort(({ incident: a }, { incident: b }) => inTime(a, b))
  return {
    table: openTable(known.dataset, columnsOf(incidents, sheet.columns)),
    rowNumbers: Int32Array.from(incidents, ({ incident }) => incident.row.number),
    leftOut,
    faults: faults.toSorted((a, b) => a.row - b.row),
  }
}

interface Named {
  readonly id: string
  readonly incident: Incident
}

const inTime = (a: Incident, b: Incident) =>
  a.day - b.day || a.start - b.start || a.row.number - b.row.number

function columnsOf(incidents: readonly Named[], names: readonly string[]) {
  const column = <T>(
    name: ColumnName,
    builder: ColumnBuilder<T>,
    read: (incident: Incident) => T,
  ) => {
    for (const { incident } of incidents) builder.push(read(incident))
    return [name, builder.done()] as const
  }
  const ours = [
    ['id', idsOf(incidents)] as const,
    column('title', new TextBuilder(), ({ title }) => title),
    column('event_date', new DayBuilder(), ({ day }) => day),
    column('date_start', new DayBuilder(), ({ start }) => start),
    column('date_end', new DayBuilder(), ({ end }) => end),
    column('date_precision', new CodeBuilder(), ({ timePrecision }) => timePrecision),
    column('location', new CodeBuilder(), ({ place }) => place),
    column('admin1', new CodeBuilder(), ({ admin1 }) => admin1),
    column('country', new CodeBuilder(), ({ country }) => country),
    column('longitude', new NumberBuilder(), ({ position }) => position?.[0] ?? null),
    column('latitude', new NumberBuilder(), ({ position }) => position?.[1] ?? null),
    column('within', new CodeBuilder(WITHIN), ({ within }) => within),
    column('fatalities_min', new IntegerBuilder(), ({ killed }) => killed?.min ?? null),
    column('fatalities_max', new IntegerBuilder(), ({ killed }) => killed?.max ?? null),
    column('injured_min', new IntegerBuilder(), ({ injured }) => injured),
    column('injured_max', new IntegerBuilder(), ({ injured }) => injured),
    column('actors_named', new CodesBuilder(), ({ actors }) => actors),
    column('source', new TextBuilder(), ({ source }) => source),
    column('notes', new TextBuilder(), ({ notes }) => notes),
  ]
  const own = names.map((name, i) => {
    const builder = new TextBuilder()
    for (const { incident } of incidents) builder.push(textOf(incident.row.cells[i]))
    return [`${OWN}${name}`, builder.done()] as const
  })
  return new Map([...ours, ...own])
}

function idsOf(incidents: readonly Named[]) {
  const builder = new TextBuilder()
  for (const { id } of incidents) builder.push(id)
  return builder.done()
}

const textOf = (cell: SheetRow['cells'][number] | undefined) =>
  cell === null || cell === undefined ? null : String(cell)
