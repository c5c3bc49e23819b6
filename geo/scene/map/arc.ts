import { bearing, destination, distance, midpoint } from '@turf/turf'
import type { Position } from '../../space/position'

/** Straight pieces an arc is drawn with. */
const PIECES = 32

/** How far the middle of an arc lies beside the straight way, as a part of its length: the first, and what no further one reaches. */
const LEAST_BEND = 0.18
const MOST_BEND = 0.45

/**
 * A curve from one place to another, bent to the right of the way there, so that there and back are
 * two curves. `nth` bends further arcs between the same places further, never as far as the places
 * are apart. Longitudes run on past ±180 where the short way crosses the date line. null where both
 * ends are one place.
 */
export function arcBetween(from: Position, to: Position, nth = 0): Position[] | null {
  const start = [...from]
  const end = [...to]
  const km = distance(start, end)
  if (km === 0) return null
  // A quadratic Bézier curve passes half as far from the straight way as its control point.
  const offsetKm = 2 * bendOf(nth) * km
  const side = bearing(start, end) + 90
  const control = destination(midpoint(start, end), offsetKm, side).geometry.coordinates
  const [x0, y0] = from
  const x1 = nearLon(control[0] as number, x0)
  const x2 = nearLon(to[0], x0)
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const t = i / PIECES
    return [bezier(x0, x1, x2, t), bezier(y0, control[1] as number, to[1], t)]
  })
}

/** Each further arc takes a fifth of the room that is left. */
const bendOf = (nth: number) => MOST_BEND - (MOST_BEND - LEAST_BEND) * 0.8 ** nth

const bezier = (a: number, b: number, c: number, t: number) =>
  a * (1 - t) ** 2 + 2 * b * t * (1 - t) + c * t ** 2

/** The same meridian, at most half a turn from `near`. */
function nearLon(lon: number, near: number): number {
  return lon - 360 * Math.round((lon - near) / 360)
}
