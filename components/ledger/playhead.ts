import type { DaySpan } from '@/geo/time/time'
import type { Moment, Stretch } from './time-scale'

/** A window that moves with its length, or one that grows from where it starts. */
export const PLAY_MODES = ['moving', 'growing'] as const
export type PlayMode = (typeof PLAY_MODES)[number]

/** Days per second. */
export const SPEEDS = [1, 3, 7, 14, 30] as const
export type Speed = (typeof SPEEDS)[number]

/** Days of the window that moves where the reader has set no dates. */
export const DAYS_WHEN_OPEN = 7

/** How far playing has come. */
export interface Playhead {
  readonly mode: PlayMode
  /** Days of a window that moves; the first day of one that grows. */
  readonly anchor: number
  /** The last day that is shown, with the part of the next that has passed. */
  readonly last: Moment
}

/** From the dates as they are; from the beginning where they are open or already at the end. */
export function playFrom(mode: PlayMode, dates: DaySpan | null, period: DaySpan): Playhead {
  const isAtEnd = dates === null || dates.end >= period.end
  if (mode === 'growing') {
    const anchor = dates?.start ?? period.start
    return { mode, anchor, last: isAtEnd ? anchor : dates.end }
  }
  const periodDays = period.end - period.start + 1
  const days = dates ? dates.end - dates.start + 1 : Math.min(DAYS_WHEN_OPEN, periodDays)
  return { mode, anchor: days, last: isAtEnd ? period.start + days - 1 : dates.end }
}

/** Moved on (or back) by some days, as far as the period goes. */
export function advance(head: Playhead, days: number, period: DaySpan): Playhead {
  const first = head.mode === 'growing' ? head.anchor : period.start + head.anchor - 1
  return { ...head, last: Math.min(Math.max(head.last + days, first), period.end) }
}

export const isOver = (head: Playhead, period: DaySpan) => head.last >= period.end

/** The whole days that are shown. */
export function daysOf({ mode, anchor, last }: Playhead): DaySpan {
  const end = Math.floor(last)
  return { start: mode === 'growing' ? anchor : end - anchor + 1, end }
}

/** What is drawn meanwhile, which glides on between two days. */
export function glideOf({ mode, anchor, last }: Playhead): Stretch {
  return { start: mode === 'growing' ? anchor : last - anchor + 1, end: last + 1 }
}
