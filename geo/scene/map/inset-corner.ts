import type { Box } from './box-index'
import type { Size } from './map-frame'
import type { MapMark } from './map-mark'

/** Corners of the map that an inset may be in, in the order in which it is moved through them. */
export const CORNERS = ['bottom-start', 'top-start', 'top-end', 'bottom-end'] as const
export type Corner = (typeof CORNERS)[number]

/** From the edges of the map to an inset, head included, in pixels; at the end it leaves room for buttons. */
const MARGIN = 12
const END_MARGIN = 56
const HEAD = 28

/**
 * The corner where an inset hides least: first nothing that lies over the map already, then the
 * fewest marks. `isRightToLeft` says on which side the start is.
 */
export function quietCorner(
  map: Size,
  size: Size,
  marks: readonly Pick<MapMark, 'at'>[],
  covered: readonly Box[],
  isRightToLeft: boolean,
): Corner {
  const costOf = (corner: Corner) => {
    const box = boxIn(corner, map, size, isRightToLeft)
    const hidden = marks.filter(({ at: { x, y } }) => {
      return x > box.left && x < box.right && y > box.top && y < box.bottom
    })
    return covered.filter((other) => meet(box, other)).length * 1e6 + hidden.length
  }
  const costs = CORNERS.map(costOf)
  return CORNERS[costs.indexOf(Math.min(...costs))] ?? CORNERS[0]
}

function boxIn(corner: Corner, map: Size, { width, height }: Size, isRightToLeft: boolean): Box {
  const isAtEnd = corner.endsWith('end')
  const margin = isAtEnd ? END_MARGIN : MARGIN
  const left = isAtEnd === isRightToLeft ? margin : map.width - margin - width
  const tall = height + HEAD
  const below = corner === 'bottom-end' ? END_MARGIN : MARGIN
  const top = corner.startsWith('top') ? MARGIN : map.height - below - tall
  return { left, top, right: left + width, bottom: top + tall }
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
