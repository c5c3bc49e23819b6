import type { Position } from '../../space/position'
import { NOT_STATED } from '../../table/column'
import type { Within } from '../../vocabulary'
import type { LookedUp } from './looked-up'
import type { Field, Mapping } from './mapping'
import { numberOf } from './number-text'
import { placeKeyOf } from './place-names'
import type { Surroundings } from './read-table'
import type { Cells } from './row-cells'
import { type Days, daysOf, spanReader } from './row-days'
import { positionOf, statesNoPoint } from './row-place'

/*
 * A row of a foreign file as we understand it, in parts each of which is read from some of its columns
 * alone: rows that say the same in those say the same of that part.
 */

/** One thing that rows say, the columns that say it, and how the row that cells are at is read for it. */
export interface RowPart<T> {
  readonly columns: readonly string[]
  readonly read: () => T
}

function partOf<T>(columns: readonly (string | null | undefined)[], read: () => T): RowPart<T> {
  return { columns: columns.filter((name) => typeof name === 'string'), read }
}

const UNDATED: Days = { day: NOT_STATED, start: NOT_STATED, end: NOT_STATED, timePrecision: null }

/** When rows say that it happened; days that are NOT_STATED, and a fault, where they name none. */
export function daysPart(cells: Cells, mapping: Mapping, known: Surroundings): RowPart<Days> {
  const { fields, dateParts, timeCodes } = mapping
  const reader = spanReader(mapping, known.utcOffset)
  return partOf(
    [fields.day, fields.start, fields.end, ...(dateParts ?? []), fields.timeCode],
    () => {
      const days = daysOf(cells, mapping, known, reader) ?? UNDATED
      const timePrecision = meaningOf(timeCodes, cells.text('timeCode')) ?? days.timePrecision
      return { ...days, timePrecision }
    },
  )
}

/** Where rows say that it happened; null is what they do not say. */
export interface RowPlace {
  readonly position: Position | null
  readonly within: Within | null
  /** By what its place can be looked up; null where the row states anything of a point, or names no place. */
  readonly placeKey: string | null
  /** The place that its name was looked up as; null where the row has a point, or nobody looked. */
  readonly lookedUp: LookedUp | null
}

export function placePart(cells: Cells, mapping: Mapping, known: Surroundings): RowPart<RowPlace> {
  const { fields, degreeParts } = mapping
  const degrees = (degreeParts ?? []).flatMap((parts) => Object.values(parts))
  const names = [fields.place, fields.admin1, fields.country, fields.placeCode, fields.vicinity]
  return partOf([fields.longitude, fields.latitude, ...degrees, ...names], () => {
    const stated = positionOf(cells, mapping, known)
    const placeKey = stated === null && statesNoPoint(cells, mapping) ? placeKeyOf(cells) : null
    const lookedUp = lookedUpOf(placeKey, mapping)
    const position = lookedUp?.position ?? stated
    if (position && !lookedUp) reportCentroid(cells, mapping)
    return { position, within: lookedUp?.within ?? withinOf(cells, mapping), placeKey, lookedUp }
  })
}

/** How many people rows say were killed and injured; null where they say nothing of it. */
export interface RowPeople {
  readonly killed: { readonly min: number; readonly max: number } | null
  readonly injured: number | null
}

export function peoplePart(cells: Cells, mapping: Mapping): RowPart<RowPeople> {
  const { killedLeast, killed, killedMost, injured } = mapping.fields
  return partOf([killedLeast, killed, killedMost, injured], () => ({
    killed: killedOf(cells, mapping),
    injured: countOf(cells, mapping, 'injured'),
  }))
}

/** Who acted. */
export const actorsPart = (cells: Cells, { fields }: Mapping): RowPart<readonly string[]> =>
  partOf([fields.actor1, fields.actor2], () => actorsOf(cells))

const actorsOf = (cells: Cells) =>
  [cells.text('actor1'), cells.text('actor2')].filter((name) => name !== null)

/** What rows are called: as they say themselves, or by who acted ("A – B"), or where; null for one that says nothing of it. */
export function titlePart(cells: Cells, mapping: Mapping): RowPart<string | null> {
  const { fields, titleWith } = mapping
  const names = [fields.title, titleWith, fields.actor1, fields.actor2, fields.place]
  return partOf(
    names,
    () => titleOf(cells, mapping) ?? (actorsOf(cells).join(' – ') || cells.text('place')),
  )
}

/** The place that the reader of the file found for a name. */
function lookedUpOf(key: string | null, { places }: Mapping): LookedUp | null {
  return key !== null && places && Object.hasOwn(places, key) ? (places[key] ?? null) : null
}

/** The title as the file has it; where it is put together, its parts with a dash or a comma between them. */
function titleOf(cells: Cells, { titleWith }: Mapping): string | null {
  const title = cells.text('title')
  if (titleWith === undefined || title === null) return title
  const more = cells.text(titleWith)
  return [title.replaceAll(' - ', ' – '), ...(more === null ? [] : [more])].join(', ')
}

/** A code as it is looked up: 3 and 3.0 are one. */
const codeOf = (text: string | null) =>
  text?.includes('.') ? text.replace(/\.0+$/, '') : (text ?? '')

/** What a convention means by a code; null for one that it does not have, were it called like a member of every object. */
function meaningOf<T>(codes: Readonly<Record<string, T>>, text: string | null): T | null {
  const code = codeOf(text)
  return Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
}

/** How closely the place is known by the file's own code; near a town is not in it. */
function withinOf(cells: Cells, { placeCodes }: Mapping): Within | null {
  const within = meaningOf(placeCodes, cells.text('placeCode'))
  return within === 'town' && codeOf(cells.text('vicinity')) === '1' ? 'district' : within
}

/**
 * A point that stands for a province or a country, in a file that has no code to say so: its place is
 * empty, or called as the area is. The point stays, and is reported.
 */
function reportCentroid(cells: Cells, { fields }: Mapping): void {
  if (fields.placeCode || !fields.place) return
  const place = cells.text('place')
  const areas = [cells.text('admin1'), cells.text('country')].filter((name) => name !== null)
  const bare = (name: string) =>
    name.toLowerCase().replace(/\s*\b(province|governorate|oblast|region|state)\b/g, '')
  const isArea =
    place === null ? areas.length > 0 : areas.some((area) => bare(area) === bare(place))
  if (isArea) cells.report(fields.place, 'centroid', place ?? areas[0] ?? '')
}

function countOf(cells: Cells, { fields, unknown }: Mapping, field: Field): number | null {
  const column = fields[field]
  if (column === undefined) return null
  const count = cells.read(column, numberOf)
  if (count === null || unknown.includes(count)) return null
  if (Number.isSafeInteger(count) && count >= 0 && count < 2 ** 31) return count
  cells.report(column, 'not-a-count', cells.at(column))
  return null
}

/** The fewest and the most that are stated, whichever column says so. */
function killedOf(cells: Cells, mapping: Mapping): RowPeople['killed'] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const field of ['killedLeast', 'killed', 'killedMost'] as const) {
    const count = countOf(cells, mapping, field)
    if (count === null) continue
    min = Math.min(min, count)
    max = Math.max(max, count)
  }
  return min <= max ? { min, max } : null
}
