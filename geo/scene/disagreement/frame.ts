import type { FigureStatement } from '../../record/figure-statement'
import type { FigureFamily, FigureTrack } from '../../record/figure-tracks'
import type { CountRange } from '../../record/figures'
import type { Range } from '../../record/schema'
import { niceTicks } from '../nice-ticks'
import { type Extent, OPEN_REACH, RADIUS } from './mark-shape'

/** A column of its own for what is counted, where its names are no wider. */
const WIDEST_GUTTER = 76
const GUTTER_GAP = 10
const TICK_GAP = 14
const MOST_TICKS = 7

/** The width of a text in pixels, in the type of the picture. */
export type MeasureText = (text: string, isBold: boolean) => number

/** The words of the picture in the reader's language. */
export interface DisagreementWords {
  /** A number beside its mark, short: "15+", "up to 30". */
  readonly figure: (figure: Range) => string
  /** Numbers of one claimant, each of which corrects the one before. */
  readonly corrected: (figures: readonly string[]) => string
  readonly claimant: (statement: FigureStatement) => string
  readonly track: (of: FigureTrack['of']) => string
  readonly range: (range: CountRange) => string
  /** Above what is shown and enters no range. */
  readonly apart: string
}

/** Where the numbers of a family stand, and with what its texts are made. */
export interface Frame {
  readonly plot: Extent
  readonly scale: (value: number) => number
  readonly measure: MeasureText
  readonly words: DisagreementWords
  readonly hasGutter: boolean
}

/** The frame of a family that is `width` pixels wide. */
export function frameOf(
  { tracks }: FigureFamily,
  width: number,
  measure: MeasureText,
  words: DisagreementWords,
): Frame {
  const names = tracks.map(({ of }) => measure(words.track(of), true))
  const ranges = tracks.map(({ range }) => (range ? measure(words.range(range), false) : 0))
  const gutter = Math.max(...names, ...ranges)
  const hasGutter = gutter <= WIDEST_GUTTER
  const plot = { from: hasGutter ? gutter + GUTTER_GAP : 0, to: width }
  const first = plot.from + RADIUS + 1
  const last = plot.to - OPEN_REACH - 1
  const perUnit = (last - first) / greatest(tracks)
  return { plot, scale: (value) => first + value * perUnit, measure, words, hasGutter }
}

/** The greatest number that anybody gives; at least 1, so that an axis has a length. */
function greatest(tracks: readonly FigureTrack[]): number {
  const numbers = tracks.flatMap(({ statements }) =>
    statements.map(({ figure: [min, max] }) => max ?? min),
  )
  return Math.max(1, ...numbers)
}

/** Round numbers on the axis, as many as its texts leave room for. */
export function ticksOf({ tracks }: FigureFamily, { scale, measure }: Frame) {
  const max = greatest(tracks)
  const widest = measure(String(max), false) + TICK_GAP
  const most = Math.min(MOST_TICKS, Math.floor((scale(max) - scale(0)) / widest) + 1)
  return niceTicks(max, most).map((value) => ({ x: scale(value), text: String(value) }))
}
