import { arcShape } from './arc-shape'
import type { Box } from './box-index'
import type { Inset } from './inset'
import type { MapFrame } from './map-frame'
import { badgeText, type MapMark, type MarkSteps } from './map-mark'
import type { MapScene } from './map-scene'
import { roomRound } from './pixel'

/** Half the side of the room of a mark, of one with a ring, of a curve's point and of an arrow head. */
const MARK_HALF = 11
export const RING_HALF = 15
const ARC_HALF = 4
const HEAD_HALF = 5

/** Between a name and a number, a frame or what lies over the map: nearer, they would read as one. */
const MARGIN = 4

interface RoomInput {
  /** Rows that are open: their marks have a ring. */
  readonly open: readonly number[]
  readonly steps: MarkSteps
  /** What is drawn larger elsewhere. */
  readonly inset: Inset | null
  /** What lies over the map, in pixels of the frame. */
  readonly covered: readonly Box[]
}

/** Where nothing may be written on a map, and where it had better not be: over answers. */
export function mapRooms(
  scene: MapScene,
  { open, steps, inset, covered }: RoomInput,
): { readonly taken: Box[]; readonly avoided: Box[] } {
  const { frame, marks, arcs, clusters } = scene
  return {
    taken: [
      ...marks.map((mark) => roomRound(mark.at, halfOf(mark, open))),
      ...marks.flatMap((mark) => badgeBox(mark, steps)).map(withMargin),
      ...clusters.flatMap(({ at, radius }) => (radius ? [roomRound(at, radius - 2)] : [])),
      ...(inset ? [withMargin(inset.box)] : []),
      ...edgesOf(frame),
      ...covered.map(withMargin),
    ],
    avoided: [
      ...arcs.flatMap(({ points }) => points.map((point) => roomRound(point, ARC_HALF))),
      ...arcs.flatMap(({ points }) => {
        const { headAt } = arcShape(points)
        return headAt ? [roomRound(headAt, HEAD_HALF)] : []
      }),
    ],
  }
}

/** Whether a mark has a row that is open. */
export const isOpen = ({ rows }: MapMark, open: readonly number[]) =>
  rows.some((row) => open.includes(row))

/** Half the side of the room that the drawing of a mark takes. */
export const halfOf = (mark: MapMark, open: readonly number[]) =>
  mark.rows.length > 1 || isOpen(mark, open) ? RING_HALF : MARK_HALF

/** What is written at a mark, up and right of its point. */
function badgeBox(mark: MapMark, steps: MarkSteps): Box[] {
  const { x, y } = mark.at
  const { length } = badgeText(mark, steps)
  const width = 10 + 6 * length
  return length > 0 ? [{ left: x + 4, top: y - 19, right: x + 4 + width, bottom: y - 3 }] : []
}

const withMargin = ({ left, top, right, bottom }: Box): Box => ({
  left: left - MARGIN,
  top: top - MARGIN,
  right: right + MARGIN,
  bottom: bottom + MARGIN,
})

/** Just beyond the four edges of the map: a name that runs across one is cut. */
function edgesOf({ width, height }: MapFrame): Box[] {
  return [
    { left: -3, right: 3, top: 0, bottom: height },
    { left: width - 3, right: width + 3, top: 0, bottom: height },
    { left: 0, right: width, top: -2, bottom: 2 },
    { left: 0, right: width, top: height - 2, bottom: height + 2 },
  ]
}
