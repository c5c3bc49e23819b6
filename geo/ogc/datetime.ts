import type { DayRange } from '../table/rows-in-time'
import { type Day, parseDay } from '../time/time'

export const ANY_DAY: DayRange = { from: null, to: null }

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/i

/**
 * The days of a `datetime` (OGC 17-069r4, 7.15.4): one, or two with a slash between, of which one may be
 * `..` or nothing. A time of day and its zone are dropped, an empty one after a `T` too: the days
 * of the data are those of a calendar on a wall and belong to no zone, so that the day counts as it is
 * written. null for anything else, also for days that do not exist or end before they start.
 */
export function parseDatetime(text: string): DayRange | null {
  const ends = text.split('/')
  const days = ends.map((end) => (ends.length === 2 && isOpen(end) ? null : dayIn(end)))
  const [from, to = from] = days
  if (ends.length > 2 || from === undefined || to === undefined) return null
  if (from === null && to === null) return null
  return from !== null && to !== null && from > to ? null : { from, to }
}

const isOpen = (end: string) => end === '..' || end === ''

/** The day of a date or a date with a time; undefined for anything else. */
function dayIn(text: string): Day | undefined {
  const [date = '', time, ...more] = text.split(/[Tt]/)
  const isTime = time === undefined || time === '' || TIME.test(time)
  return more.length === 0 && isTime ? (parseDay(date) ?? undefined) : undefined
}

/** The days that two ranges have in common; where there are none, from is after to. */
export const commonDays = (a: DayRange, b: DayRange): DayRange => ({
  from: common(a.from, b.from, Math.max),
  to: common(a.to, b.to, Math.min),
})

const common = (a: Day | null, b: Day | null, pick: (a: number, b: number) => number) =>
  a === null ? b : b === null ? a : pick(a, b)
