import type { Day } from '../time/time'
import type { IncidentTable } from './table'

/** Days of a filter, either end open. */
export interface DayRange {
  readonly from: Day | null
  readonly to: Day | null
}

/** Places in ascending rows: all from `sure` to `sureEnd` are within, of the others from `low` to `high` some. */
interface Reach {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly sure: number
  readonly sureEnd: number
  readonly high: number
}

/** By which day the rows of a table ascend, and how far their possible days reach round it. */
interface TimeOrder {
  /** null where they ascend by none: then every row has to be looked at. */
  readonly key: Int32Array | null
  readonly before: number
  readonly after: number
}

const orders = new WeakMap<IncidentTable, TimeOrder>()

function orderOf(table: IncidentTable): TimeOrder {
  const known = orders.get(table)
  if (known) return known
  const { start, end } = table
  const key = [table.day, start].find((days) => isAscending(days, start, end)) ?? null
  let before = 0
  let after = 0
  for (let row = 0; key && row < table.length; row++) {
    before = Math.max(before, (key[row] as number) - (start[row] as number))
    after = Math.max(after, (end[row] as number) - (key[row] as number))
  }
  const order = { key, before, after }
  orders.set(table, order)
  return order
}

/** Whether days ascend, each one of the possible days of its row. */
function isAscending(days: Int32Array, start: Int32Array, end: Int32Array): boolean {
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number
    if (day < (start[row] as number) || day > (end[row] as number)) return false
    if (row > 0 && day < (days[row - 1] as number)) return false
  }
  return true
}

/**
 * Ascending rows of a table, with a quick answer to which of them may have happened in a range of
 * days, and to which come and go when the range changes. A range whose ends are exchanged has none.
 */
export class RowsInTime {
  private readonly order: TimeOrder

  constructor(
    private readonly table: IncidentTable,
    readonly rows: Int32Array,
  ) {
    this.order = orderOf(table)
  }

  /** The first and the last possible day of any of the rows; null where there are none. */
  extent(): { readonly first: Day; readonly last: Day } | null {
    const { rows, table, order } = this
    const { key, before, after } = order
    if (rows.length === 0) return null
    let first = Number.POSITIVE_INFINITY
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      if (key && (key[row] as number) - before >= first) break
      first = Math.min(first, table.start[row] as number)
    }
    let last = Number.NEGATIVE_INFINITY
    for (let i = rows.length - 1; i >= 0; i--) {
      const row = rows[i] as number
      if (key && (key[row] as number) + after <= last) break
      last = Math.max(last, table.end[row] as number)
    }
    return { first, last }
  }

  /** The rows within. They share the memory of all rows where they follow each other. */
  within(range: DayRange): Int32Array {
    const { rows } = this
    const { low, sure, sureEnd, high, ...reach } = this.reachOf(range)
    const before = this.tested(low, sure, reach)
    const after = this.tested(sureEnd, high, reach)
    if (before.length + after.length === 0) return rows.subarray(sure, sureEnd)
    const found = new Int32Array(before.length + sureEnd - sure + after.length)
    found.set(before)
    found.set(rows.subarray(sure, sureEnd), before.length)
    found.set(after, before.length + sureEnd - sure)
    return found
  }

  /** The rows that are within one range and not within another. */
  gained(range: DayRange, before: DayRange): Int32Array {
    const [now, then] = [this.reachOf(range), this.reachOf(before)]
    if (then.low === then.high) return this.within(range)
    // What is surely within both need not be looked at.
    const start = Math.max(now.sure, then.sure)
    const end = Math.max(start, Math.min(now.sureEnd, then.sureEnd))
    const isNew = (row: number) => this.isWithin(row, now) && !this.isWithin(row, then)
    const found = new Int32Array(Math.max(0, now.high - now.low))
    let length = 0
    for (let i = now.low; i < now.high; i++) {
      if (i === start) i = end
      const row = this.rows[i] as number
      if (i < now.high && isNew(row)) found[length++] = row
    }
    return found.subarray(0, length)
  }

  private tested(low: number, high: number, reach: Pick<Reach, 'from' | 'to'>): Int32Array {
    const found = new Int32Array(Math.max(0, high - low))
    let length = 0
    for (let i = low; i < high; i++) {
      const row = this.rows[i] as number
      if (this.isWithin(row, reach)) found[length++] = row
    }
    return found.subarray(0, length)
  }

  private isWithin(row: number, { from, to }: Pick<Reach, 'from' | 'to'>): boolean {
    const { start, end } = this.table
    return from <= to && (start[row] as number) <= to && (end[row] as number) >= from
  }

  private reachOf({ from: first, to: last }: DayRange): Reach {
    const { key, before, after } = this.order
    const from = first ?? Number.NEGATIVE_INFINITY
    const to = last ?? Number.POSITIVE_INFINITY
    if (from > to) return { from, to, low: 0, sure: 0, sureEnd: 0, high: 0 }
    const { length } = this.rows
    if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) {
      return { from, to, low: 0, sure: 0, sureEnd: length, high: length }
    }
    if (!key) return { from, to, low: 0, sure: 0, sureEnd: 0, high: length }
    const sure = this.placeOf(key, from)
    return {
      from,
      to,
      low: this.placeOf(key, from - after),
      sure,
      sureEnd: Math.max(sure, this.placeOf(key, to + 1)),
      high: this.placeOf(key, to + before + 1),
    }
  }

  /** The place of the first row of a day or a later one. */
  private placeOf(key: Int32Array, day: number): number {
    let [low, high] = [0, this.rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((key[this.rows[middle] as number] as number) < day) low = middle + 1
      else high = middle
    }
    return low
  }
}
