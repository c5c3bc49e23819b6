import { CELLS_ASIDE, type TileEdges } from '@/geo/query/tile'
import type { Facet } from '@/geo/table/facets'
import { readList, togetherList } from './column-bytes'
import { type Asked, type Conditions, facetSql, storedSql } from './conditions'
import { float, floats, int, ints, joined, type Sql, sql, text, verbatim } from './sql'
import type { StoredColumn } from './stored-columns'

/*
 * Every statement that a source may send about a dataset. Each names the dataset in each table that it
 * reads, so that on a cluster one worker answers it whole.
 */

/** Whether a dataset is still there. */
export const presence = ({ datasetId }: Pick<Asked, 'datasetId'>): Sql =>
  sql`select 1 from riposte.dataset where dataset_id = ${int(datasetId)}`

/** Some of the rows that match, from one on or up to one. */
export interface Some {
  readonly limit: number
  /** Rows after this one, or before it; the first of all without. */
  readonly after?: number
  readonly before?: number
}

/** The cells of columns of the rows that match, put together, in the order of the rows. */
export function rowsStatement(
  columns: readonly StoredColumn[],
  conditions: Conditions,
  { limit, after, before }: Some,
): Sql {
  const where = sql`where ${stretch(conditions, after, before).where()}`
  const way = verbatim(before === undefined ? 'asc' : 'desc')
  const some = sql`select ${verbatim(readList(columns))} from riposte.incident ${where} order by row ${way} limit ${int(limit)}`
  const inOrder = before === undefined ? some : sql`select * from (${some}) backwards order by row`
  return sql`select ${verbatim(togetherList(columns))} from (${inOrder}) chosen`
}

function stretch(conditions: Conditions, after?: number, before?: number): Conditions {
  if (after !== undefined) return conditions.and(sql`row > ${int(after)}`)
  return before === undefined ? conditions : conditions.and(sql`row < ${int(before)}`)
}

/** Whether any row before or after one matches. */
export const besideStatement = (
  conditions: Conditions,
  place: Pick<Some, 'after' | 'before'>,
): Sql => {
  const where = stretch(conditions, place.after, place.before).where()
  const way = verbatim(place.before === undefined ? 'asc' : 'desc')
  return sql`select 1 from riposte.incident where ${where} order by row ${way} limit 1`
}

/** The row of an incident. */
export const rowStatement = ({ datasetId }: Pick<Asked, 'datasetId'>, id: string): Sql =>
  sql`select min(row) from riposte.incident where dataset_id = ${int(datasetId)} and id = ${text(id)}`

/** The entries of a column, of some rows or of all. */
export function entriesStatement(
  { datasetId }: Pick<Asked, 'datasetId'>,
  column: string,
  rows: Iterable<number> | null,
): Sql {
  const some = rows ? sql` and row = any(${ints(rows)})` : sql``
  return sql`select row, fields from riposte.entry where dataset_id = ${int(datasetId)} and column_name = ${text(column)}${some} order by row, entry`
}

/** The rows of wholes, of their parts, and others. */
export const familyStatement = (
  { datasetId }: Pick<Asked, 'datasetId'>,
  wholes: Iterable<number>,
): Sql => {
  const numbers = ints(wholes)
  return sql`select string_agg(int4send(row), ''::bytea) from (select row from riposte.incident where dataset_id = ${int(datasetId)} and (row = any(${numbers}) or part_of_row = any(${numbers})) order by row) family`
}

/** The rows of wholes, in which incidents of parts are counted. */
const WHOLE = 'case when part_of_row >= 0 then part_of_row else row end'
const IS_SPLIT = '(is_parent or coalesce(part_of_row, -1) >= 0)'

/** Rows, incidents, those in parts, parts, and those without a point, as `countIncidents` counts. */
export function countStatement(conditions: Conditions, hasParts: boolean): Sql {
  const counts = hasParts
    ? `count(*),
  count(*) filter (where not ${IS_SPLIT}) + count(distinct ${WHOLE}) filter (where ${IS_SPLIT}),
  count(distinct part_of_row) filter (where part_of_row >= 0),
  count(*) filter (where part_of_row >= 0),
  count(*) filter (where not ${IS_SPLIT} and longitude is null)
    + count(distinct ${WHOLE}) filter (where ${IS_SPLIT})
    - count(distinct ${WHOLE}) filter (where ${IS_SPLIT} and longitude is not null)`
    : `count(*), count(*), 0, 0, count(*) filter (where longitude is null)`
  return sql`select ${verbatim(counts)} from riposte.incident where ${conditions.where()}`
}

/** How many incidents each option of a facet has when only the other conditions hold: code and count. */
export function facetStatement(
  { described }: Asked,
  conditions: Conditions,
  id: Facet,
  isList: boolean,
): Sql {
  const codes = facetSql(described, id)
  const from = isList
    ? sql`riposte.incident cross join lateral unnest(${codes}) as option(code)`
    : sql`riposte.incident`
  const count = described.hasParts
    ? `count(*) filter (where not ${IS_SPLIT}) + count(distinct ${WHOLE}) filter (where ${IS_SPLIT})`
    : 'count(*)'
  const code = isList ? verbatim('option.code') : codes
  return sql`select ${code} as code, ${verbatim(count)} from ${from} where ${conditions.where(id)} group by 1`
}

/** How many rows have each combination of the options of several facets, none of which narrows. */
export function facetsStatement(
  { described }: Asked,
  conditions: Conditions,
  ids: readonly Facet[],
): Sql {
  const codes = joined(
    ids.map((id) => facetSql(described, id)),
    ', ',
    '',
  )
  const places = verbatim(ids.map((_, i) => i + 1).join(', '))
  return sql`select ${codes}, count(*) from riposte.incident where ${conditions.where()} group by ${places}`
}

/** A statement whose answer is put together as columns of whole numbers. */
const asIntegers = (columns: readonly string[], from: Sql): Sql =>
  sql`select ${verbatim(
    columns.map((name) => `string_agg(int4send(${name}::int), ''::bytea)`).join(', '),
  )} from (${from}) counted`

/** How many rows each day has, by the codes of a column where one is named: day, count, code. */
export function daysStatement(
  { described }: Asked,
  conditions: Conditions,
  by: { readonly column: string; readonly isList: boolean } | null,
): Sql {
  const where = sql`where ${conditions.where()}`
  if (!by) {
    return asIntegers(
      ['event_date', 'rows'],
      sql`select event_date, count(*) as rows from riposte.incident ${where} group by 1 order by 1`,
    )
  }
  const codes = storedSql(described, by.column)
  const [code, from] = by.isList
    ? [
        verbatim('option.code'),
        sql`riposte.incident cross join lateral unnest(${codes}) as option(code)`,
      ]
    : [codes, sql`riposte.incident`]
  return asIntegers(
    ['event_date', 'rows', 'code'],
    sql`select event_date, count(*) as rows, ${code} as code from ${from} ${where} and ${code} >= 0 group by 1, 3 order by 3, 1`,
  )
}

/** Where and when the rows are that match: west, south, east, north, first and last day. */
export const extentStatement = (conditions: Conditions): Sql =>
  sql`select min(longitude), min(latitude), max(longitude), max(latitude), min(date_start), max(date_end) from riposte.incident where ${conditions.where()}`

/** What of day counts a filter of days asks for. */
export const dayCountWhere = (
  { datasetId }: Pick<Asked, 'datasetId'>,
  facet: number,
  days: readonly Sql[],
): Sql =>
  joined([sql`dataset_id = ${int(datasetId)} and facet = ${int(facet)}`, ...days], ' and ', 'true')

/** Whole periods, and the days before and after them: what of a filter of days is answered by which counts. */
export interface DaysAndPeriods {
  /** First and last period; null for none. */
  readonly periods: readonly [first: number, last: number] | null
  /** Conditions on days, one set for each stretch of them. */
  readonly stretches: readonly (readonly Sql[])[]
}

/** Rows by counted column and its codes: the column's number, code and count. */
export function countedOptions(
  { datasetId }: Pick<Asked, 'datasetId'>,
  facets: readonly number[],
  { periods, stretches }: DaysAndPeriods,
): Sql {
  const of = sql`where dataset_id = ${int(datasetId)} and facet = any(${ints(facets)})`
  const counts = [
    ...(periods
      ? [
          sql`select facet, code, rows from riposte.period_count ${of} and period between ${int(periods[0])} and ${int(periods[1])}`,
        ]
      : []),
    ...stretches.map(
      (days) =>
        sql`select facet, code, rows from riposte.day_count ${of} and ${joined(days, ' and ', 'true')}`,
    ),
  ]
  return asIntegers(
    ['facet', 'code', 'rows'],
    sql`select facet, code, sum(rows) as rows from (${joined(counts, ' union all ', '')}) counts group by 1, 2 order by 1, 2`,
  )
}

/** Rows by day, and by the codes of a counted column where it is one: day, count, code. */
export const countedDays = (where: Sql, hasCodes: boolean): Sql =>
  hasCodes
    ? asIntegers(
        ['event_date', 'rows', 'code'],
        sql`select event_date, sum(rows) as rows, code from riposte.day_count where ${where} group by 1, 3 order by 3, 1`,
      )
    : asIntegers(
        ['event_date', 'rows'],
        sql`select event_date, sum(rows) as rows from riposte.day_count where ${where} group by 1 order by 1`,
      )

/** From this width on, in degrees, a tile is likely to hold so many rows that all are looked through in an index. */
const WIDE = 360 / 2 ** 7

/** The points that lie in a tile, as `cellOf` finds them: by the index of points where it is a small one. */
export function tileConditions(conditions: Conditions, { lons, lats }: TileEdges): Conditions {
  const [west, east] = [lons[0] as number, lons[CELLS_ASIDE] as number]
  const [north, south] = [lats[0] as number, lats[CELLS_ASIDE] as number]
  const isEast = verbatim(east === 180 ? '<=' : '<')
  const isSouth = verbatim(south === -90 ? '>=' : '>')
  const within = conditions.and(
    sql`longitude >= ${float(west)} and longitude ${isEast} ${float(east)} and latitude <= ${float(north)} and latitude ${isSouth} ${float(south)}`,
  )
  if (east - west >= WIDE) return within
  return within.and(
    sql`point && ST_MakeEnvelope(${float(west)}, ${float(south)}, ${float(east)}, ${float(north)}, 4326)`,
  )
}

/** How many of the rows that lie in a tile are in each of its cells: column, row, count. */
export function cellsStatement(inTile: Conditions, { lons, lats }: TileEdges): Sql {
  const columns = floats(lons.subarray(0, CELLS_ASIDE))
  const rows = floats(lats.subarray(0, CELLS_ASIDE).map((lat) => -lat))
  return asIntegers(
    ['x', 'y', 'rows'],
    sql`select width_bucket(longitude, ${columns}) - 1 as x, width_bucket(-latitude, ${rows}) - 1 as y, count(*) as rows from riposte.incident where ${inTile.where()} group by 1, 2`,
  )
}

/** Which counted cells a tile is made of: a level, the first cell's column and row, and how many of them are one of the tile's, as a power of two. */
export interface CountedTile {
  readonly level: number
  readonly x: number
  readonly y: number
  readonly shift: number
}

/** Periods of one length, first and last included. */
export interface PeriodStretch {
  readonly bits: number
  readonly first: number
  readonly last: number
}

/** How many rows are in each cell of a tile, from the counted cells of all time or of whole periods: column, row, count. */
export function countedCells(
  { datasetId }: Pick<Asked, 'datasetId'>,
  { level, x, y, shift }: CountedTile,
  stretches: readonly PeriodStretch[] | null,
): Sql {
  const size = CELLS_ASIDE << shift
  const counted = (time: Sql) =>
    sql`select x, y, rows from riposte.cell_count where dataset_id = ${int(datasetId)} and level = ${int(level)} and ${time} and x >= ${int(x)} and x < ${int(x + size)} and y >= ${int(y)} and y < ${int(y + size)}`
  const times = stretches?.map(
    ({ bits, first, last }) =>
      sql`bits = ${int(bits)} and period between ${int(first)} and ${int(last)}`,
  ) ?? [sql`bits is null`]
  const cells = joined(times.map(counted), ' union all ', '')
  return asIntegers(
    ['x', 'y', 'rows'],
    sql`select (x - ${int(x)}) >> ${int(shift)} as x, (y - ${int(y)}) >> ${int(shift)} as y, sum(rows) as rows from (${cells}) cells group by 1, 2`,
  )
}

/** The dictionary of a column that may have as many options as a dataset has rows. */
const WORDS = 'words'

/** The dictionaries of a dataset but that of words, or that alone, in parts: column, options, lengths. */
export const dictionariesStatement = (
  { datasetId }: Pick<Asked, 'datasetId'>,
  ofWords: boolean,
): Sql =>
  sql`select column_name, options, lengths from riposte.dictionary where dataset_id = ${int(datasetId)} and column_name ${verbatim(ofWords ? '=' : '<>')} ${text(WORDS)} order by column_name, part`

/** The parts of the dictionary of words after one in which some letters stand: part, options, lengths. */
export const wordsStatement = (
  { datasetId }: Pick<Asked, 'datasetId'>,
  letters: string,
  { after, most }: { readonly after: number; readonly most: number },
): Sql =>
  sql`select part, options, lengths from riposte.dictionary where dataset_id = ${int(datasetId)} and column_name = ${text(WORDS)} and part > ${int(after)} and strpos(options, ${text(letters)}) > 0 order by part limit ${int(most)}`
