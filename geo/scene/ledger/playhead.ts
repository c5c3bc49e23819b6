import type { Day, DaySpan } from '../../time/time'
import type { Moment, Stretch } from './time-scale'

/** A window that grows from the first incident on, or one of a few days that moves along. */
export const PLAY_MODES = ['growing', 'moving'] as const
export type PlayMode = (typeof PLAY_MODES)[number]

/** Days per second. */
export const SPEEDS = [1, 3, 7, 14, 30] as const
export type Speed = (typeof SPEEDS)[number]

/** Days of the window that moves. */
export const WINDOW_DAYS = 7

/** How far playing has come inside the dates that the reader has set. */
export interface Playhead {
  readonly mode: PlayMode
  readonly range: DaySpan
  /** The last day that is shown, with the part of the next that has passed. */
  readonly last: Moment
}

/** The days on which something happened, ascending, that playing must never be without. */
export type IncidentDays = ArrayLike<Day>

/** From the first incident inside the dates on, so that there is something to see at once. */
export function playFrom(mode: PlayMode, range: DaySpan, days: IncidentDays): Playhead {
  const first = Array.from(days).find((day) => day >= range.start && day <= range.end)
  return { mode, range, last: first ?? range.start }
}

/** Moved on (or back) by some days, as far as the dates go. */
export const advance = (head: Playhead, days: number): Playhead => movedTo(head, head.last + days)

/** Moved to a moment, or as near to it as the dates go. */
export const movedTo = (head: Playhead, moment: Moment): Playhead => ({
  ...head,
  last: Math.min(Math.max(moment, head.range.start), head.range.end),
})

export const isOver = ({ range, last }: Playhead) => last >= range.end

/** The last day up to now on which something happened, inside the dates; null before any did. */
export function dayOfMoment({ range, last }: Playhead, days: IncidentDays): Day | null {
  let found: Day | null = null
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as Day
    if (day > last) break
    if (day >= range.start) found = day
  }
  return found
}

/** The whole days that are shown; a window that moves waits for the next incident before it leaves the last. */
export function daysOf(head: Playhead, days: IncidentDays): DaySpan {
  const end = Math.floor(head.last)
  return { start: Math.max(head.range.start, Math.min(startAt(head, days), end)), end }
}

/** What is drawn meanwhile, which glides on between two days. */
export function glideOf(head: Playhead, days: IncidentDays): Stretch {
  const part = head.last - Math.floor(head.last)
  const start = startAt(head, days)
  const glides = head.mode === 'moving' && start + WINDOW_DAYS - 1 === Math.floor(head.last)
  return {
    start: Math.max(head.range.start, glides ? start + part : start),
    end: head.last + 1,
  }
}

function startAt(head: Playhead, days: IncidentDays): Day {
  if (head.mode === 'growing') return head.range.start
  const latest = dayOfMoment(head, days)
  const start = Math.floor(head.last) - WINDOW_DAYS + 1
  return latest === null ? start : Math.min(start, latest)
}
