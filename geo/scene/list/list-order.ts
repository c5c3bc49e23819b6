import type { Position } from '../../space/position'
import { byGravity } from '../../table/gravity'
import { hasSplit } from '../../table/incident-count'
import { keepRows } from '../../table/rows'
import type { IncidentTable } from '../../table/table'
import type { Sort } from '../../view/view-state'
import { kmFrom, sortedBy, sortingOf } from './sorting'

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
  if (!hasSplit(table)) return keptInOrder(rows, wholeOrder(table, sort, middle))
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

/** The order of all rows of a table without parts; null where it is that of the table. */
interface WholeOrder {
  readonly sort: Sort
  readonly middle: Position
  readonly order: Int32Array | null
}

/** What a table was sorted by last: its rows come and go, and are not sorted again for that. */
const sorted = new WeakMap<IncidentTable, WholeOrder>()

/** Whether the order of all rows is known, so that a list in it is made at once: where it is kept, or where rows stand under others. */
export function isOrderKnown(table: IncidentTable, sort: Sort, middle: Position): boolean {
  if (hasSplit(table) || knownOrder(table, sort, middle)) return true
  if (!isInOrder(table.length, ORDERS[sort](table, middle, NO_PARTS))) return false
  sorted.set(table, { sort, middle, order: null })
  return true
}

/** Keeps the order of all rows of a table, for as long as no other is kept. */
export function keepOrder(
  table: IncidentTable,
  sort: Sort,
  middle: Position,
  order: Int32Array,
): void {
  sorted.set(table, { sort, middle, order })
}

function knownOrder(table: IncidentTable, sort: Sort, middle: Position): WholeOrder | null {
  const last = sorted.get(table)
  const isSame =
    last?.sort === sort &&
    (sort !== 'distance' || (last.middle[0] === middle[0] && last.middle[1] === middle[1]))
  return last && isSame ? last : null
}

function wholeOrder(table: IncidentTable, sort: Sort, middle: Position): Int32Array | null {
  const known = knownOrder(table, sort, middle)
  if (known) return known.order
  if (isOrderKnown(table, sort, middle)) return null
  const order = sortedBy(sortingOf(table, sort, middle))
  keepOrder(table, sort, middle, order)
  return order
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
