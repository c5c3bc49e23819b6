import type { CountRange } from '../record/figures'
import type { Position } from '../space/position'
import type { DaySpan } from '../time/time'
import {
  ACTS,
  type LinkRelation,
  type LinkVoice,
  STANDINGS,
  type StandingLabel,
  WITHIN,
} from '../vocabulary'
import {
  CodeColumn,
  type Column,
  type ColumnKind,
  type EntriesColumn,
  type IntegerColumn,
  NOT_STATED,
  type NumberColumn,
  TextColumn,
  type Texts,
} from './column'
import type { ColumnName } from './columns'

/** A link between two rows of a table, and the strongest voice that makes it. */
export interface RowLink {
  /** Row of the earlier incident. */
  readonly from: number
  /** Row of the later incident, which answers it. */
  readonly to: number
  readonly rel: LinkRelation
  readonly voice: LinkVoice
}

/** A reported launch site that has a point: of which row, where, and what the claimant calls it. */
export interface Launch {
  readonly row: number
  readonly position: Position
  readonly name: string
}

/** Fewest and most people a row; NOT_STATED where nothing is stated, and as the most of an "at least". */
export interface PeopleColumn {
  readonly min: Int32Array
  readonly max: Int32Array
}

/**
 * Any number of incidents as columns, row by row in order of time: what every source fills, and what
 * filter, clusters, map, list, ledger and exports are computed from. What loops read has a name
 * here; every column, these included, is in `columns`.
 */
export interface IncidentTable {
  readonly length: number
  readonly dataset: { readonly id: string; readonly version: string }
  readonly columns: ReadonlyMap<string, Column>
  readonly id: Texts
  readonly title: Texts
  readonly act: CodeColumn
  readonly target: CodeColumn
  readonly standing: CodeColumn
  readonly within: CodeColumn
  readonly place: CodeColumn
  readonly area: CodeColumn
  /** NaN for what is not placed. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly day: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly killed: PeopleColumn
  readonly wounded: PeopleColumn
  /** 1 for a report that is drawn hollow. */
  readonly hollow: Uint8Array
  /** Row of the incident that a row is a part of; negative for none. */
  readonly parent: Int32Array
  /** 1 where the row is a parent that was split into others. */
  readonly isParent: Uint8Array
  readonly links: readonly RowLink[]
  readonly launches: readonly Launch[]
  /** These rows with those after them that name no day, under the same numbers; null where every row names one. */
  readonly withUndated: IncidentTable | null
}

/**
 * A table over columns, which are all of one length. A column that the source does not have is read
 * as stating nothing. Throws a TypeError that names a column of another kind, or of codes in another
 * order, than the registries say.
 */
export function openTable(
  dataset: IncidentTable['dataset'],
  columns: ReadonlyMap<string, Column>,
): IncidentTable {
  const length = [...columns.values()][0]?.length ?? 0
  const text = (name: ColumnName) => columnOf(columns, name, 'text') ?? emptyText(length)
  const codes = (name: ColumnName) => codesOf(columns, name, length)
  const numbers = (name: ColumnName) =>
    columnOf(columns, name, 'number')?.values ?? new Float64Array(length).fill(Number.NaN)
  const integers = (name: ColumnName, kind: 'integer' | 'day' = 'integer') =>
    columnOf(columns, name, kind)?.values ?? new Int32Array(length).fill(NOT_STATED)
  const days = integers('event_date', 'day')
  const hasWholes = columns.has('part_of_row')
  const parent = hasWholes ? wholesWithin(integers('part_of_row')) : integers('part_of_row')
  return {
    length,
    dataset,
    columns,
    id: text('id'),
    title: text('title'),
    act: codes('act'),
    target: codes('target'),
    standing: codes('standing'),
    within: codes('within'),
    place: codes('location'),
    area: codes('area'),
    lon: numbers('longitude'),
    lat: numbers('latitude'),
    day: days,
    start: columns.has('date_start') ? integers('date_start', 'day') : days,
    end: columns.has('date_end') ? integers('date_end', 'day') : days,
    killed: { min: integers('fatalities_min'), max: integers('fatalities_max') },
    wounded: { min: integers('injured_min'), max: integers('injured_max') },
    hollow: columnOf(columns, 'hollow', 'flag')?.values ?? new Uint8Array(length),
    parent,
    isParent: hasWholes ? parentsAmong(parent) : new Uint8Array(length),
    links: linksOf(columnOf(columns, 'answers', 'entries')),
    launches: launchesOf(columnOf(columns, 'launches', 'entries')),
    withUndated: null,
  }
}

/** The row that stands for a row: the parent it was split from, or itself. */
export function wholeOf({ parent }: Pick<IncidentTable, 'parent'>, row: number): number {
  const whole = parent[row] ?? -1
  return whole < 0 ? row : whole
}

/** A column of a kind; texts may be kept in either way. */
type ColumnAs<K extends ColumnKind> = K extends 'text' ? Texts : Extract<Column, { kind: K }>

/** A column by name; undefined where the table has none. Throws a TypeError where it is of another kind. */
export function columnOf<K extends ColumnKind>(
  columns: IncidentTable['columns'],
  name: ColumnName,
  kind: K,
): ColumnAs<K> | undefined {
  const column = columns.get(name)
  if (column && column.kind !== kind && !(kind === 'text' && column.kind === 'recurring')) {
    throw new TypeError(`${name}: expected a column of kind ${kind}, got ${column.kind}`)
  }
  return column as ColumnAs<K> | undefined
}

/** The same table with more columns. */
export const withColumns = (
  { dataset, columns }: IncidentTable,
  more: ReadonlyMap<string, Column>,
): IncidentTable => openTable(dataset, new Map([...columns, ...more]))

/** Whether a search has words to look through: they come with a part of their own. */
export const isSearchable = ({ columns }: IncidentTable): boolean =>
  columns.has('search_text') || columns.has('words')

const emptyText = (length: number) => new TextColumn(new Uint8Array(0), new Int32Array(length + 1))

/** Columns whose code is the place in a vocabulary, by which loops compare and count. */
const VOCABULARIES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  act: ACTS,
  standing: STANDINGS,
  within: WITHIN,
}

/** A column of codes, in which a code of a vocabulary means the same as everywhere. */
function codesOf(columns: IncidentTable['columns'], name: ColumnName, length: number): CodeColumn {
  const vocabulary = VOCABULARIES[name] ?? []
  const column = columnOf(columns, name, 'code')
  if (!column)
    return new CodeColumn(new Uint8Array(length).fill(vocabulary.length), texts(vocabulary))
  const options = vocabulary.map((_, code) => column.texts.at(code))
  if (vocabulary.some((option, code) => option !== options[code])) {
    throw new TypeError(
      `${name}: expected the options ${vocabulary.join(', ')} first, got ${options.join(', ')}`,
    )
  }
  return column
}

/** Words of a vocabulary, which are ASCII, as the texts of a dictionary. */
function texts(words: readonly string[]): TextColumn {
  const offsets = Int32Array.from([0, ...words], (_, i) => words.slice(0, i).join('').length)
  return new TextColumn(new TextEncoder().encode(words.join('')), offsets)
}

/** The rows that rows are part of; one whose whole is beyond the table stands alone. */
function wholesWithin(wholes: Int32Array): Int32Array {
  const { length } = wholes
  if (!wholes.some((row) => row >= length)) return wholes
  return wholes.map((row) => (row < length ? row : NOT_STATED))
}

function parentsAmong(parent: Int32Array): Uint8Array {
  const isParent = new Uint8Array(parent.length)
  for (const row of parent) if (row >= 0) isParent[row] = 1
  return isParent
}

function linksOf(answers: EntriesColumn | undefined): RowLink[] {
  return entriesOf(answers).map(([to, entry, { row, relation, voice }]) => ({
    from: (row as IntegerColumn).values[entry] as number,
    to,
    rel: (relation as CodeColumn).at(entry) as LinkRelation,
    voice: (voice as CodeColumn).at(entry) as LinkVoice,
  }))
}

function launchesOf(launches: EntriesColumn | undefined): Launch[] {
  return entriesOf(launches).map(([row, entry, { longitude, latitude, name }]) => ({
    row,
    position: [
      (longitude as NumberColumn).values[entry] as number,
      (latitude as NumberColumn).values[entry] as number,
    ],
    name: (name as TextColumn).at(entry),
  }))
}

/** Every entry with its row, its number, and the fields to read it from. */
function entriesOf(column: EntriesColumn | undefined) {
  if (!column) return []
  const fields = Object.fromEntries(column.fields)
  const entries: [row: number, entry: number, fields: typeof fields][] = []
  for (let row = 0; row < column.length; row++) {
    const end = column.offsets[row + 1] as number
    for (let entry = column.offsets[row] as number; entry < end; entry++) {
      entries.push([row, entry, fields])
    }
  }
  return entries
}

/** The row of an incident, or null where the table has none of that id. */
export function rowOf(table: IncidentTable, id: string): number | null {
  const row = table.id.indexOf(id)
  return row < 0 ? null : row
}

/** What is stated of a row's people; null where nothing is. */
export function peopleOf({ min, max }: PeopleColumn, row: number): CountRange | null {
  const least = min[row] ?? NOT_STATED
  const most = max[row] ?? NOT_STATED
  return least === NOT_STATED ? null : { min: least, max: most === NOT_STATED ? null : most }
}

/** How far a row is established; null where nothing is said of it. */
export const standingOf = ({ standing }: IncidentTable, row: number): StandingLabel | null =>
  STANDINGS[standing.codes[row] as number] ?? null

/** Whether a row is said to be known to no less than a district. */
export const isKnownToArea = ({ within }: IncidentTable, row: number): boolean => {
  const code = within.codes[row] as number
  return code >= WITHIN.indexOf('district') && code < WITHIN.length
}

const extents = new WeakMap<IncidentTable, DaySpan>()

/** The first and last day that any incident may have happened on; day 0 for an empty table. */
export function extentOf(table: IncidentTable): DaySpan {
  const known = extents.get(table)
  if (known) return known
  // A loop, since nothing is on the screen before this is known, and a call for each row takes ten times as long.
  let [start, end] = [table.start[0] ?? 0, table.end[0] ?? 0]
  for (let row = 1; row < table.length; row++) {
    if ((table.start[row] as number) < start) start = table.start[row] as number
    if ((table.end[row] as number) > end) end = table.end[row] as number
  }
  const extent = { start, end }
  extents.set(table, extent)
  return extent
}

/** The position of a row, or null where it is not placed. */
export function positionOf(table: IncidentTable, row: number): Position | null {
  const lon = table.lon[row] as number
  return Number.isNaN(lon) ? null : [lon, table.lat[row] as number]
}
