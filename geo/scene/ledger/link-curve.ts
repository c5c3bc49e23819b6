import { setApart } from '../set-apart'
import type { Mark } from './mark-layout'

/** SVG path data of a link's line, the head of its arrow, and the cross of one that is denied. */
export interface LinkCurve {
  readonly line: string
  readonly head: string
  readonly cross: string
}

type Point = readonly [x: number, y: number]
type Cubic = readonly [Point, Point, Point, Point]

/** How further links are set apart: those of the same two marks, and those that leave the same mark. */
export interface LinkRank {
  readonly nth: number
  readonly fan: number
}

const CLEARANCE = 2.5
const HEAD_LENGTH = 6.5
const HEAD_HALF = 3.2
const CROSS_HALF = 4

/** From the earlier mark to the later one. */
export function linkCurve(from: Mark, to: Mark, rank: LinkRank): LinkCurve {
  const [start, first, second, end] =
    from.lane === to.lane ? arch(from, to, rank) : crossing(from, to, rank)
  const leaving = unit(start, first)
  const arriving = unit(second, end)
  const tail = along(start, leaving, from.radius + CLEARANCE)
  const tip = along(end, arriving, -(to.radius + CLEARANCE))
  const foot = along(tip, arriving, -HEAD_LENGTH)
  const across: Point = [-arriving[1] * HEAD_HALF, arriving[0] * HEAD_HALF]
  return {
    line: `M${say(tail)}C${say(first)} ${say(second)} ${say(along(foot, arriving, 1))}`,
    head: `M${say(tip)}L${say(plus(foot, across, 1))}L${say(plus(foot, across, -1))}Z`,
    cross: crossAt(middle([tail, first, second, foot])),
  }
}

/** Steepest distance, in pixels, from a mark to where its link runs level. */
const LEVEL_AFTER = 44

/** Between lanes: down (or up) and across; over a lane between, beside its marks and not through them. */
function crossing(from: Mark, to: Mark, { nth, fan }: LinkRank): Cubic {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const lanes = Math.abs(to.lane - from.lane)
  const level = from.y + dy * (lanes > 1 ? 0.74 : 0.5) - Math.sign(dy) * fan * 4
  const beside = setApart(nth, 12, 72)
  const run = Math.sign(dx) * Math.min(Math.abs(dx) * 0.3, LEVEL_AFTER)
  return [
    [from.x, from.y],
    [from.x + run + beside, level],
    [to.x - run + beside, level],
    [to.x, to.y],
  ]
}

/** Within a lane: over the marks between them. */
function arch(from: Mark, to: Mark, { nth, fan }: LinkRank): Cubic {
  const rise = 14 + Math.min(16, Math.abs(to.x - from.x) / 12) + setApart(nth + fan, 5, 40)
  const top = Math.min(from.y, to.y) - Math.max(from.radius, to.radius) - rise
  return [
    [from.x, from.y],
    [from.x, top],
    [to.x, top],
    [to.x, to.y],
  ]
}

function unit([x0, y0]: Point, [x1, y1]: Point): Point {
  const length = Math.hypot(x1 - x0, y1 - y0)
  return length === 0 ? [0, 1] : [(x1 - x0) / length, (y1 - y0) / length]
}

const plus = ([x, y]: Point, [dx, dy]: Point, times: number): Point => [
  x + dx * times,
  y + dy * times,
]
const along = (point: Point, direction: Point, by: number) => plus(point, direction, by)
const say = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`

function middle([a, b, c, d]: Cubic): Point {
  const at = (i: 0 | 1) => (a[i] + 3 * b[i] + 3 * c[i] + d[i]) / 8
  return [at(0), at(1)]
}

function crossAt([x, y]: Point): string {
  const [left, top, size] = [x - CROSS_HALF, y - CROSS_HALF, 2 * CROSS_HALF]
  return `M${say([left, top])}l${size} ${size}m0 ${-size}l${-size} ${size}`
}
