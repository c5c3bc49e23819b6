import type { DaySpan } from '../../time/time'
import { lengthOf, type Moment, type Stretch } from './time-scale'

/** The closest look: fewer days than this are never stretched over the whole width. */
export const FEWEST_DAYS = 4

/** Room beside the first and the last day, as a part of the whole. */
const MARGIN = 0.015

/** What is visible at zoom 1: the period with a little room on both sides. */
export function wholeStretch({ start, end }: DaySpan): Stretch {
  const days = Math.max(end + 1 - start, FEWEST_DAYS)
  const room = Math.max(0.5, days * MARGIN)
  return { start: start - room, end: start + days + room }
}

/** `length` days of the whole, with a moment at a fraction of them as far as the ends allow. */
export function stretchAround(
  whole: Stretch,
  length: number,
  moment: Moment,
  fraction: number,
): Stretch {
  const days = Math.min(Math.max(length, FEWEST_DAYS), lengthOf(whole))
  const start = moment - fraction * days
  const kept = Math.min(Math.max(start, whole.start), whole.end - days)
  return { start: kept, end: kept + days }
}

/** Zoomed in `factor` times (below 1: out) round a moment, which stays where it is. */
export function zoomed(visible: Stretch, whole: Stretch, factor: number, at: Moment): Stretch {
  const fraction = (at - visible.start) / lengthOf(visible)
  return stretchAround(whole, lengthOf(visible) / factor, at, fraction)
}

/** Moved by some days, as far as the whole goes. */
export function panned(visible: Stretch, whole: Stretch, days: number): Stretch {
  return stretchAround(whole, lengthOf(visible), visible.start + days, 0)
}

/** Moved no further than is needed to show a moment with some room beside it. */
export function revealing(visible: Stretch, whole: Stretch, moment: Moment): Stretch {
  const room = lengthOf(visible) * 0.08
  if (moment - room < visible.start) return panned(visible, whole, moment - room - visible.start)
  if (moment + room > visible.end) return panned(visible, whole, moment + room - visible.end)
  return visible
}

/** Less than the whole is visible. */
export const isZoomed = (visible: Stretch, whole: Stretch) =>
  lengthOf(visible) < lengthOf(whole) - 1e-6
