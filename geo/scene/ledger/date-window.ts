import { type Day, type DaySpan, dayAt, utcOf } from '../../time/time'

/** The dates of the filter; null is open. */
export interface DateWindow {
  readonly from: Day | null
  readonly to: Day | null
}

export type Edge = 'start' | 'end'

export const OPEN: DateWindow = { from: null, to: null }

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The days of the period that a window covers, both ends included. */
export function closed({ from, to }: DateWindow, { start, end }: DaySpan): DaySpan {
  const first = clamp(from ?? start, start, end)
  return { start: first, end: clamp(to ?? end, first, end) }
}

/** A span as dates of the filter: an end that reaches the end of the period is open. */
export function opened(span: DaySpan, period: DaySpan): DateWindow {
  return {
    from: span.start <= period.start ? null : span.start,
    to: span.end >= period.end ? null : span.end,
  }
}

/** One edge put on a day; it stops at the other edge, and at the end of the period. */
export function resized(span: DaySpan, edge: Edge, day: Day, period: DaySpan): DaySpan {
  return edge === 'start'
    ? { ...span, start: clamp(day, period.start, span.end) }
    : { ...span, end: clamp(day, span.start, period.end) }
}

/** Moved by whole days, its length kept, as far as the period goes. */
export function moved(span: DaySpan, days: number, period: DaySpan): DaySpan {
  const shift = clamp(days, period.start - span.start, period.end - span.end)
  return { start: span.start + shift, end: span.end + shift }
}

/** From one day to another, in either order, as far as the period goes. */
export function between(a: Day, b: Day, { start, end }: DaySpan): DaySpan {
  return {
    start: clamp(Math.min(a, b), start, end),
    end: clamp(Math.max(a, b), start, end),
  }
}

/** Where a key puts an edge: a day, a week with Shift, a month, or an end; null for other keys. */
export function dayForKey(key: string, isShift: boolean, day: Day, period: DaySpan): Day | null {
  const step = isShift ? 7 : 1
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return day - step
    case 'ArrowRight':
    case 'ArrowUp':
      return day + step
    case 'PageDown':
      return monthsLater(day, -1)
    case 'PageUp':
      return monthsLater(day, 1)
    case 'Home':
      return period.start
    case 'End':
      return period.end
    default:
      return null
  }
}

/** The same day of another month, or its last day where the month is shorter. */
export function monthsLater(day: Day, months: number): Day {
  const date = utcOf(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const last = utcOf(dayAt(year, month + 1, 0)).getUTCDate()
  return dayAt(year, month, Math.min(date.getUTCDate(), last))
}
