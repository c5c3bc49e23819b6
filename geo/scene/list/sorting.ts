import { greatCircleKm } from '../../cluster/distance'
import type { Position } from '../../space/position'
import { gravityNumbers } from '../../table/gravity'
import { extentOf, type IncidentTable } from '../../table/table'
import type { Sort } from '../../view/view-state'

/** What rows are sorted by, the least first, and those of the same as they came: a whole number each, or how far each is from a point. */
export type Sorting =
  | { readonly numbers: Float64Array }
  | { readonly lon: Float64Array; readonly lat: Float64Array; readonly middle: Position }

/** What puts the rows of a table in an order. */
export function sortingOf(table: IncidentTable, sort: Sort, middle: Position): Sorting {
  if (sort === 'gravity') return { numbers: gravityNumbers(table) }
  if (sort === 'distance') return { lon: table.lon, lat: table.lat, middle }
  const first = extentOf(table).start
  return { numbers: Float64Array.from(table.start, (day) => day - first) }
}

/** So many rows fit into one number with what they are sorted by. */
const ROOM = 2 ** 22

/** Rows in order. Numbers are sorted many times as fast as rows by a comparison. */
export function sortedBy(sorting: Sorting): Int32Array {
  const numbers = 'numbers' in sorting ? sorting.numbers : distances(sorting)
  if (numbers.length > ROOM) {
    const before = (a: number, b: number) => (numbers[a] as number) - (numbers[b] as number)
    return Int32Array.from(numbers, (_, row) => row).sort((a, b) => before(a, b) || a - b)
  }
  const keys = numbers.map((number, row) => number * ROOM + row)
  return Int32Array.from(keys.sort(), (key) => key % ROOM)
}

/** Beyond the far side of the Earth: where what is at no point is put. */
const FARTHEST_KM = 21_000

/** To the centimetre, which is finer than any position is known. */
const distances = ({ lon, lat, middle }: Extract<Sorting, { lon: Float64Array }>): Float64Array =>
  kmFrom({ lon, lat }, middle).map((km) => Math.round(Math.min(km, FARTHEST_KM) * 100_000))

/** How far each row is from a point in km; infinite for what is at none. */
export function kmFrom(
  { lon, lat }: Pick<IncidentTable, 'lon' | 'lat'>,
  [fromLon, fromLat]: Position,
): Float64Array {
  return lon.map((at, row) => {
    const km = greatCircleKm(fromLon, fromLat, at, lat[row] as number)
    return Number.isNaN(km) ? Number.POSITIVE_INFINITY : km
  })
}
