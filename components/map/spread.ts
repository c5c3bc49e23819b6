/** A point of the screen, in pixels. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

const ROUNDS = 60

/**
 * Moves points apart until the squares of `leastPx` round them no longer overlap, as little as that
 * needs: two that overlap push each other away along the axis on which less is missing. The same
 * points give the same result, whatever lies elsewhere; points that are alone stay where they are.
 */
export function spread(points: readonly Pixel[], leastPx: number): Pixel[] {
  const moved = points.map(({ x, y }) => ({ x, y }))
  // A little more than asked, so that rounding to whole pixels leaves enough.
  const apart = leastPx + 1
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(moved, apart)) break
  }
  return moved
}

type Movable = { x: number; y: number }

/** One round over all pairs that are too near; whether there were any. */
function pushApart(points: Movable[], apart: number): boolean {
  const order = points.map((_, i) => i).sort((a, b) => at(points, a).x - at(points, b).x || a - b)
  let pushed = false
  order.forEach((i, rank) => {
    const a = at(points, i)
    for (let next = rank + 1; next < order.length; next++) {
      const j = order[next] as number
      const b = at(points, j)
      if (b.x - a.x > 2 * apart) break
      if (push(a, b, i < j ? 1 : -1, apart)) pushed = true
    }
  })
  return pushed
}

function push(a: Movable, b: Movable, side: 1 | -1, apart: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const missing = { x: apart - Math.abs(dx), y: apart - Math.abs(dy) }
  if (missing.x <= 1e-6 || missing.y <= 1e-6) return false
  const axis = missing.x <= missing.y ? 'x' : 'y'
  // Points in one place part sideways, the earlier one to the left.
  const sign = Math.sign(axis === 'x' ? dx : dy) || side
  const half = (missing[axis] / 2) * sign
  a[axis] -= half
  b[axis] += half
  return true
}

const at = (points: readonly Movable[], i: number) => points[i] as Movable
