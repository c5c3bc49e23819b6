import type { LaneBand } from './lane-bands'
import type { Mark } from './mark-layout'

/** SVG path data of a link's line, the head of its arrow, and the cross of one that is denied. */
export interface LinkCurve {
  readonly line: string
  readonly head: string
  readonly cross: string
}

type Point = readonly [x: number, y: number]
type Cubic = readonly [Point, Point, Point, Point]

const HEAD_LENGTH = 6
const HEAD_HALF = 3.2
const CROSS_HALF = 4

/** From the earlier mark to the later; `nth` sets further links of the same two marks apart. */
export function linkCurve(
  from: Mark,
  to: Mark,
  bands: readonly LaneBand[],
  nth: number,
): LinkCurve {
  const curve = from.lane === to.lane ? arch(from, to, nth) : crossing(from, to, bands, nth)
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = curve
  // The curve arrives upright, so the head points straight up or down.
  const back = Math.sign(y2 - y3) * HEAD_LENGTH
  return {
    line: `M${x0} ${y0}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3 + back * 0.8}`,
    head: `M${x3} ${y3}L${x3 - HEAD_HALF} ${y3 + back}H${x3 + HEAD_HALF}Z`,
    cross: crossAt(middle(curve)),
  }
}

const CLEARANCE = 2

/** Between lanes: upright at both ends, and across in the free room beside the later lane. */
function crossing(from: Mark, to: Mark, bands: readonly LaneBand[], nth: number): Cubic {
  const down = Math.sign(to.y - from.y) || 1
  const band = bands[to.lane]
  const edge = band ? (down > 0 ? band.top : band.top + band.height) : (from.y + to.y) / 2
  const between = edge - down * nth * 4
  const x = to.x + nth * 5
  return [
    [from.x, from.y + down * (from.width / 2 + CLEARANCE)],
    [from.x + nth * 9, between],
    [x, between],
    [x, to.y - down * (to.width / 2 + CLEARANCE)],
  ]
}

/** Within a lane: over the marks between them. */
function arch(from: Mark, to: Mark, nth: number): Cubic {
  const rise = 12 + Math.min(14, Math.abs(to.x - from.x) / 12) + nth * 5
  const [start, end] = [from.y - from.width / 2 - CLEARANCE, to.y - to.width / 2 - CLEARANCE]
  const top = Math.min(start, end) - rise
  return [
    [from.x, start],
    [from.x, top],
    [to.x, top],
    [to.x, end],
  ]
}

function middle([a, b, c, d]: Cubic): Point {
  const at = (i: 0 | 1) => (a[i] + 3 * b[i] + 3 * c[i] + d[i]) / 8
  return [at(0), at(1)]
}

const crossAt = ([x, y]: Point) =>
  `M${x - CROSS_HALF} ${y - CROSS_HALF}l${2 * CROSS_HALF} ${2 * CROSS_HALF}m0 ${-2 * CROSS_HALF}l${-2 * CROSS_HALF} ${2 * CROSS_HALF}`
