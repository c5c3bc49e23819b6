import type { FigureTrack } from '../../record/figure-tracks'
import type { Frame } from './frame'
import { BAND_PADDING, BASELINE, ROW_HEIGHT } from './mark-shape'
import type { SceneText } from './scene'

const HEADING_HEIGHT = 16

/** What stands at the head of a track, and where it ends. */
export interface TrackHeading {
  readonly name: readonly SceneText[]
  readonly range: SceneText | null
  readonly bottom: number
}

/** The name of what is counted and its range: beside the track where all names are short, else above it. */
export function headingOf({ of, range }: FigureTrack, top: number, frame: Frame): TrackHeading {
  const { words, measure, hasGutter, plot } = frame
  const text = range ? words.range(range) : ''
  const lines = hasGutter
    ? [words.track(of)]
    : wrap(words.track(of), plot.to, (line) => measure(line, true))
  const baseline = (at: number) => top + BAND_PADDING + ROW_HEIGHT * at + ROW_HEIGHT / 2 + BASELINE
  const name = lines.map((line, at) => ({ x: 0, y: baseline(at), text: line }))
  const last = lines.at(-1) ?? ''
  const afterName = measure(`${last} `, true) + BASELINE
  const isBeside = !hasGutter && afterName + measure(text, false) <= plot.to
  const rangeRow = isBeside ? lines.length - 1 : lines.length
  const rows = text && !isBeside ? lines.length + 1 : lines.length
  return {
    name,
    range: text ? { x: isBeside ? afterName : 0, y: baseline(rangeRow), text } : null,
    bottom: top + (rows - 1) * ROW_HEIGHT + HEADING_HEIGHT,
  }
}

/** A text in lines no wider than `width`, broken at blanks; a word that is wider stands alone. */
function wrap(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
