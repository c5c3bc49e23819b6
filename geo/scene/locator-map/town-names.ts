import { type BasePlaces, greatness } from '../map/base-place'
import { type LabelCandidate, placeLabels } from '../map/label-layout'
import { isWithin, type MapFrame, pixelOf } from '../map/map-frame'
import { type Pixel, roomRound } from '../map/pixel'

/** The name of a town on a small map, and where its dot is. */
export interface TownName {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Whether the name stands before its dot, for want of room behind it. */
  readonly isBefore: boolean
}

/** Names at most, and the room that one takes in units, at the size a phone shows it. */
const LIMIT = 7
const CHARACTER = 17
const LINE = 38
const GAP = 12

/** Half the side of the room of a point. */
const POINT_HALF = 30

/** The towns worth a name, the greatest first; none over another, nor over one of the points. */
export function townNames(
  { features }: BasePlaces,
  frame: MapFrame,
  points: readonly Pixel[],
): TownName[] {
  const candidates = features
    .filter(({ properties }) => properties.kind === 'city')
    .sort((a, b) => greatness(a.properties) - greatness(b.properties))
    .flatMap(({ geometry, properties: { name } }) => {
      const { x, y } = pixelOf(frame, geometry.coordinates)
      const at = { x: Math.round(x), y: Math.round(y) }
      return isWithin(frame, at) ? [candidate(name, at)] : []
    })
  const taken = [...points.map((point) => roomRound(point, POINT_HALF)), ...edgesOf(frame)]
  const boxes = placeLabels(candidates, taken)
  return candidates
    .flatMap(({ key, x, y }) => {
      const box = boxes.get(key)
      return box ? [{ x, y, text: key, isBefore: box.left < x }] : []
    })
    .slice(0, LIMIT)
}

const candidate = (text: string, at: Pixel): LabelCandidate => ({
  ...at,
  key: text,
  width: text.length * CHARACTER,
  height: LINE,
  gap: GAP,
  sides: ['right', 'left'],
})

/** The band along each edge that no name may be in. */
function edgesOf({ width, height }: MapFrame) {
  return [
    { left: -width, right: 0, top: 0, bottom: height },
    { left: width, right: 2 * width, top: 0, bottom: height },
    { left: 0, right: width, top: -LINE, bottom: LINE / 2 },
    { left: 0, right: width, top: height - LINE / 2, bottom: height + LINE },
  ]
}
