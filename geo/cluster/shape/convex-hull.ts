type Point = readonly [x: number, y: number]

/**
 * The corners of the convex hull of points in a plane, counter-clockwise from the least x, without
 * points on its edges (Andrew's monotone chain, 1979): the two ends where all lie on one line, the
 * point itself where there is but one.
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points]
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .filter(([x, y], i, all) => x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1])
  if (sorted.length < 3) return sorted
  const lower = chain(sorted)
  const upper = chain(sorted.reverse())
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

function chain(sorted: readonly Point[]): Point[] {
  const corners: Point[] = []
  for (const point of sorted) {
    while (corners.length >= 2 && !turnsLeft(corners.at(-2), corners.at(-1), point)) corners.pop()
    corners.push(point)
  }
  return corners
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return true
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0
}
