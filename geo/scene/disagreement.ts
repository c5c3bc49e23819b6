import type { FigureFamily } from '../record/figure-tracks'
import { type DisagreementWords, frameOf, type MeasureText, ticksOf } from './disagreement/frame'
import type { DisagreementScene, SceneTrack } from './disagreement/scene'
import { placeTrack } from './disagreement/track'

const TRACK_GAP = 8
const AXIS_HEIGHT = 20

/**
 * The picture of who gives which number: a track for each thing counted, a mark for each statement,
 * on one axis from none. Every statement is there once; no mark or label lies on another.
 */
export function disagreementOf(
  family: FigureFamily,
  width: number,
  measure: MeasureText,
  words: DisagreementWords,
): DisagreementScene {
  const frame = frameOf(family, width, measure, words)
  const tracks: SceneTrack[] = []
  let top = 0
  for (const track of family.tracks) {
    const placed = placeTrack(track, top, frame)
    tracks.push(placed.track)
    top = placed.bottom + TRACK_GAP
  }
  const axisY = top
  const { plot } = frame
  return { width, height: axisY + AXIS_HEIGHT, plot, axisY, ticks: ticksOf(family, frame), tracks }
}
