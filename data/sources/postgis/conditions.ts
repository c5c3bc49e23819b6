import { NOT_STATED } from '@/geo/table/column'
import { type Facet, facetColumn, facetInfo } from '@/geo/table/facets'
import { chosenFacets, type Filter, isReversed } from '@/geo/table/filter'
import { type Wanted, wantedOf } from '@/geo/table/search'
import { type SearchedDays, spansOf } from '@/geo/table/searched-days'
import { columnOf, type IncidentTable } from '@/geo/table/table'
import { asksForDays } from '@/geo/table/undated'
import type { Described } from './described'
import { float, int, ints, joined, type Sql, sql, text, verbatim } from './sql'
import { columnSql } from './stored-columns'
import type { WordNumbers } from './word-numbers'

/** A dataset that questions are asked of: its number, what is known of it, and its options without rows. */
export interface Asked {
  readonly datasetId: number
  readonly described: Described
  readonly shape: IncidentTable
}

/** The conditions of a filter on the rows of a dataset, those of its facets apart. */
export class Conditions {
  constructor(
    private readonly rest: readonly Sql[],
    private readonly facets: ReadonlyMap<Facet, Sql>,
  ) {}

  /** Whether a facet narrows. */
  narrows(id: Facet): boolean {
    return this.facets.has(id)
  }

  /** All of them, or all but that of a facet. */
  where(except?: Facet): Sql {
    const facets = [...this.facets]
      .filter(([id]) => id !== except)
      .map(([, condition]) => condition)
    return joined([...this.rest, ...facets], ' and ', 'true')
  }

  /** These and one more. */
  and(condition: Sql): Conditions {
    return new Conditions([...this.rest, condition], this.facets)
  }
}

/** All rows of a dataset. */
export const everyRow = ({ datasetId }: Pick<Asked, 'datasetId'>): Conditions =>
  new Conditions([sql`dataset_id = ${int(datasetId)}`], new Map())

/**
 * The conditions by which rows match a filter, as `filterRows` finds them. `chain` are the rows of the
 * chain that it names; null where it names none that there is. `words` knows the numbers of the words
 * of its search; null for a dataset whose words have none. null where nothing can match. Rows that name
 * no day are among them only `withUndated`, where no day is asked for.
 */
export function conditionsOf(
  asked: Asked,
  filter: Filter,
  chain: Iterable<number> | null,
  words: WordNumbers | null,
  withUndated = false,
): Conditions | null {
  const { shape } = asked
  const { from, to, bbox, choices } = filter
  const chosen = chosenFacets(choices)
  const isUnknown = chosen.some((id) => facetColumn(shape, id) === null)
  if (filter.impossible || isReversed(filter) || isUnknown) return null
  if (filter.chain !== null && chain === null) return null
  const search = searchConditions(asked, filter.q, words)
  if (search === null) return null
  const rest = [
    sql`dataset_id = ${int(asked.datasetId)}`,
    ...(withUndated && !asksForDays(filter) ? [] : datedCondition(asked.described)),
    ...dayConditions(asked.described, from, to),
    ...(bbox ? boxConditions(bbox) : []),
    ...(chain && filter.chain !== null ? [sql`row = any(${ints(chain)})`] : []),
    ...search,
  ]
  return new Conditions(rest, new Map(chosen.map((id) => [id, facetCondition(asked, filter, id)])))
}

/** A day as the database can compare it. */
export const dayValue = (day: number) =>
  int(Math.max(NOT_STATED, Math.min(0x7fff_ffff, Math.trunc(day))))

/** Rows that have a day, which come first. */
const datedCondition = ({ rows, allRows }: Described): Sql[] =>
  rows === allRows ? [] : [sql`row < ${int(rows)}`]

/** Rows that may have happened from a day to another. None begins further back than the longest lasts. */
export function dayConditions(
  { longestSpan }: Described,
  from: number | null,
  to: number | null,
): Sql[] {
  const conditions: Sql[] = []
  if (to !== null) conditions.push(sql`date_start <= ${dayValue(to)}`)
  if (from !== null) {
    conditions.push(sql`date_end >= ${dayValue(from)}`)
    conditions.push(sql`date_start >= ${dayValue(from - longestSpan)}`)
  }
  return conditions
}

/** Points in a box, its edges included. The index finds them by boxes of less precision, hence both. */
function boxConditions(bbox: NonNullable<Filter['bbox']>): Sql[] {
  const [west, south, east, north] = bbox
  const within = (w: number, e: number) =>
    sql`(point && ST_MakeEnvelope(${float(w)}, ${float(south)}, ${float(e)}, ${float(north)}, 4326) and longitude >= ${float(w)} and longitude <= ${float(e)})`
  if (south > north) return [verbatim('false')]
  const latitudes = sql`latitude >= ${float(south)} and latitude <= ${float(north)}`
  if (west <= east) return [within(west, east), latitudes]
  return [sql`(${within(west, 180)} or ${within(-180, east)})`, latitudes]
}

/** The numbers of the options that are chosen of a facet, each once. */
export function chosenCodes(
  { shape }: Pick<Asked, 'shape'>,
  { choices }: Filter,
  id: Facet,
): number[] {
  const options = facetColumn(shape, id)?.options ?? []
  const codes = (choices[id] ?? []).map((option) => options.indexOf(option))
  return [...new Set(codes)].filter((code) => code >= 0)
}

/** Rows of which an option is chosen. */
function facetCondition(asked: Asked, filter: Filter, id: Facet): Sql {
  const codes = chosenCodes(asked, filter, id)
  const stored = facetSql(asked.described, id)
  return facetColumn(asked.shape, id)?.kind === 'codes'
    ? sql`${stored} && ${ints(codes)}`
    : sql`${stored} = any(${ints(codes)})`
}

/** Where the codes of a facet stand in a row. */
export const facetSql = (described: Described, id: Facet): Sql =>
  storedSql(described, facetInfo(id).column)

/** The column that says in which lanes of a facet a row stands. */
export function laneColumnName(id: Facet): string {
  const { column, laneColumn } = facetInfo(id)
  return laneColumn ?? column
}

/** Where a column of a table stands in a row. Throws a RangeError for one that is not stored. */
export function storedSql({ columns }: Described, name: string): Sql {
  const stored = columns.find((each) => each.name === name)
  if (!stored) throw new RangeError(`expected a stored column, got ${name}`)
  return verbatim(columnSql(stored))
}

/** What a search asks for; null where nothing in it can be searched for. */
function searchConditions(
  { shape, described }: Asked,
  query: string,
  words: WordNumbers | null,
): Sql[] | null {
  if (query.trim() === '') return []
  const names = columnOf(shape.columns, 'names', 'codes')
  if (!names) throw new RangeError(`no words to search for "${query}" in`)
  const wanted = wantedOf(query, names)
  if (!wanted) return null
  return [
    ...wanted.terms.map((term) => termCondition(term, words)),
    ...wanted.days.map((days) => daysCondition(days, described, words)),
  ]
}

function termCondition({ names, word }: Wanted['terms'][number], words: WordNumbers | null): Sql {
  const named = sql`names && ${ints(names)}`
  if (word === null) return named
  const written = writtenCondition(word, words)
  return names.size === 0 ? written : sql`(${written} or ${named})`
}

/** Rows in which some letters of one word occur: by the numbers of the words that have them, where there are few. */
function writtenCondition(letters: string, words: WordNumbers | null): Sql {
  const found = words?.having(letters) ?? null
  return found ? sql`words && ${ints(found)}` : sql`strpos(search_text, ${text(letters)}) > 0`
}

/** Days that are meant, or the words themselves. */
function daysCondition(days: SearchedDays, described: Described, words: WordNumbers | null): Sql {
  const spans = spansOf(days, described.days).map(
    ({ start, end }) => sql`date_start <= ${dayValue(end)} and date_end >= ${dayValue(start)}`,
  )
  return sql`(${joined([...spans, phraseCondition(days.written, words)], ' or ', 'false')})`
}

/** Rows with these words one after the other. */
function phraseCondition(phrase: string, words: WordNumbers | null): Sql {
  const written = sql`strpos(' ' || search_text || ' ', ${text(` ${phrase} `)}) > 0`
  if (!words) return written
  const codes = phrase.split(' ').flatMap((word) => words.of(word) ?? [])
  const areThere = codes.length === phrase.split(' ').length
  return areThere ? sql`(words @> ${ints(codes)} and ${written})` : verbatim('false')
}
