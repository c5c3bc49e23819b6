/**
 * Local calendar days. A day is a whole number: days since 1970-01-01 on the calendar of the place
 * where the incident happened. No clock and no time zone enters, so no reader's zone can shift it.
 */
export type Day = number

const MS_PER_DAY = 86_400_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Weekday names as data files write them, Monday first. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/**
 * The day of a year, a month from 0 and a date, each of which may run over its end as in `Date`. The
 * years 0 to 99 are those years, which `Date.UTC` takes for 1900 to 1999.
 */
export function dayAt(year: number, month: number, date: number): Day {
  const utc = new Date(0)
  utc.setUTCFullYear(year, month, date)
  return Math.round(utc.getTime() / MS_PER_DAY)
}

/** The day that `text` (YYYY-MM-DD) names, or null where it is not written so or does not exist. */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const day = dayAt(year, month - 1, date)
  const utc = utcOf(day)
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date ? day : null
}

/** The day that `text` names; throws a RangeError for anything `parseDay` refuses. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError(`expected a day written YYYY-MM-DD, got "${text}"`)
  return day
}

/** YYYY-MM-DD, for years 0000 to 9999. */
export function formatDay(day: Day): string {
  const utc = utcOf(day)
  const year = String(utc.getUTCFullYear()).padStart(4, '0')
  const month = String(utc.getUTCMonth() + 1).padStart(2, '0')
  return `${year}-${month}-${String(utc.getUTCDate()).padStart(2, '0')}`
}

/** The weekday of a day, as data files write it. */
export function weekdayOf(day: Day): (typeof WEEKDAYS)[number] {
  // 1970-01-01 was a Thursday, the fourth day when Monday is the first.
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] as (typeof WEEKDAYS)[number]
}

/** Whether two days are of one calendar year. */
export const isSameYear = (a: Day, b: Day) =>
  utcOf(a).getUTCFullYear() === utcOf(b).getUTCFullYear()

/** Midnight UTC of the day, only for formatters that are told to work in UTC. */
export function utcOf(day: Day): Date {
  return new Date(day * MS_PER_DAY)
}

/** Days from first to last, both included. */
export interface DaySpan {
  readonly start: Day
  readonly end: Day
}

/** Days between two spans: 0 where they touch the same day. */
export function gapDays(a: DaySpan, b: DaySpan): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}
