import type { CountRange } from '@/geo/record/figures'
import { type Day, utcOf } from '@/geo/time/time'

/* How English writes days, ranges and numbers of things: what all its messages are made with. */

const shortDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
})
/** A day without its year, where the year is plain. */
export const dayMonth = (value: Day) => dayAndMonth.format(utcOf(value)).replace('Sept', 'Sep')
export const day = (value: Day) => shortDay.format(utcOf(value)).replace('Sept', 'Sep')
export const fullDay = (value: Day) => longDay.format(utcOf(value)).replace(',', '')
export const plural = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`

export const days = (start: Day, end: Day) =>
  start === end ? day(start) : `${day(start)} – ${day(end)}`

export const count = (range: CountRange) =>
  range.max === null
    ? `${range.min} or more`
    : range.min === range.max
      ? String(range.min)
      : `${range.min}–${range.max}`
