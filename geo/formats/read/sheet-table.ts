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
import { areNumbers, MOST_OPTIONS, OWN, recurs } from '../../table/own-columns'
import { openTable } from '../../table/table'
import { WITHIN } from '../../vocabulary'
import { contentId } from './content-id'
import type { Field, Mapping } from './mapping'
import type { ReadTable, Surroundings } from './read-table'
import { type Incident, readRow } from './row'
import type { RowFault, Sheet, SheetRow } from './sheet'

/**
 * The rows of a sheet as a table, in order of time. A row with a fault in one cell is there without
 * what the cell would have said; a row that names no day is left out, and kept. Every column of the
 * file is kept under its own name with OWN before it: as codes, by which incidents are filtered,
 * where its values recur and it is no measure, else as text.
 */
export function tableOfSheet(sheet: Sheet, mapping: Mapping, known: Surroundings): ReadTable {
  const faults = [...sheet.faults]
  const places = new Map(sheet.columns.map((name, i) => [name, i]))
  const read = sheet.rows.map((row) => readRow(row, places, mapping, known, faults))
  const leftOut = sheet.rows.filter((_, i) => read[i] === null)
  const incidents = withIds(
    read.filter((incident) => incident !== null),
    faults,
    mapping.fields.id ?? null,
  )
  incidents.sort(({ incident: a }, { incident: b }) => inTime(a, b))
  return {
    table: openTable(known.dataset, columnsOf(incidents, sheet.columns, measures(mapping))),
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

/** A row without an id of its own has one made from its content, the same whenever the file is opened. */
function withIds(
  incidents: readonly Incident[],
  faults: RowFault[],
  column: string | null,
): Named[] {
  const taken = new Map<string, number>()
  return incidents.map((incident) => {
    const wanted = incident.ownId ?? contentId(JSON.stringify(incident.row.cells))
    const before = taken.get(wanted) ?? 0
    taken.set(wanted, before + 1)
    if (before > 0 && incident.ownId !== null) {
      faults.push({ row: incident.row.number, column, kind: 'same-id', got: wanted })
    }
    return { id: before === 0 ? wanted : `${wanted}~${before + 1}`, incident }
  })
}

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

function columnsOf(
  incidents: readonly Named[],
  names: readonly string[],
  isMeasure: ReturnType<typeof measures>,
) {
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
    const cells = incidents.map(({ incident }) => textOf(incident.row.cells[i]))
    return [`${OWN}${name}`, isMeasure.has(name) ? textColumn(cells) : ownColumn(cells)] as const
  })
  return new Map([...ours, ...own])
}

/** The cells of a column of the file: as codes where they recur, else as text. */
function ownColumn(cells: readonly (string | null)[]): Column {
  const uses = new Map<string, number>()
  for (const cell of cells) {
    if (cell) uses.set(cell, (uses.get(cell) ?? 0) + 1)
    if (uses.size > MOST_OPTIONS) break
  }
  if (!recurs(uses)) return textColumn(cells)
  const builder = new CodeBuilder(inOrder(uses))
  for (const cell of cells) builder.push(cell)
  return builder.done()
}

/** Numbers as they count; words by how often they are used, and of equals by their letters. */
function inOrder(uses: ReadonlyMap<string, number>): string[] {
  const texts = [...uses.keys()]
  const order = areNumbers(texts)
    ? (a: string, b: string) => Number(a) - Number(b)
    : (a: string, b: string) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)
  return texts.sort((a, b) => order(a, b) || (a < b ? -1 : 1))
}

function textColumn(cells: readonly (string | null)[]) {
  const builder = new TextBuilder()
  for (const cell of cells) builder.push(cell)
  return builder.done()
}

const idsOf = (incidents: readonly Named[]) => textColumn(incidents.map(({ id }) => id))

const textOf = (cell: SheetRow['cells'][number] | undefined) =>
  cell === null || cell === undefined ? null : String(cell)
