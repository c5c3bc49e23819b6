import { greatCircleKm } from '../../cluster/distance'
import type { Position } from '../../space/position'
import { byGravity } from '../../table/gravity'
import type { IncidentTable } from '../../table/table'
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
  const isShown = new Uint8Array(table.length)
  for (const row of rows) isShown[row] = 1
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

function byDistance(table: IncidentTable, [lon, lat]: Position, parts: Parts): Compare {
  const known = new Map<number, number>()
  const kmOf = (row: number) => {
    const km = greatCircleKm(lon, lat, table.lon[row] as number, table.lat[row] as number)
    return Number.isNaN(km) ? Number.POSITIVE_INFINITY : km
  }
  const nearest = (head: number) => {
    const km = known.get(head) ?? Math.min(kmOf(head), ...(parts.get(head) ?? []).map(kmOf))
    known.set(head, km)
    return km
  }
  return (a, b) => {
    const [kmA, kmB] = [nearest(a), nearest(b)]
    return kmA === kmB ? a - b : kmA - kmB
  }
}
