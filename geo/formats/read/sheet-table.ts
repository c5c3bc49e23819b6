import { type Column, type DayColumn, NOT_STATED } from '../../table/column'
import {
  CodeBuilder,
  CodesBuilder,
  type ColumnBuilder,
  DayBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../../table/column-builder'
import { inOrder } from '../../table/column-order'
import type { ColumnName } from '../../table/columns'
import { OWN } from '../../table/own-columns'
import { openTable } from '../../table/table'
import { datedPart } from '../../table/undated'
import { WITHIN } from '../../vocabulary'
import type { Field, Mapping } from './mapping'
import { OwnColumnBuilder } from './own-column'
import { PlaceNames } from './place-names'
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
  const ids = new RowIds(mapping.fields.id ?? null, faults)
  const columns = new SheetColumns(sheet.columns, mapping)
  const numbers: number[] = []
  const undated: SheetRow[] = []
  const names = new PlaceNames()
  for (const row of sheet.rows) {
    const incident = readRow(row, places, mapping, known, faults)
    columns.push(incident, ids.of(row, incident.ownId))
    numbers.push(row.number)
    names.add(incident.placeKey)
    if (!isDated(incident)) undated.push(row)
  }
  const made = columns.done()
  const order = orderInTime(made)
  const all = openTable(known.dataset, reordered(made, order))
  const dated = order.subarray(0, order.length - undated.length)
  return {
    table: datedPart(all, dated.length),
    rowNumbers: dated.map((row) => numbers[row] as number),
    undated,
    placeNames: names.all(),
    faults: faults.toSorted((a, b) => a.row - b.row),
  }
}

/** Rows by their day, then by their first possible day, then as they came; those without a day last. */
function orderInTime(columns: ReadonlyMap<string, Column>): Int32Array {
  const [day, start] = ['event_date', 'date_start'].map(
    (name) => (columns.get(name) as DayColumn).values,
  ) as [Int32Array, Int32Array]
  const order = Int32Array.from(day, (_, row) => row)
  const dayOf = (row: number) => {
    const at = day[row] as number
    return at === NOT_STATED ? Number.MAX_SAFE_INTEGER : at
  }
  const compare = (a: number, b: number) =>
    dayOf(a) - dayOf(b) || (start[a] as number) - (start[b] as number) || a - b
  const isInOrder = order.every((row) => row === 0 || compare(row - 1, row) < 0)
  return isInOrder ? order : order.sort(compare)
}

/** Columns in another order; what two names stand for is put in order once, and stays one. */
function reordered(columns: Map<string, Column>, order: Int32Array): Map<string, Column> {
  const done = new Map<Column, Column>()
  const isAsItCame = order.every((row, i) => row === i)
  const moved = (column: Column) => {
    const known = done.get(column) ?? (isAsItCame ? column : inOrder(column, order))
    done.set(column, known)
    return known
  }
  const all = new Map<string, Column>()
  for (const [name, column] of columns) {
    all.set(name, moved(column))
    // What is in order takes the place of what was not: of a large file there is not room for both.
    if (!isAsItCame) columns.delete(name)
  }
  return all
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

/** The columns of a table, filled row by row as the rows come, so that nothing of a row is kept besides. */
class SheetColumns {
  private readonly ours: readonly Filled[]
  private readonly own: readonly ColumnBuilder<string | null>[]

  constructor(
    private readonly names: readonly string[],
    private readonly mapping: Mapping,
  ) {
    const isMeasure = measures(mapping)
    this.ours = ourColumns(mapping)
    this.own = names.map((name) =>
      isMeasure.has(name) ? new TextBuilder() : new OwnColumnBuilder(),
    )
  }

  push(incident: Incident, id: string): void {
    for (const { push } of this.ours) push(incident, id)
    const { cells } = incident.row
    for (let i = 0; i < this.own.length; i++) this.own[i]?.push(textOf(cells[i]))
  }

  /** A text of the file that is the same as one of ours, row for row, is one column under two names. */
  done(): Map<string, Column> {
    const ours = new Map(this.ours.map(({ name, done }) => [name, done()] as const))
    const { fields } = this.mapping
    const own = this.own.map((builder, i) => {
      const name = this.names[i] as string
      const column = builder.done()
      const twin = SAME_TEXT.filter((field) => fields[field] === name)
        .map((field) => ours.get(field))
        .find((text) => text && isSameText(text, column))
      return [`${OWN}${name}`, twin ?? column] as const
    })
    return new Map<string, Column>([...ours, ...own])
  }
}

/** Fields whose columns are texts of the file as they stand there, or nearly so. */
const SAME_TEXT = ['id', 'title', 'source', 'notes'] as const satisfies Field[]

function isSameText(a: Column, b: Column): boolean {
  if (a.kind !== 'text' || b.kind !== 'text' || a.bytes.length !== b.bytes.length) return false
  return isSame(a.offsets, b.offsets) && isSame(a.bytes, b.bytes)
}

function isSame(a: Uint8Array | Int32Array, b: Uint8Array | Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** "A – B", for a row without a title of its own. */
const actorsOf = ({ actors }: Incident) => (actors.length > 0 ? actors.join(' – ') : null)

/** The columns that a mapping knows something of; what a file does not say is no column. */
function ourColumns({ fields, dateParts, places }: Mapping): readonly Filled[] {
  const all: readonly (readonly [knows: boolean, ...columns: Filled[]])[] = [
    [
      true,
      filled('id', new TextBuilder(), (_, id) => id),
      filled(
        'title',
        new TextBuilder(),
        (row, id) => row.title ?? actorsOf(row) ?? row.place ?? id,
      ),
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
