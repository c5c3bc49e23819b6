import { greatCircleKm } from '../../cluster/distance'
import type { Position } from '../../space/position'
import { byGravity, gravityNumbers } from '../../table/gravity'
import { keepRows } from '../../table/rows'
import { extentOf, type IncidentTable } from '../../table/table'
import type { Sort } from '../../view/view-state'

/**
 * Shown rows in the order of the list: the oldest, the gravest or the nearest to `middle` first, and
 * the parts of an incident right after their whole where that is shown, in order of time. What is at
 * no point comes last by distance. `rows` must ascend.
 */
export function listOrder(
  table: IncidentTable,
  rows: Int32Array,
  sort: Sort,
  middle: Position,
): Int32Array {
  if (!hasParts(table)) return keptInOrder(rows, wholeOrder(table, sort, middle))
  const isShown = shownAmong(table.length, rows)
  const parts = new Map<number, number[]>()
  const heads: number[] = []
  for (const row of rows) {
    const whole = shownWhole(table, isShown, row)
    if (whole === null) heads.push(row)
    else if (parts.get(whole)?.push(row) === undefined) parts.set(whole, [row])
  }
  heads.sort(ORDERS[sort](table, middle, parts))
  const order = new Int32Array(rows.length)
  let length = 0
  for (const head of heads) {
    order[length++] = head
    for (const part of parts.get(head) ?? []) order[length++] = part
  }
  return order
}

/** Whether any incident of a table was split: only then do rows stand under others. */
export const hasParts = ({ isParent }: IncidentTable): boolean => isParent.includes(1)

/** The order of all rows of a table without parts; null where it is that of the table. */
interface WholeOrder {
  readonly sort: Sort
  readonly middle: Position
  readonly order: Int32Array | null
}

/** What a table was sorted by last: its rows come and go, and are not sorted again for that. */
const sorted = new WeakMap<IncidentTable, WholeOrder>()

function wholeOrder(table: IncidentTable, sort: Sort, middle: Position): Int32Array | null {
  const last = sorted.get(table)
  const isSame =
    last?.sort === sort &&
    (sort !== 'distance' || (last.middle[0] === middle[0] && last.middle[1] === middle[1]))
  if (last && isSame) return last.order
  const order = sortedRows(table, sort, middle)
  sorted.set(table, { sort, middle, order })
  return order
}

/** So many rows fit into one number with what they are sorted by. */
const ROOM = 2 ** 22

/** All rows in order; null where they are already. Numbers are sorted many times as fast as rows by a comparison. */
function sortedRows(table: IncidentTable, sort: Sort, middle: Position): Int32Array | null {
  const compare = ORDERS[sort](table, middle, NO_PARTS)
  if (isInOrder(table.length, compare)) return null
  if (table.length > ROOM) return Int32Array.from(table.start, (_, row) => row).sort(compare)
  const keys = NUMBERS[sort](table, middle).map((number, row) => number * ROOM + row)
  return Int32Array.from(keys.sort(), (key) => key % ROOM)
}

/** Beyond the far side of the Earth: where what is at no point is put. */
const FARTHEST_KM = 21_000

/** Whole numbers by which rows are sorted, and those of the same number as they came. */
const NUMBERS: Readonly<Record<Sort, (table: IncidentTable, middle: Position) => Float64Array>> = {
  day: (table) => {
    const first = extentOf(table).start
    return Float64Array.from(table.start, (day) => day - first)
  },
  gravity: gravityNumbers,
  // To the centimetre, which is finer than any position is known.
  distance: (table, middle) =>
    kmFrom(table, middle).map((km) => Math.round(Math.min(km, FARTHEST_KM) * 100_000)),
}

const NO_PARTS: Parts = new Map()

function isInOrder(length: number, compare: Compare): boolean {
  for (let row = 1; row < length; row++) if (compare(row - 1, row) > 0) return false
  return true
}

/** Some ascending rows as they stand in an order of all; null is that of the rows. */
function keptInOrder(rows: Int32Array, order: Int32Array | null): Int32Array {
  if (order === null) return rows
  if (rows.length === order.length) return order
  const isShown = shownAmong(order.length, rows)
  return keepRows(order, (row) => isShown[row] === 1)
}

function shownAmong(length: number, rows: Int32Array): Uint8Array {
  const isShown = new Uint8Array(length)
  for (let i = 0; i < rows.length; i++) isShown[rows[i] as number] = 1
  return isShown
}

/** Whether a row of the list stands under its whole: a part whose whole is not shown stands alone. */
export function standsUnderWhole(table: IncidentTable, order: Int32Array, index: number): boolean {
  const whole = table.parent[order[index] as number] ?? -1
  let before = index - 1
  while (before >= 0 && table.parent[order[before] as number] === whole) before--
  return whole >= 0 && order[before] === whole
}

function shownWhole(table: IncidentTable, isShown: Uint8Array, row: number): number | null {
  const whole = table.parent[row] ?? -1
  return whole >= 0 && isShown[whole] ? whole : null
}

type Compare = (a: number, b: number) => number
type Parts = ReadonlyMap<number, readonly number[]>

const ORDERS: Readonly<
  Record<Sort, (table: IncidentTable, middle: Position, parts: Parts) => Compare>
> = {
  day: byDay,
  gravity: byGravity,
  distance: byDistance,
}

function byDay({ start }: IncidentTable): Compare {
  return (a, b) => (start[a] as number) - (start[b] as number) || a - b
}

/** How far each row is from a point in km; infinite for what is at none. */
function kmFrom(table: IncidentTable, [lon, lat]: Position): Float64Array {
  return table.lon.map((at, row) => {
    const km = greatCircleKm(lon, lat, at, table.lat[row] as number)
    return Number.isNaN(km) ? Number.POSITIVE_INFINITY : km
  })
}

function byDistance(table: IncidentTable, middle: Position, parts: Parts): Compare {
  const ofRows = kmFrom(table, middle)
  const km = ofRows.slice()
  for (const [head, under] of parts) {
    for (const part of under) km[head] = Math.min(km[head] as number, ofRows[part] as number)
  }
  return (a, b) => {
    const [kmA, kmB] = [km[a] as number, km[b] as number]
    return kmA === kmB ? a - b : kmA - kmB
  }
}
