import { latOf, lonOf } from '@/geo/space/mercator'
import type { Column } from '@/geo/table/column'
import { facetsOf } from '@/geo/table/facets'
import type { IncidentTable } from '@/geo/table/table'

/*
 * What is counted once, when a dataset is loaded: rows by their days and options, and rows by cells of
 * the world. Questions that ask for days alone are answered from it.
 */

/** Stands for no facet: all rows, code 0 for those with a point and 1 for the others. */
export const ALL_ROWS = -1

/** More kinds of days and options than these are not counted ahead: they would be as many as rows. */
const MOST_COUNTS = 20_000_000

/** The columns that rows are counted by ahead: those of facets, and those that make lanes. */
export function countedColumns(table: Pick<IncidentTable, 'columns'>): string[] {
  const names = facetsOf(table).flatMap(({ column, laneColumn }) => [
    column,
    ...(laneColumn ? [laneColumn] : []),
  ])
  return [...new Set<string>(names)].filter((name) => table.columns.has(name))
}

/** Rows by their days and the options of every counted column, as lines for `day_count`; null where they would be too many. */
export function dayCountLines(table: IncidentTable, datasetId: number): Iterable<string> | null {
  const { kinds, kindOf } = dayKinds(table)
  const counted = countedColumns(table).map((name) => table.columns.get(name) as Column)
  const options = counted.map((column) =>
    column.kind === 'code' || column.kind === 'codes' ? column.texts.length : 0,
  )
  const most = Math.max(table.length / 4, 10_000)
  if (kinds.length > most || kinds.length * Math.max(1, ...options) > MOST_COUNTS) return null
  return (function* () {
    const { lon, length } = table
    yield* lines(datasetId, ALL_ROWS, 2, kinds, (add) => {
      for (let row = 0; row < length; row++) {
        add(kindOf[row] as number, Number.isNaN(lon[row] as number) ? 1 : 0)
      }
    })
    for (const [facet, column] of counted.entries()) {
      yield* lines(datasetId, facet, options[facet] as number, kinds, (add) => {
        addOptions(column, kindOf, add)
      })
    }
  })()
}

type Add = (kind: number, code: number) => void

function addOptions(column: Column, kindOf: Int32Array, add: Add): void {
  if (column.kind === 'code') {
    const none = column.texts.length
    for (let row = 0; row < column.length; row++) {
      const code = column.codes[row] as number
      if (code !== none) add(kindOf[row] as number, code)
    }
  } else if (column.kind === 'codes') {
    for (let row = 0; row < column.length; row++) {
      for (const code of column.of(row)) add(kindOf[row] as number, code)
    }
  }
}

function* lines(
  datasetId: number,
  facet: number,
  options: number,
  kinds: readonly (readonly number[])[],
  fill: (add: Add) => void,
): Generator<string> {
  const counts = new Int32Array(kinds.length * options)
  fill((kind, code) => {
    const at = kind * options + code
    counts[at] = (counts[at] as number) + 1
  })
  for (let at = 0; at < counts.length; at++) {
    if (counts[at] === 0) continue
    const days = kinds[Math.floor(at / options)]?.join('\t')
    yield `${datasetId}\t${facet}\t${at % options}\t${days}\t${counts[at]}\n`
  }
}

/** The different days that rows have (day, first, last), and which of them each row has. */
function dayKinds({ day, start, end, length }: IncidentTable) {
  const numbers = new Map<number | string, number>()
  const kinds: (readonly number[])[] = []
  const kindOf = new Int32Array(length)
  for (let row = 0; row < length; row++) {
    const days = [day[row] as number, start[row] as number, end[row] as number] as const
    const key = days[0] === days[1] && days[1] === days[2] ? days[0] : days.join(' ')
    let number = numbers.get(key)
    if (number === undefined) {
      number = kinds.push(days) - 1
      numbers.set(key, number)
    }
    kindOf[row] = number
  }
  return { kinds, kindOf }
}

/** The levels at which cells are counted: the world has 2^level of them along each side. */
export const CELL_LEVELS: readonly number[] = [6, 8, 10, 12]

/** How many days the periods of cells have, as powers of two: long ones for a stretch, short ones for what is left at its ends. */
export const PERIODS = { long: 6, short: 3 } as const

/** The period that a day lies in, of those that have two to the power of `bits` days. */
export const periodOf = (day: number, bits: number): number => day >> bits

const NOTHING = '\\N'

/** Rows by cells, in all and by the periods of their first day, as lines for `cell_count`. */
export function* cellCountLines(table: IncidentTable, datasetId: number): Generator<string> {
  for (const level of CELL_LEVELS) {
    const { columnOf, rowOf } = cellFinder(level)
    const size = 2 ** level
    const cellOf = new Int32Array(table.length).fill(-1)
    for (let row = 0; row < table.length; row++) {
      const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
      if (!Number.isNaN(lon)) cellOf[row] = columnOf(lon) * size + rowOf(lat)
    }
    for (const bits of [null, PERIODS.long, PERIODS.short]) {
      for (const [period, counts] of countedBy(table, cellOf, bits)) {
        const time = bits === null ? `${NOTHING}\t${NOTHING}` : `${bits}\t${period}`
        for (const [cell, rows] of counts) {
          yield `${datasetId}\t${level}\t${time}\t${Math.floor(cell / size)}\t${cell % size}\t${rows}\n`
        }
      }
    }
  }
}

/** Rows by period and cell; of one period where they are not told apart. */
function countedBy(
  { start }: IncidentTable,
  cellOf: Int32Array,
  bits: number | null,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const periods = new Map<number, Map<number, number>>()
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row] as number
    if (cell < 0) continue
    const period = bits === null ? 0 : periodOf(start[row] as number, bits)
    let counts = periods.get(period)
    if (!counts) {
      counts = new Map()
      periods.set(period, counts)
    }
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return periods
}

/**
 * The column and row of points among the cells of a level, by the edges that tiles have (`tileEdges`):
 * four of a level's cells are exactly one of the level above.
 */
export function cellFinder(level: number) {
  const size = 2 ** level
  const lons = Float64Array.from({ length: size }, (_, i) => lonOf(i / size))
  const lats = Float64Array.from({ length: size }, (_, i) => latOf(i / size))
  const last = (passes: (i: number) => boolean) => {
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (passes(middle)) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    columnOf: (lon: number) => last((i) => lon >= (lons[i] as number)),
    rowOf: (lat: number) => last((i) => lat <= (lats[i] as number)),
  }
}
