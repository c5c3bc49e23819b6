import {
  type Column,
  type DayColumn,
  NOT_STATED,
  type TextColumn,
  type Texts,
} from '../../table/column'
import {
  CodeBuilder,
  CodesBuilder,
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
import type { TextRuns } from '../../table/word-codes'
import { WITHIN } from '../../vocabulary'
import type { Field, Mapping } from './mapping'
import { MovedColumns } from './moved-columns'
import { PlaceNames } from './place-names'
import type { ReadTable, Surroundings } from './read-table'
import { actorsPart, daysPart, peoplePart, placePart, titlePart } from './row'
import { Cells } from './row-cells'
import { idsOf } from './row-ids'
import { type Columns, RowReading } from './row-reading'
import { searchedApart } from './search-words'
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
  const standing = new MovedColumns(asTheyCome(rows.length))
  const ids = idsOf(rows, ownIds(sheet, mapping, standing), mapping.fields.id ?? null, faults)
  const reading = new RowReading(sheet, cells)
  const made = new Map<string, Column>([
    ['title', titlesOf(sheet, mapping, reading, ids, standing)],
  ])
  for (const [name, column] of columnsOfDays(reading, mapping, known)) made.set(name, column)
  const names = new PlaceNames()
  for (const [name, column] of columnsOfPlaces(reading, mapping, known, names))
    made.set(name, column)
  for (const [name, column] of columnsOfPeople(reading, mapping)) made.set(name, column)
  const undated = rowsWithoutDay(made)
  const order = orderInTime(made, standing.order)
  const moved = order === standing.order ? standing : new MovedColumns(order)
  const all = openTable(known.dataset, inColumns(sheet, mapping, moved, ids, made))
  const dated = order.subarray(0, order.length - undated.length)
  return {
    table: datedPart(all, dated.length),
    searched: () => searchedApart(all, prose(sheet, mapping, order)),
    rowNumbers: dated.map((row) => numberAt(rows, row)),
    undated: undated.map((row) => rows.at(row) as SheetRow),
    placeNames: names.all(),
    faults: faults.toSorted((a, b) => a.row - b.row),
  }
}

/** The longest texts that a search looks through as they lie in the file, where they do: no copy of them is needed. */
function prose(sheet: Sheet, { fields }: Mapping, order: Int32Array): Map<string, TextRuns> {
  const found = new Map<string, TextRuns>()
  const place = sheet.columns.indexOf(fields.notes ?? '')
  const give = columnAt(sheet.rows, place).run
  if (give)
    found.set('notes', { kind: 'runs', give: (row, take) => give(order[row] as number, take) })
  return found
}

/** Rows that name no day, as they come. */
function rowsWithoutDay(columns: ReadonlyMap<string, Column>): number[] {
  const { values } = columns.get('date_start') as DayColumn
  const found: number[] = []
  for (let row = 0; row < values.length; row++) if (values[row] === NOT_STATED) found.push(row)
  return found
}

/** Later than every day that is stated. */
const AFTER_ALL = 2 ** 31 - 1

/** Rows by their day, then by their first possible day, then as they came in `order`, which is given back where it is that; those without a day last. */
function orderInTime(columns: ReadonlyMap<string, Column>, order: Int32Array): Int32Array {
  const [day, start] = ['event_date', 'date_start'].map((name) =>
    (columns.get(name) as DayColumn).values.map((at) => (at === NOT_STATED ? AFTER_ALL : at)),
  ) as [Int32Array, Int32Array]
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
  moved: MovedColumns,
  ids: TextColumn,
  made: Map<string, Column>,
): Map<string, Column> {
  const { fields } = mapping
  const { order } = moved
  const isMeasure = measures(mapping)
  const own = new Map(
    sheet.columns.map((name, i) => {
      return [name, moved.of(columnAt(sheet.rows, i), isMeasure.has(name))] as const
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

/** What rows are called; one that says nothing of it by its id. */
function titlesOf(
  sheet: Sheet,
  mapping: Mapping,
  reading: RowReading,
  ids: TextColumn,
  standing: MovedColumns,
): Texts {
  const whole = wholeTitles(sheet, mapping, standing)
  if (whole) return whole
  const titles: (string | null)[] = []
  const numbers = reading.read(titlePart(reading.cells, mapping), (title) => titles.push(title))
  const texts = new TextBuilder()
  const { length } = sheet.rows
  for (let row = 0; row < length; row++) texts.push(titles[numbers.of(row)] ?? ids.at(row))
  return texts.done()
}

function columnsOfDays(reading: RowReading, mapping: Mapping, known: Surroundings): Columns {
  const { fields, dateParts } = mapping
  const [day, start, end] = [new DayBuilder(), new DayBuilder(), new DayBuilder()]
  const precision = new CodeBuilder()
  const numbers = reading.read(daysPart(reading.cells, mapping, known), (days) => {
    day.push(days.day)
    start.push(days.start)
    end.push(days.end)
    precision.push(days.timePrecision)
  })
  return numbers.columns([
    ['event_date', day],
    ['date_start', start],
    ['date_end', end],
    ...(fields.timeCode !== undefined || dateParts !== null
      ? [['date_precision', precision] as const]
      : []),
  ])
}

/** Places that rows name without a point are counted in `names`. */
function columnsOfPlaces(
  reading: RowReading,
  mapping: Mapping,
  known: Surroundings,
  names: PlaceNames,
): Columns {
  const { fields, places } = mapping
  const [longitude, latitude] = [new NumberBuilder(), new NumberBuilder()]
  const within = new CodeBuilder(WITHIN)
  const [area, denotes] = [new CodeBuilder(), new CodeBuilder()]
  const keys: (string | null)[] = []
  const numbers = reading.read(placePart(reading.cells, mapping, known), (place) => {
    longitude.push(place.position?.[0] ?? null)
    latitude.push(place.position?.[1] ?? null)
    within.push(place.within)
    area.push(place.lookedUp?.area ?? null)
    denotes.push(place.lookedUp?.denotes ?? null)
    keys.push(place.placeKey)
  })
  for (const [number, uses] of numbers.uses().entries()) names.add(keys[number] ?? null, uses)
  const areLookedUp = places !== undefined
  const isCoded = fields.placeCode !== undefined || areLookedUp
  return numbers.columns([
    ['longitude', longitude],
    ['latitude', latitude],
    ...(isCoded ? [['within', within] as const] : []),
    ...(areLookedUp ? [['area', area] as const, ['coordinate_denotes', denotes] as const] : []),
  ])
}

function columnsOfPeople(reading: RowReading, mapping: Mapping): Columns {
  const { killed, killedLeast, killedMost, injured, actor1, actor2 } = mapping.fields
  const [least, most] = [new IntegerBuilder(), new IntegerBuilder()]
  const hurt = [new IntegerBuilder(), new IntegerBuilder()] as const
  const people = reading.read(peoplePart(reading.cells, mapping), (row) => {
    least.push(row.killed?.min ?? null)
    most.push(row.killed?.max ?? null)
    for (const { push } of hurt) push(row.injured)
  })
  const actors = new CodesBuilder()
  const areNamed = (actor1 ?? actor2) !== undefined
  const acting = areNamed ? reading.read(actorsPart(reading.cells, mapping), actors.push) : null
  return [
    ...((killed ?? killedLeast ?? killedMost) === undefined
      ? []
      : people.columns([
          ['fatalities_min', least],
          ['fatalities_max', most],
        ])),
    ...(injured === undefined
      ? []
      : people.columns([
          ['injured_min', hurt[0]],
          ['injured_max', hurt[1]],
        ])),
    ...(acting?.columns([['actors_named', actors]]) ?? []),
  ]
}
