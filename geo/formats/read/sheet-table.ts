import type { Column } from '../../table/column'
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
import { OWN } from '../../table/own-columns'
import { openTable } from '../../table/table'
import { datedPart } from '../../table/undated'
import { WITHIN } from '../../vocabulary'
import type { Field, Mapping } from './mapping'
import { OwnColumnBuilder } from './own-column'
import type { ReadTable, Surroundings } from './read-table'
import { type Incident, isDated, readRow } from './row'
import { RowIds } from './row-ids'
import type { Sheet, SheetRow } from './sheet'

/**
 * The rows of a sheet as a table, in order of time. A row with a fault in one cell is there without
 * what the cell would have said; one that names no day stands after the table. Every column of the
 * file is kept under its own name with OWN before it: as codes, by which incidents are filtered,
 * where its values recur and it is no measure, else as text.
 */
export function tableOfSheet(sheet: Sheet, mapping: Mapping, known: Surroundings): ReadTable {
  const faults = [...sheet.faults]
  const places = new Map(sheet.columns.map((name, i) => [name, i]))
  const read = sheet.rows.map((row) => readRow(row, places, mapping, known, faults))
  const ids = new RowIds(mapping.fields.id ?? null, faults)
  const named = read.map((incident) => ({ id: ids.of(incident.row, incident.ownId), incident }))
  const dated = named.filter(({ incident }) => isDated(incident))
  const undated = named.filter(({ incident }) => !isDated(incident))
  dated.sort(({ incident: a }, { incident: b }) => inTime(a, b))
  const columns = columnsOf([...dated, ...undated], sheet.columns, mapping)
  return {
    table: datedPart(openTable(known.dataset, columns), dated.length),
    rowNumbers: Int32Array.from(dated, ({ incident }) => incident.row.number),
    undated: undated.map(({ incident }) => incident.row),
    faults: faults.toSorted((a, b) => a.row - b.row),
  }
}

interface Named {
  readonly id: string
  readonly incident: Incident
}

const inTime = (a: Incident, b: Incident) =>
  a.day - b.day || a.start - b.start || a.row.number - b.row.number

/** Fields that are measures or names of rows: they have filters that know what they are, or none. */
const MEASURES: readonly Field[] = [
  'id',
  'day',
  'start',
  'end',
  'longitude',
  'latitude',
  'killed',
  'killedLeast',
  'killedMost',
  'injured',
]

/** The columns that a mapping reads for a measure. */
const measures = ({ fields, dateParts }: Mapping): ReadonlySet<string | undefined> =>
  new Set([...MEASURES.map((field) => fields[field]), ...(dateParts ?? [])])

/** A column and what an incident gives to it. */
interface Filled {
  readonly name: string
  readonly push: (incident: Incident, id: string) => void
  readonly done: () => Column
}

function filled<T>(
  name: ColumnName,
  { push, done }: ColumnBuilder<T>,
  read: (incident: Incident, id: string) => T,
): Filled {
  return { name, push: (incident, id) => push(read(incident, id)), done }
}

/**
 * The columns, filled row by row and not one after another: the incidents are in order of time, and
 * to go through rows that lie apart once for every column takes several times as long.
 */
function columnsOf(incidents: readonly Named[], names: readonly string[], mapping: Mapping) {
  const ours = ourColumns(mapping)
  const isMeasure = measures(mapping)
  const own = names.map((name) =>
    isMeasure.has(name) ? new TextBuilder() : new OwnColumnBuilder(),
  )
  for (const { id, incident } of incidents) {
    for (const { push } of ours) push(incident, id)
    const { cells } = incident.row
    own.forEach(({ push }, i) => {
      push(textOf(cells[i]))
    })
  }
  return new Map<string, Column>([
    ...ours.map(({ name, done }) => [name, done()] as const),
    ...own.map((builder, i) => [`${OWN}${names[i]}`, builder.done()] as const),
  ])
}

/** The columns that a mapping knows something of; what a file does not say is no column. */
function ourColumns({ fields, dateParts, places }: Mapping): readonly Filled[] {
  const all: readonly (readonly [knows: boolean, ...columns: Filled[]])[] = [
    [
      true,
      filled('id', new TextBuilder(), (_, id) => id),
      filled('title', new TextBuilder(), ({ title, place }, id) => title ?? place ?? id),
      filled('event_date', new DayBuilder(), ({ day }) => day),
      filled('date_start', new DayBuilder(), ({ start }) => start),
      filled('date_end', new DayBuilder(), ({ end }) => end),
      filled('location', new CodeBuilder(), ({ place }) => place),
      filled('longitude', new NumberBuilder(), ({ position }) => position?.[0] ?? null),
      filled('latitude', new NumberBuilder(), ({ position }) => position?.[1] ?? null),
    ],
    [
      fields.timeCode !== undefined || dateParts !== null,
      filled('date_precision', new CodeBuilder(), ({ timePrecision }) => timePrecision),
    ],
    [fields.admin1 !== undefined, filled('admin1', new CodeBuilder(), ({ admin1 }) => admin1)],
    [fields.country !== undefined, filled('country', new CodeBuilder(), ({ country }) => country)],
    [
      fields.placeCode !== undefined || places !== undefined,
      filled('within', new CodeBuilder(WITHIN), ({ within }) => within),
    ],
    [
      places !== undefined,
      filled('area', new CodeBuilder(), ({ lookedUp }) => lookedUp?.area ?? null),
      filled('coordinate_denotes', new CodeBuilder(), ({ lookedUp }) => lookedUp?.denotes ?? null),
    ],
    [
      (fields.killed ?? fields.killedLeast ?? fields.killedMost) !== undefined,
      filled('fatalities_min', new IntegerBuilder(), ({ killed }) => killed?.min ?? null),
      filled('fatalities_max', new IntegerBuilder(), ({ killed }) => killed?.max ?? null),
    ],
    [
      fields.injured !== undefined,
      filled('injured_min', new IntegerBuilder(), ({ injured }) => injured),
      filled('injured_max', new IntegerBuilder(), ({ injured }) => injured),
    ],
    [
      (fields.actor1 ?? fields.actor2) !== undefined,
      filled('actors_named', new CodesBuilder(), ({ actors }) => actors),
    ],
    [fields.source !== undefined, filled('source', new TextBuilder(), ({ source }) => source)],
    [fields.notes !== undefined, filled('notes', new TextBuilder(), ({ notes }) => notes)],
  ]
  return all.flatMap(([knows, ...columns]) => (knows ? columns : []))
}

const textOf = (cell: SheetRow['cells'][number] | undefined) =>
  cell === null || cell === undefined ? null : String(cell)
