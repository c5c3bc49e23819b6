import type { Position } from '../space/position'
import type { DaySpan } from '../time/time'
import type { CodeColumn, CodesColumn } from './column'
import { optionUses } from './facets'
import { fold } from './fold'
import { allSteps, type InSteps, ROWS_A_STEP } from './in-steps'
import { countIncidents } from './incident-count'
import { rowsWithCodes } from './rows-with-words'
import { SPELLING, searchInSteps, spellingKey } from './search'
import { searchedDays, spansOf } from './searched-days'
import { columnOf, extentOf, type IncidentTable, isSearchable, positionOf } from './table'

/** What a search may mean. Counts are of incidents of the whole table, whatever else is filtered. */
export type Suggestion =
  | { readonly kind: 'day'; readonly span: DaySpan; readonly incidents: number }
  | {
      readonly kind: 'place'
      readonly place: string
      /** null for a place that has no point. */
      readonly position: Position | null
      readonly incidents: number
    }
  /** A person, a group or another name, in the spelling that was looked for. */
  | { readonly kind: 'name'; readonly name: string; readonly incidents: number }
  /** The text itself, which is no name but which titles, places, claimants or sources of several incidents hold. */
  | { readonly kind: 'words'; readonly name: string; readonly incidents: number }
  | { readonly kind: 'incident'; readonly row: number }

/** How many of each kind there are at most. */
const MOST = { day: 2, place: 3, name: 3, incident: 5 } as const

/** So many of the places of a name, by how many rows name them, and of the rows found by their titles, are looked at. */
const MOST_LOOKED_AT = 12
const MOST_TITLES = 2000

/** So many names, or titles, are folded in one step. */
const NAMES_A_STEP = 500
const TITLES_A_STEP = 100

/**
 * What a text typed into the search may mean, days first, then places, names and incidents; none for
 * a blank text. `known` are names in the letters of the data, which otherwise are shown as they are
 * folded, with capitals. Throws where the table has no words to search.
 */
export const suggest = (
  table: IncidentTable,
  text: string,
  known: readonly string[] = [],
): Suggestion[] => allSteps(suggestInSteps(table, text, known))

/** `suggest` in steps. */
export function* suggestInSteps(
  table: IncidentTable,
  text: string,
  known: readonly string[] = [],
): InSteps<Suggestion[]> {
  if (text.trim() === '') return []
  if (!isSearchable(table)) throw new RangeError(`no words to suggest for "${text}" from`)
  const test = yield* searchInSteps(table, text)
  const found = test ? rowsWhere(table, test) : Int32Array.of()
  yield
  const key = spellingKey(fold(text))
  const names = key === '' ? [] : yield* namesLike(table, key)
  const byKey = new Map(known.map((name) => [spellingKey(fold(name)), name]))
  const places = yield* placesLike(table, key, names)
  const others = names.filter(({ keys }) => !places.some((place) => keys.includes(place.key)))
  const days = yield* daysIn(table, text)
  const named = yield* namesOf(table, others, byKey)
  const isNameless = names.length + places.length === 0
  const titled = yield* byTitle(table, text, found)
  return [
    ...days,
    ...places.map(({ suggestion }) => suggestion),
    ...named,
    ...(isNameless ? wordsIn(table, text, found) : []),
    ...titled.slice(0, MOST.incident).map((row): Suggestion => ({ kind: 'incident', row })),
  ]
}

function rowsWhere({ length }: IncidentTable, test: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(length)
  let count = 0
  for (let row = 0; row < length; row++) if (test(row)) rows[count++] = row
  return rows.subarray(0, count)
}

const count = (table: IncidentTable, rows: Iterable<number>) =>
  countIncidents(table, rows).incidents

/** The days that are named, where something may have happened on them. */
function* daysIn(table: IncidentTable, text: string): InSteps<Suggestion[]> {
  const period = extentOf(table)
  const found: Suggestion[] = []
  for (const span of searchedDays(text).days.flatMap((days) => spansOf(days, period))) {
    const { start, end } = table
    const isThen = (row: number) =>
      (start[row] as number) <= span.end && (end[row] as number) >= span.start
    const incidents = count(table, rowsWhere(table, isThen))
    yield
    if (incidents > 0) found.push({ kind: 'day', span, incidents })
    if (found.length === MOST.day) break
  }
  return found
}

/** A name of the dictionary that a key is in or begins. */
interface LikeName {
  readonly code: number
  readonly keys: readonly string[]
  /** The folded spelling that was found. */
  readonly spelling: string
  readonly isWhole: boolean
}

const namesColumn = (table: IncidentTable) =>
  columnOf(table.columns, 'names', 'codes') as CodesColumn

/** Names of which a word begins as the key does, those that are spelt so as a whole first. */
function* namesLike(table: IncidentTable, key: string): InSteps<LikeName[]> {
  const found: LikeName[] = []
  for (const [code, option] of namesColumn(table).options.entries()) {
    if (code % NAMES_A_STEP === 0) yield
    const spellings = option.split(SPELLING).filter(Boolean)
    const keys = spellings.map(spellingKey)
    const exact = keys.indexOf(key)
    const at = exact < 0 ? spellings.findIndex((spelling) => beginsWord(spelling, key)) : exact
    const spelling = spellings[at]
    if (spelling !== undefined) found.push({ code, keys, spelling, isWhole: exact >= 0 })
  }
  return found.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || a.code - b.code)
}

/** Whether a folded spelling, read from one of its words on, begins with a key. */
function beginsWord(spelling: string, key: string): boolean {
  const words = spelling.split(' ')
  return words.some((_, first) => words.slice(first).join('').startsWith(key))
}

const folded = new WeakMap<CodeColumn, readonly string[]>()

/** The names of places, folded once for any number of searches. */
function* foldedPlaces({ place: column }: IncidentTable): InSteps<readonly string[]> {
  const known = folded.get(column)
  if (known) return known
  const places: string[] = []
  for (const place of column.options) {
    places.push(fold(place))
    if (places.length % NAMES_A_STEP === 0) yield
  }
  folded.set(column, places)
  return places
}

/** Places that the rows stand at and that are called so, under any of their spellings. */
function* placesLike(
  table: IncidentTable,
  key: string,
  names: readonly LikeName[],
): InSteps<{ key: string; suggestion: Suggestion & { kind: 'place' } }[]> {
  if (key === '') return []
  const meant = new Set(names.flatMap(({ keys }) => keys))
  const uses = optionUses(table.place)
  const like: { code: number; key: string }[] = []
  for (const [code, each] of (yield* foldedPlaces(table)).entries()) {
    if (code % NAMES_A_STEP === 0) yield
    const placeKey = spellingKey(each)
    if (placeKey !== '' && (meant.has(placeKey) || beginsWord(each, key))) {
      like.push({ code, key: placeKey })
    }
  }
  // Only those that most rows name are looked at further: there may be very many places.
  const most = like
    .sort((a, b) => (uses[b.code] as number) - (uses[a.code] as number))
    .slice(0, MOST_LOOKED_AT)
  const found: { key: string; suggestion: Suggestion & { kind: 'place' } }[] = []
  const rowsOf = yield* rowsAtPlaces(
    table,
    most.map(({ code }) => code),
  )
  for (const [i, { code, key: placeKey }] of most.entries()) {
    const rows = rowsOf[i] as number[]
    const first = rows.find((row) => positionOf(table, row) !== null) ?? rows[0]
    yield
    if (first === undefined) continue
    const place = table.place.options[code] as string
    const [position, incidents] = [positionOf(table, first), count(table, rows)]
    found.push({ key: placeKey, suggestion: { kind: 'place', place, position, incidents } })
  }
  return found.sort((a, b) => b.suggestion.incidents - a.suggestion.incidents).slice(0, MOST.place)
}

/** The rows at each of a few places, by their codes. */
function* rowsAtPlaces({ place, length }: IncidentTable, wanted: number[]): InSteps<number[][]> {
  const numbers = new Uint8Array(place.texts.length + 1)
  for (const [i, code] of wanted.entries()) numbers[code] = i + 1
  const found = wanted.map((): number[] => [])
  for (let row = 0; row < length; row++) {
    if (row % ROWS_A_STEP === 0) yield
    const number = numbers[place.codes[row] as number] as number
    if (number > 0) found[number - 1]?.push(row)
  }
  return found
}

/** Names that incidents are found under, each once. */
function* namesOf(
  table: IncidentTable,
  names: readonly LikeName[],
  known: ReadonlyMap<string, string>,
): InSteps<Suggestion[]> {
  const column = namesColumn(table)
  const found = new Map<string, Suggestion>()
  for (const { code, keys, spelling } of names) {
    const isWanted = new Uint8Array(column.texts.length)
    isWanted[code] = 1
    const isNamed = yield* rowsWithCodes(column, isWanted)
    const rows = rowsWhere(table, (row) => isNamed[row] === 1)
    yield
    const name = keys.flatMap((key) => known.get(key) ?? [])[0] ?? capitalised(spelling)
    if (rows.length === 0 || found.has(name)) continue
    found.set(name, { kind: 'name', name, incidents: count(table, rows) })
    if (found.size === MOST.name) break
  }
  return [...found.values()]
}

/** The text itself, where it is more than days and something is found by it. */
function wordsIn(table: IncidentTable, text: string, found: Int32Array): Suggestion[] {
  // What one incident alone holds is that incident, which is suggested itself.
  if (found.length < 2 || searchedDays(text).rest === '') return []
  return [{ kind: 'words', name: text.trim(), incidents: count(table, found) }]
}

const capitalised = (spelling: string) =>
  spelling.replace(/(^| )(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())

/** Rows whose title begins a word with the text before the others, each in order of time, so many as are shown. */
function* byTitle(table: IncidentTable, text: string, rows: Int32Array): InSteps<number[]> {
  const wanted = ` ${fold(text)}`
  const isTitled = (row: number) => ` ${fold(table.title.at(row))}`.includes(wanted)
  const titled: number[] = []
  const others: number[] = []
  for (let i = 0; i < Math.min(rows.length, MOST_TITLES); i++) {
    if (i % TITLES_A_STEP === 0) yield
    const row = rows[i] as number
    if (titled.length === MOST.incident) break
    if (isTitled(row)) titled.push(row)
    else if (others.length < MOST.incident) others.push(row)
  }
  return [...titled, ...others]
}
