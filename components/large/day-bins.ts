import type { DayCounts } from '@/geo/query/day-counts'
import { type Day, dayAt, utcOf } from '@/geo/time/time'

/** How long a bin is. */
export type BinLength = 'day' | 'month' | 'year'

/** Days that are counted together, first and last included. */
export interface DayBin {
  readonly from: Day
  readonly to: Day
  readonly rows: number
}

/** So many days are told apart one by one, so many months by the month. */
const MOST_DAYS = 120
const MOST_MONTHS = 240
const DAYS_OF_MONTH = 30.44

/** Rows by days, months or years, whichever are not too many to be read; empty ones between are there. */
export function dayBins({ days, counts }: Pick<DayCounts, 'days' | 'counts'>): {
  readonly length: BinLength
  readonly bins: readonly DayBin[]
} {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { length: 'day', bins: [] }
  const span = last - first + 1
  const length = span <= MOST_DAYS ? 'day' : span / DAYS_OF_MONTH <= MOST_MONTHS ? 'month' : 'year'
  const bins: { from: Day; to: Day; rows: number }[] = []
  for (let from = startOf(first, length); from <= last; ) {
    const next = nextOf(from, length)
    bins.push({ from, to: next - 1, rows: 0 })
    from = next
  }
  let at = 0
  for (const [i, day] of days.entries()) {
    while (day > (bins[at] as DayBin).to) at++
    const bin = bins[at] as (typeof bins)[number]
    bin.rows += counts[i] as number
  }
  return { length, bins }
}

function startOf(day: Day, length: BinLength): Day {
  if (length === 'day') return day
  const utc = utcOf(day)
  return dayAt(utc.getUTCFullYear(), length === 'month' ? utc.getUTCMonth() : 0, 1)
}

function nextOf(day: Day, length: BinLength): Day {
  if (length === 'day') return day + 1
  const utc = utcOf(day)
  const [year, month] = [utc.getUTCFullYear(), utc.getUTCMonth()]
  return length === 'month' ? dayAt(year, month + 1, 1) : dayAt(year + 1, 0, 1)
}
