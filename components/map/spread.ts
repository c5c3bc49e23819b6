/** A point of the screen, in pixels. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

const ROUNDS = 60

/**
 * Moves points apart until each is at least `leastPx` from every other, as little as that needs:
 * pairs that are too near push each other away along the line between them. The same points give the
 * same result, whatever lies elsewhere; points that are alone stay where they are.
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
  const distance = Math.hypot(dx, dy)
  if (distance >= apart - 1e-6) return false
  // Points in one place part sideways, the earlier one to the left.
  const [ux, uy] = distance < 1e-6 ? [side, 0] : [dx / distance, dy / distance]
  const half = (apart - distance) / 2
  a.x -= ux * half
  a.y -= uy * half
  b.x += ux * half
  b.y += uy * half
  return true
}

const at = (points: readonly Movable[], i: number) => points[i] as Movable
