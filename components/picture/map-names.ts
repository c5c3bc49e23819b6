import { type Box, BoxIndex } from '@/components/map/box-index'
import { placeLabels } from '@/components/map/label-layout'
import type { Pixel } from '@/components/map/spread'
import { farRoom } from './far-name'
import type { PlacedArc } from './link-drawing'
import type { MapFrame } from './map-frame'
import { scaleRoom } from './map-scale'
import { type Candidate, halfOf, markCandidates, placeCandidates } from './name-candidates'
import type { PlacedName } from './name-type'
import type { PictureLook, PictureSubject } from './picture-subject'
import type { PlacedMark } from './placed-marks'

/**
 * So many names at most lie away from their marks, with a line: more lines would hide what they
 * explain. The first ones are those that matter most, and find their places one after another.
 */
const MOST_FAR = 24

/** Half the sides of the room of a curve's point, and of an arrow head. */
const ARC_HALF = 4
const HEAD_HALF = 5

/** The names of marks first, then of towns, countries and seas, where there is room within the map. */
export function mapNames(
  subject: PictureSubject,
  marks: readonly PlacedMark[],
  arcs: readonly PlacedArc[],
  frame: MapFrame,
  look: PictureLook,
): PlacedName[] {
  const taken = [
    ...marks.map((mark) => roomRound(mark.at, halfOf(mark))),
    ...marks.map(({ place }) => roomRound(place, 2)),
    ...arcs.flatMap(({ shape: { headAt } }) => (headAt ? [roomRound(headAt, HEAD_HALF)] : [])),
    ...edgesOf(frame),
    scaleRoom(frame),
  ]
  const avoided = arcs.flatMap(({ points }) => points.map((point) => roomRound(point, ARC_HALF)))
  const ofMarks = markCandidates(marks, look)
  const first = ofMarks.slice(0, MOST_FAR).flatMap((each) => placedFirst(each, taken, avoided))
  const rest = placedNear(ofMarks.slice(MOST_FAR), taken, avoided)
  taken.push(...rest.map(({ box }) => box))
  const ofPlaces = placeCandidates(subject, marks, frame, look)
  return [...first, ...rest, ...placedNear(ofPlaces, taken, avoided)]
}

/** Beside its mark, or else further off; what stays without a name keeps the room of its number. */
function placedFirst(
  candidate: Candidate,
  taken: Box[],
  avoided: readonly Box[],
): readonly PlacedName[] {
  const near = placedNear([candidate], taken, avoided)
  taken.push(...near.map(({ box }) => box))
  if (near.length > 0) return near
  const room = farRoom(candidate, new BoxIndex(taken))
  if (room) taken.push(room.box, ...room.lineBoxes)
  else if (candidate.standIn) taken.push(candidate.standIn)
  return room ? [{ ...nameIn(candidate, room.box), line: room.line }] : []
}

function placedNear(
  candidates: readonly Candidate[],
  taken: readonly Box[],
  avoided: readonly Box[],
): PlacedName[] {
  const boxes = placeLabels(candidates, taken, avoided)
  return candidates.flatMap((candidate) => {
    const box = boxes.get(candidate.key)
    return box ? [nameIn(candidate, box)] : []
  })
}

const nameIn = ({ key, kind, text, x, y }: Candidate, box: Box): PlacedName => ({
  key,
  kind,
  text,
  at: { x, y },
  box,
})

const roomRound = ({ x, y }: Pixel, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
})

/** What lies beyond the edges of the map: no name is cut off. */
function edgesOf({ width, height }: MapFrame): Box[] {
  const far = 400
  return [
    { left: -far, top: -far, right: 3, bottom: height + far },
    { left: width - 3, top: -far, right: width + far, bottom: height + far },
    { left: 0, top: -far, right: width, bottom: 2 },
    { left: 0, top: height - 2, right: width, bottom: height + far },
  ]
}
