import type { Day } from '../../time/time'

/**
 * A moment on the axis in days since 1970-01-01, with fractions: a day covers [day, day + 1), and
 * what happened on it is drawn at its middle.
 */
export type Moment = number

/** A stretch of the axis; the end is not part of it. */
export interface Stretch {
  readonly start: Moment
  readonly end: Moment
}

/** A stretch laid over a width in CSS pixels. */
export interface TimeScale extends Stretch {
  readonly width: number
}

export const lengthOf = ({ start, end }: Stretch) => end - start

export const pixelsPerDay = (scale: TimeScale) => scale.width / lengthOf(scale)

export const xOf = (scale: TimeScale, moment: Moment) =>
  (moment - scale.start) * pixelsPerDay(scale)

export const momentAt = (scale: TimeScale, x: number): Moment =>
  scale.start + x / pixelsPerDay(scale)

export const middleOf = (day: Day): Moment => day + 0.5
