import { pixelPath } from './map-frame'
import type { Pixel } from './pixel'

/** Path data of a link on the map. */
export interface ArcShape {
  readonly line: string
  /** null where the curve is too short for an arrow head. */
  readonly head: string | null
  /** The middle of the arrow head. */
  readonly headAt: Pixel | null
  /** Where a link that is denied is crossed. */
  readonly middle: Pixel
}

/** A curve shorter than this has no room for an arrow head. */
const SHORT = 34

/** How far the tip of the arrow stops short of the mark, and the size of its head. */
const STOP = 11
const HEAD_LENGTH = 11
const HEAD_HALF = 5

/** How a curve of at least two points is drawn: it starts at its mark and stops short of the one it points to. */
export function arcShape(curve: readonly Pixel[]): ArcShape {
  const middle = curve[curve.length >> 1] as Pixel
  const [start, end] = [curve[0] as Pixel, curve.at(-1) as Pixel]
  if (Math.hypot(end.x - start.x, end.y - start.y) < SHORT) {
    return { line: pixelPath(curve), head: null, headAt: null, middle }
  }
  const { at: tip } = cutBefore(curve, STOP)
  const { at: foot, kept } = cutBefore(curve, STOP + HEAD_LENGTH)
  const length = Math.hypot(tip.x - foot.x, tip.y - foot.y) || 1
  const across = {
    x: (-(tip.y - foot.y) / length) * HEAD_HALF,
    y: ((tip.x - foot.x) / length) * HEAD_HALF,
  }
  const corners = [
    tip,
    { x: foot.x + across.x, y: foot.y + across.y },
    { x: foot.x - across.x, y: foot.y - across.y },
  ]
  const headAt = { x: (tip.x + foot.x) / 2, y: (tip.y + foot.y) / 2 }
  return { line: pixelPath([...kept, foot]), head: pixelPath(corners, true), headAt, middle }
}

/** The point so far before the end, by the length of the curve, and the points before that. */
function cutBefore(curve: readonly Pixel[], distance: number): { at: Pixel; kept: Pixel[] } {
  let left = distance
  for (let i = curve.length - 1; i > 0; i--) {
    const [a, b] = [curve[i - 1] as Pixel, curve[i] as Pixel]
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length >= left) {
      const part = left / length
      const at = { x: b.x + (a.x - b.x) * part, y: b.y + (a.y - b.y) * part }
      return { at, kept: curve.slice(0, i) }
    }
    left -= length
  }
  return { at: curve[0] as Pixel, kept: [] }
}
