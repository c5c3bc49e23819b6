import type { Position } from '../../space/position'
import { NOT_STATED } from '../../table/column'
import type { Within } from '../../vocabulary'
import type { LookedUp } from './looked-up'
import type { Field, Mapping } from './mapping'
import { numberOf } from './number-text'
import { placeKeyOf } from './place-names'
import type { Surroundings } from './read-table'
import type { Cells } from './row-cells'
import { type Days, daysOf, type SpanReader, spanReader } from './row-days'
import { positionOf, statesNoPoint } from './row-place'

/** A row of a foreign file as we understand it, besides what it says in so many words; null, and days that are NOT_STATED, are what it does not say. */
export interface Incident extends Days {
  readonly title: string | null
  readonly position: Position | null
  readonly within: Within | null
  /** By what its place can be looked up; null where the row states anything of a point, or names no place. */
  readonly placeKey: string | null
  /** The place that its name was looked up as; null where the row has a point, or nobody looked. */
  readonly lookedUp: LookedUp | null
  readonly place: string | null
  readonly killed: { readonly min: number; readonly max: number } | null
  readonly injured: number | null
  readonly actors: readonly string[]
}

/** Whether a row names a day. */
export const isDated = ({ start }: Incident): boolean => start !== NOT_STATED

const UNDATED: Days = { day: NOT_STATED, start: NOT_STATED, end: NOT_STATED, timePrecision: null }

/** Reads the row that cells are at, by a mapping; where it names no day, that is a fault. */
export function rowReader(cells: Cells, mapping: Mapping, known: Surroundings): () => Incident {
  const reader = spanReader(mapping, known.utcOffset)
  return () => readRow(cells, mapping, known, reader)
}

function readRow(
  cells: Cells,
  mapping: Mapping,
  known: Surroundings,
  reader: SpanReader,
): Incident {
  const days = daysOf(cells, mapping, known, reader) ?? UNDATED
  const stated = positionOf(cells, mapping, known)
  const placeKey = stated === null && statesNoPoint(cells, mapping) ? placeKeyOf(cells) : null
  const lookedUp = lookedUpOf(placeKey, mapping)
  const position = lookedUp?.position ?? stated
  if (position && !lookedUp) reportCentroid(cells, mapping)
  return {
    day: days.day,
    start: days.start,
    end: days.end,
    timePrecision: meaningOf(mapping.timeCodes, cells.text('timeCode')) ?? days.timePrecision,
    position,
    title: titleOf(cells, mapping),
    within: lookedUp?.within ?? withinOf(cells, mapping),
    placeKey,
    lookedUp,
    place: cells.text('place'),
    killed: killedOf(cells, mapping),
    injured: countOf(cells, mapping, 'injured'),
    actors: [cells.text('actor1'), cells.text('actor2')].filter((name) => name !== null),
  }
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
function killedOf(cells: Cells, mapping: Mapping): Incident['killed'] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const field of ['killedLeast', 'killed', 'killedMost'] as const) {
    const count = countOf(cells, mapping, field)
    if (count === null) continue
    min = Math.min(min, count)
    max = Math.max(max, count)
  }
  return min <= max ? { min, max } : null
}
