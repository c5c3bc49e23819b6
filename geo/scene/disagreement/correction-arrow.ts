import { extentOf, RADIUS } from './mark-shape'
import type { SceneArrow, SceneMark } from './scene'

const HEAD = 4.5

/** Path data of an arrow with its head; empty where it leads nowhere. */
export function arrowPath({ points }: SceneArrow): string {
  const [end, before] = [points.at(-1), points.at(-2)]
  if (!end || !before) return ''
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length]
  const wing = (side: 1 | -1) =>
    `${end[0] - HEAD * dx - side * HEAD * 0.7 * dy} ${end[1] - HEAD * dy + side * HEAD * 0.7 * dx}`
  const way = points.map((point) => point.join(' ')).join('L')
  return `M${way}M${wing(1)}L${end.join(' ')}L${wing(-1)}`
}

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
