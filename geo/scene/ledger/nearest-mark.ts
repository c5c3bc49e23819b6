import type { Mark } from './mark-layout'

/** The mark that a pointer means: the nearest whose shape is within reach, or null. */
export function nearestMark(
  marks: readonly Mark[],
  x: number,
  y: number,
  reach: number,
): Mark | null {
  let nearest: Mark | null = null
  let least = reach
  for (const mark of marks) {
    const far = Math.hypot(mark.x - x, mark.y - y) - mark.radius
    if (far <= least) {
      nearest = mark
      least = far
    }
  }
  return nearest
}
