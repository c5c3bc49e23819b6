import type { FigureStatement } from '../../record/figure-statement'

/** From one row of marks to the next, in pixels. */
export const ROW_HEIGHT = 14
/** From the middle of a row to the line on which its letters stand. */
export const BASELINE = 4
/** How much larger a band is than the marks in it. */
export const BAND_PADDING = 3
/** Size of the type. */
export const TYPE_SIZE = 11
/** Half the size of a dot. */
export const RADIUS = 4
/** How far an arrow reaches beyond a number that is a least one. */
export const OPEN_REACH = 13

/** From which number to which, and what is open: "at least", or "up to", which begins at none. */
export interface MarkShape {
  readonly kind: 'dot' | 'range' | 'at-least' | 'up-to'
  /** Where its dots stand: the left one and the right one, the same for a single number. */
  readonly from: number
  readonly to: number
}

/** What a mark or a text takes up of its row, in pixels. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** The shape of a number on a scale of pixels. */
export function shapeOf(
  { figure: [min, max] }: Pick<FigureStatement, 'figure'>,
  scale: (value: number) => number,
): MarkShape {
  if (max === null) return { kind: 'at-least', from: scale(min), to: scale(min) }
  if (min === max) return { kind: 'dot', from: scale(min), to: scale(min) }
  return { kind: min === 0 ? 'up-to' : 'range', from: scale(min), to: scale(max) }
}

/** Path data of what is not a dot: the line between two, an arrow out, or a line from none; null for a dot alone. */
export function linePath({ kind, from, to }: MarkShape, y: number): string | null {
  if (kind === 'dot') return null
  if (kind === 'at-least') return `M${to} ${y}h${OPEN_REACH - 1}m-4 -3.5l4 3.5l-4 3.5`
  return `M${from} ${y}H${to}`
}

/** Where the dots of a shape stand: that of its least number is left out where nobody gives one. */
export const dotsOf = ({ kind, from, to }: MarkShape): readonly number[] =>
  kind === 'range' ? [from, to] : [to]

/** What a shape takes up, its arrow included. */
export const extentOf = ({ kind, from, to }: MarkShape): Extent => ({
  from: kind === 'up-to' ? from : from - RADIUS,
  to: to + (kind === 'at-least' ? OPEN_REACH : RADIUS),
})
