import { contains, isPosition, type Position } from '../../space/position'
import type { Day } from '../../time/time'
import type { Within } from '../../vocabulary'
import type { Cell } from '../cell'
import { readDay, spanOf } from './day-text'
import type { Field, Mapping } from './mapping'
import { numberOf } from './number-text'
import type { Surroundings } from './read-table'
import { type FaultKind, quoted, type RowFault, type SheetRow } from './sheet'

/** A row of a foreign file as we understand it; null is what it does not say. */
export interface Incident {
  readonly row: SheetRow
  readonly ownId: string | null
  readonly title: string | null
  readonly day: Day
  readonly start: Day
  readonly end: Day
  readonly timePrecision: string | null
  readonly position: Position | null
  readonly within: Within | null
  readonly place: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly killed: { readonly min: number; readonly max: number } | null
  readonly injured: number | null
  readonly actors: readonly string[]
  readonly source: string | null
  readonly notes: string | null
}

/** Reads the cells of one row and reports each that cannot be read. */
class Cells {
  constructor(
    private readonly row: SheetRow,
    private readonly places: ReadonlyMap<string, number>,
    private readonly fields: Mapping['fields'],
    private readonly faults: RowFault[],
  ) {}

  at(column: string | undefined): Cell {
    return column === undefined ? null : (this.row.cells[this.places.get(column) ?? -1] ?? null)
  }

  text(field: Field): string | null {
    const cell = this.at(this.fields[field])
    return cell === null ? null : String(cell).trim() || null
  }

  report(column: string | undefined, kind: FaultKind, got: Cell): void {
    const { number } = this.row
    this.faults.push({ row: number, column: column ?? null, kind, got: quoted(got ?? '') })
  }
}

/** A row of a sheet by its mapping; null, and a fault, where it names no day. `places` says which cell a column is. */
export function readRow(
  row: SheetRow,
  places: ReadonlyMap<string, number>,
  mapping: Mapping,
  known: Surroundings,
  faults: RowFault[],
): Incident | null {
  const cells = new Cells(row, places, mapping.fields, faults)
  const days = daysOf(cells, mapping, known.today)
  const position = positionOf(cells, mapping, known)
  if (!days) return null
  const placeCode = codeOf(cells.text('placeCode'))
  return {
    row,
    ...days,
    position,
    ownId: cells.text('id'),
    title: titleOf(cells, mapping),
    timePrecision: mapping.timeCodes[codeOf(cells.text('timeCode'))] ?? days.timePrecision,
    within: mapping.placeCodes[placeCode] ?? null,
    place: cells.text('place'),
    admin1: cells.text('admin1'),
    country: cells.text('country'),
    killed: killedOf(cells, mapping),
    injured: countOf(cells, mapping, 'injured'),
    actors: [cells.text('actor1'), cells.text('actor2')].filter((name) => name !== null),
    source: cells.text('source'),
    notes: cells.text('notes'),
  }
}

/** The title as the file has it; where it is put together, its parts with a dash or a comma between them. */
function titleOf(cells: Cells, { titleWith }: Mapping): string | null {
  const title = cells.text('title')
  if (titleWith === undefined || title === null) return title
  const more = cells.text(titleWith)
  return [title.replaceAll(' - ', ' – '), ...(more === null ? [] : [more])].join(', ')
}

/** A code as it is looked up: 3 and 3.0 are one. */
const codeOf = (text: string | null) => (text ?? '').replace(/\.0+$/, '')

type Days = Pick<Incident, 'day' | 'start' | 'end' | 'timePrecision'>

function daysOf(cells: Cells, mapping: Mapping, today: Day | null): Days | null {
  const days = mapping.dateParts ? partsOf(cells, mapping.dateParts) : writtenDays(cells, mapping)
  if (days && today !== null && days.start > today) {
    const column = mapping.fields.day ?? mapping.fields.start ?? mapping.dateParts?.[0]
    cells.report(column, 'future', cells.at(column))
  }
  return days
}

function writtenDays(cells: Cells, { fields, days }: Mapping): Days | null {
  const read = (column: string | undefined): Day | null => {
    const got = cells.at(column)
    const found = readDay(got, days)
    if (typeof found === 'number' || found === null) return found
    cells.report(column, found, got)
    return null
  }
  const day = read(fields.day)
  const [start, end] = [read(fields.start), read(fields.end)]
  const first = start ?? day ?? end
  if (first === null) {
    cells.report(fields.day ?? fields.start, 'no-day', cells.at(fields.day ?? fields.start))
    return null
  }
  const last = end ?? first
  if (last < first) cells.report(fields.end, 'day-order', cells.at(fields.end))
  return {
    day: day ?? first,
    start: Math.min(first, last),
    end: Math.max(first, last),
    timePrecision: null,
  }
}

/** A day in three columns, of which month and day may not be known. */
function partsOf(cells: Cells, names: NonNullable<Mapping['dateParts']>): Days | null {
  const [year, month, date] = names.map((name) => numberOf(cells.at(name)) ?? 0) as [
    number,
    number,
    number,
  ]
  const got = names.map((name) => cells.at(name) ?? '').join('-')
  const isWhole = [year, month, date].every((part) => Number.isInteger(part) && part >= 0)
  if (!isWhole || year === 0 || month > 12) {
    cells.report(names[0], year === 0 ? 'no-day' : 'not-a-day', got)
    return null
  }
  const span = spanOf(year, month || null)
  if (month === 0 || date === 0) {
    return { day: span.start, ...span, timePrecision: month === 0 ? 'T8' : 'T7' }
  }
  const day = span.start + date - 1
  if (day > span.end) {
    cells.report(names[2], 'not-a-day', got)
    return null
  }
  return { day, start: day, end: day, timePrecision: 'T4' }
}

function positionOf(
  cells: Cells,
  { fields, isSwapped }: Mapping,
  known: Surroundings,
): Position | null {
  const [lonName, latName] = isSwapped
    ? [fields.latitude, fields.longitude]
    : [fields.longitude, fields.latitude]
  const lon = degreesOf(cells, lonName)
  const lat = degreesOf(cells, latName)
  if (lon === null || lat === null) return null
  const got = `${lon}, ${lat}`
  if (lon === 0 && lat === 0) {
    cells.report(lonName, 'null-island', got)
    return null
  }
  if (!isPosition(lon, lat)) {
    cells.report(lonName, isPosition(lat, lon) ? 'swapped' : 'out-of-range', got)
    return null
  }
  const { bounds } = known
  if (bounds && !contains(bounds, lon, lat) && contains(bounds, lat, lon)) {
    cells.report(lonName, 'swapped', got)
    return null
  }
  return [lon, lat]
}

function degreesOf(cells: Cells, column: string | undefined): number | null {
  const degrees = numberOf(cells.at(column))
  if (degrees === null || Number.isFinite(degrees)) return degrees
  cells.report(column, 'not-degrees', cells.at(column))
  return null
}

function countOf(cells: Cells, { fields, unknown }: Mapping, field: Field): number | null {
  const count = numberOf(cells.at(fields[field]))
  if (count === null || unknown.includes(count)) return null
  if (Number.isSafeInteger(count) && count >= 0 && count < 2 ** 31) return count
  cells.report(fields[field], 'not-a-count', cells.at(fields[field]))
  return null
}

/** The fewest and the most that are stated, whichever column says so. */
function killedOf(cells: Cells, mapping: Mapping): Incident['killed'] {
  const counts = (['killedLeast', 'killed', 'killedMost'] as const)
    .map((field) => countOf(cells, mapping, field))
    .filter((count) => count !== null)
  return counts.length > 0 ? { min: Math.min(...counts), max: Math.max(...counts) } : null
}
