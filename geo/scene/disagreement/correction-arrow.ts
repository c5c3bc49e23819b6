import { extentOf, RADIUS } from './mark-shape'
import type { SceneArrow, SceneMark } from './scene'

/** The way of a correction's arrow between two dots of one row, or down into the next: from the edge of the old to that of the new. */
export function arrowOf(
  old: Pick<SceneMark, 'shape' | 'y'>,
  next: Pick<SceneMark, 'shape' | 'y'>,
): SceneArrow {
  const isRightward = next.shape.from > old.shape.to
  const end = next.shape.from
  const edge = isRightward ? end - RADIUS - 1 : end + RADIUS + 1
  if (old.y === next.y) {
    const start = isRightward ? extentOf(old.shape).to : extentOf(old.shape).from
    return {
      points: [
        [start, old.y],
        [edge, next.y],
      ],
    }
  }
  const x = old.shape.to
  if (Math.abs(end - x) <= RADIUS + 4) {
    return {
      points: [
        [x, old.y + RADIUS],
        [end, next.y - RADIUS - 1],
      ],
    }
  }
  return {
    points: [
      [x, old.y + RADIUS],
      [x, next.y],
      [edge, next.y],
    ],
  }
}
