import { type Column, type DayColumn, NOT_STATED, type TextColumn } from '../../table/column'
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
import { PlaceNames } from './place-names'
import type { ReadTable, Surroundings } from './read-table'
import { type Incident, isDated, rowReader } from './row'
import { Cells } from './row-cells'
import { idsOf } from './row-ids'
import { isSameText, withSharedTexts } from './shared-texts'
import type { Sheet, SheetRow } from './sheet'
import { columnAt, namesIn, numberAt } from './sheet-column'
import { sortedBy } from './sorted-rows'
import { trimmedTexts } from './trimmed-texts'
import { asTheyCome, ownIds, wholeTitles } from './whole-texts'

/**
 * The rows of a sheet as a table, in order of time. A row with a fault in one cell is there without
 * what the cell would have said; one that names no day stands after the table. Every column of the
 * file is kept under its own name with OWN before it: as codes, by which incidents are filtered,
 * where its values recur and it is no measure, else as text.
 */
export function tableOfSheet(sheet: Sheet, mapping: Mapping, known: Surroundings): ReadTable {
  const { rows } = sheet
  const faults = [...sheet.faults]
  const cells = new Cells(sheet, mapping.fields, faults)
  const ids = idsOf(rows, ownIds(sheet, mapping), mapping.fields.id ?? null, faults)
  const titles = wholeTitles(sheet, mapping)
  const columns = ourColumns(mapping, titles)
  const undated: number[] = []
  const names = new PlaceNames()
  const read = rowReader(cells, mapping, known)
  let row = 0
  const id = () => ids.at(row)
  for (; row < rows.length; row++) {
    cells.moveTo(row)
    const incident = read()
    for (const { push } of columns) push(incident, id)
    names.add(incident.placeKey)
    if (!isDated(incident)) undated.push(row)
  }
  const made = new Map<string, Column>(columns.map(({ name, done }) => [name, done()]))
  const order = orderInTime(made)
  const all = openTable(known.dataset, inColumns(sheet, mapping, order, ids, made))
  const dated = order.subarray(0, order.length - undated.length)
  return {
    table: datedPart(all, dated.length),
    rowNumbers: dated.map((row) => numberAt(rows, row)),
    undated: undated.map((row) => rows.at(row) as SheetRow),
    placeNames: names.all(),
    faults: faults.toSorted((a, b) => a.row - b.row),
  }
}

/** Later than every day that is stated. */
const AFTER_ALL = 2 ** 31 - 1

/** Rows by their day, then by their first possible day, then as they came; those without a day last. */
function orderInTime(columns: ReadonlyMap<string, Column>): Int32Array {
  const [day, start] = ['event_date', 'date_start'].map((name) =>
    (columns.get(name) as DayColumn).values.map((at) => (at === NOT_STATED ? AFTER_ALL : at)),
  ) as [Int32Array, Int32Array]
  const order = asTheyCome(day.length)
  let isInOrder = true
  for (let row = 1; row < order.length && isInOrder; row++) {
    const [before, at] = [day[row - 1] as number, day[row] as number]
    isInOrder =
      before < at || (before === at && (start[row - 1] as number) <= (start[row] as number))
  }
  return isInOrder ? order : sortedBy(sortedBy(order, start), day)
}

/** The columns of a table in order: what rows were read for, and those of the file; what is the same in both is one column under two names. */
function inColumns(
  sheet: Sheet,
  mapping: Mapping,
  order: Int32Array,
  ids: TextColumn,
  made: Map<string, Column>,
): Map<string, Column> {
  const { fields } = mapping
  const isMeasure = measures(mapping)
  const own = new Map(
    sheet.columns.map((name, i) => {
      return [name, columnAt(sheet.rows, i).inOrder(order, isMeasure.has(name))] as const
    }),
  )
  for (const [name, field] of NAMES) {
    const place = sheet.columns.indexOf(fields[field] ?? '')
    if (fields[field] !== undefined || name === 'location') {
      made.set(name, namesIn(sheet.rows, place))
    }
  }
  const ours = new Map<string, Column>([['id', ids], ...made])
  const isMoved = order.some((row, i) => row !== i)
  for (const [name, column] of ours) {
    if (isMoved) ours.set(name, inOrder(column, order))
    // What is in order takes the place of what was not: of a large file there is not room for both.
    made.delete(name)
  }
  for (const field of ['source', 'notes'] as const) {
    const column = own.get(fields[field] ?? '')
    if (column) ours.set(field, trimmedTexts(column))
  }
  for (const field of ['id', 'title'] as const) {
    const [column, ofFile] = [ours.get(field), own.get(fields[field] ?? '')]
    if (column && ofFile && isSameText(column, ofFile)) ours.set(field, ofFile)
  }
  const all = new Map([
    ...ours,
    ...[...own].map(([name, column]) => [`${OWN}${name}`, column] as const),
  ])
  return withSharedTexts(all)
}

/** Columns that hold what rows call their place and the areas that it is in, and the fields that say it. */
const NAMES = [
  ['location', 'place'],
  ['admin1', 'admin1'],
  ['country', 'country'],
] as const satisfies (readonly [ColumnName, Field])[]

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
  readonly push: (incident: Incident, id: () => string) => void
  readonly done: () => Column
}

function filled<T>(
  name: ColumnName,
  { push, done }: ColumnBuilder<T>,
  read: (incident: Incident, id: () => string) => T,
): Filled {
  return { name, push: (incident, id) => push(read(incident, id)), done }
}

/** A column that is there, whatever the rows are read for. */
const asItIs = (name: ColumnName, column: Column): Filled => ({
  name,
  push: () => undefined,
  done: () => column,
})

/** What a row is called: as it says itself, or by who acted, or where, or by its id. */
const titleOf = (row: Incident, id: () => string): string =>
  row.title ?? actorsOf(row) ?? row.place ?? id()

/** "A – B", for a row without a title of its own. */
const actorsOf = ({ actors }: Incident) => (actors.length > 0 ? actors.join(' – ') : null)

/** The columns that rows are read for, as far as a mapping knows something of them; what a file does not say is no column. */
function ourColumns(
  { fields, dateParts, places }: Mapping,
  titles: TextColumn | null,
): readonly Filled[] {
  const all: readonly (readonly [knows: boolean, ...columns: Filled[]])[] = [
    [
      true,
      titles ? asItIs('title', titles) : filled('title', new TextBuilder(), titleOf),
      filled('event_date', new DayBuilder(), ({ day }) => day),
      filled('date_start', new DayBuilder(), ({ start }) => start),
      filled('date_end', new DayBuilder(), ({ end }) => end),
      filled('longitude', new NumberBuilder(), ({ position }) => position?.[0] ?? null),
      filled('latitude', new NumberBuilder(), ({ position }) => position?.[1] ?? null),
    ],
    [
      fields.timeCode !== undefined || dateParts !== null,
      filled('date_precision', new CodeBuilder(), ({ timePrecision }) => timePrecision),
    ],
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
  ]
  return all.flatMap(([knows, ...columns]) => (knows ? columns : []))
}
