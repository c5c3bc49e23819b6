/** Plane geometry on longitude and latitude: simplifying, joining, measuring. */

import { roundPoint, toleranceAt } from './settings.mjs'

/** @typedef {import("./settings.mjs").Position} Position */

/**
 * Distance in degrees of latitude from a point to the segment a–b.
 * @param {Position} point @param {Position} a @param {Position} b
 */
function distanceToSegment(point, a, b) {
  const squeeze = Math.cos((point[1] * Math.PI) / 180)
  const dx = (b[0] - a[0]) * squeeze
  const dy = b[1] - a[1]
  const px = (point[0] - a[0]) * squeeze
  const py = point[1] - a[1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
  return Math.hypot(px - along * dx, py - along * dy)
}

/** Distance in degrees of latitude between two points. @param {Position} a @param {Position} b */
export function distance(a, b) {
  const squeeze = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
  return Math.hypot((a[0] - b[0]) * squeeze, a[1] - b[1])
}

/**
 * The point between two ends that strays furthest, measured in tolerances.
 * @param {Position[]} line @param {number} from @param {number} to
 */
function furthest(line, from, to) {
  let index = -1
  let worst = 0
  for (let i = from + 1; i < to; i++) {
    const excess = distanceToSegment(line[i], line[from], line[to]) / toleranceAt(line[i])
    if (excess > worst) [index, worst] = [i, excess]
  }
  return { index, worst }
}

/**
 * Douglas–Peucker with a tolerance that depends on the place. The two ends are
 * kept, so lines that meet still meet.
 * @param {Position[]} line
 * @returns {Position[]}
 */
export function simplify(line) {
  const keep = new Set([0, line.length - 1])
  const open = [[0, line.length - 1]]
  while (open.length > 0) {
    const [from, to] = open.pop()
    const { index, worst } = furthest(line, from, to)
    const ring = from === 0 && to === line.length - 1 && distance(line[0], line[to]) === 0
    if (index < 0 || (worst <= 1 && !ring)) continue
    keep.add(index)
    open.push([from, index], [index, to])
  }
  return withoutRepeats(line.filter((_, i) => keep.has(i)).map(roundPoint))
}

/** @param {Position[]} line */
export function withoutRepeats(line) {
  return line.filter((p, i) => i === 0 || p[0] !== line[i - 1][0] || p[1] !== line[i - 1][1])
}

/** Signed area in square degrees; counter-clockwise is positive. @param {Position[]} ring */
export function signedArea(ring) {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  }
  return sum / 2
}

/** Area of a ring in square kilometres, near enough. @param {Position[]} ring */
export function squareKilometres(ring) {
  const middle = ring.reduce((sum, p) => sum + p[1], 0) / ring.length
  return Math.abs(signedArea(ring)) * 111.2 * 111.3 * Math.cos((middle * Math.PI) / 180)
}

/**
 * Turns a ring counter-clockwise, or clockwise for a hole (RFC 7946).
 * @param {Position[]} ring @param {boolean} hole
 */
export function wind(ring, hole) {
  return signedArea(ring) > 0 === hole ? [...ring].reverse() : ring
}

/** @param {Position[][]} rings the outer ring first @returns {Position[][]} */
export function windPolygon(rings) {
  return rings.map((ring, i) => wind(ring, i > 0))
}

/** Whether a point lies inside a ring. @param {Position} point @param {Position[]} ring */
export function inRing([x, y], ring) {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]
    const [bx, by] = ring[j]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Whether a point lies inside a polygon. @param {Position} point @param {Position[][]} rings */
export function inPolygon(point, rings) {
  return inRing(point, rings[0]) && !rings.slice(1).some((hole) => inRing(point, hole))
}

/**
 * Distance in degrees from a point to the nearest edge of a polygon.
 * @param {Position} point @param {Position[][]} rings
 */
function distanceToEdge(point, rings) {
  let nearest = Infinity
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      nearest = Math.min(nearest, distanceToSegment(point, ring[i - 1], ring[i]))
    }
  }
  return nearest
}

/** @param {Position[]} points @returns {[number, number, number, number]} */
export function bounds(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of points) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

/**
 * The point of a polygon furthest from its edges, to a fortieth of its size:
 * where a name has the most room.
 * @param {Position[][]} rings
 * @returns {Position}
 */
export function roomiestPoint(rings) {
  const [west, south, east, north] = bounds(rings[0])
  let best = rings[0][0]
  let room = 0
  for (let row = 0.5; row < 40; row++) {
    for (let column = 0.5; column < 40; column++) {
      const point = [west + ((east - west) * column) / 40, south + ((north - south) * row) / 40]
      const space = inPolygon(point, rings) ? distanceToEdge(point, rings) : 0
      if (space > room) [best, room] = [point, space]
    }
  }
  return best
}
