/** Rivers and lakes, from GSHHG and WDBII by way of `gmt pscoast -M`. */

import { bounds, distance, simplify, squareKilometres, wind } from './geometry.mjs'
import { isClosed, join } from './join.mjs'
import { distanceFromFocus, toleranceAt } from './settings.mjs'
import { pscoast } from './tools.mjs'
import { feature } from './write.mjs'

/** @typedef {import("./settings.mjs").Position} Position */

/** Where rivers of lesser rank are read: [pscoast levels, region]. */
const MIDDLING = { levels: [2], region: '-R24/70/12/50' }
const SMALL = { levels: [3, 4], region: '-R34/56/24/40' }

/** Rivers shorter than this are left out, in degrees. */
const SHORTEST_SMALL = 0.12

/** Degrees within which the end of a wide river is tied to the river it continues. */
const TIE = 0.03

/** The Caspian is sea on this map, and the Aral's shores here are those of 1960. */
const LEFT_OUT = [
  [50.5, 42],
  [60, 45],
]

/** Names for the lakes that carry one, by a point inside. */
const LAKE_NAMES = [
  { at: [43.25, 34.0], name: 'Lake Tharthar', name_ar: 'بحيرة الثرثار' },
  { at: [43.45, 33.28], name: 'Lake Habbaniyah', name_ar: 'بحيرة الحبانية' },
  { at: [43.7, 32.7], name: 'Lake Razazah', name_ar: 'بحيرة الرزازة' },
  { at: [44.93, 36.1], name: 'Lake Dukan', name_ar: 'بحيرة دوكان' },
  { at: [45.75, 35.12], name: 'Lake Darbandikhan', name_ar: 'بحيرة دربندخان' },
  { at: [45.4, 37.7], name: 'Lake Urmia', name_ar: 'بحيرة أرومية' },
  { at: [42.9, 38.6], name: 'Lake Van', name_ar: 'بحيرة وان' },
  { at: [35.48, 31.6], name: 'Dead Sea', name_ar: 'البحر الميت' },
]

/** @param {number[]} levels @param {string} region */
function riverPieces(levels, region) {
  const pieces = pscoast([region, '-Df', ...levels.map((level) => `-I${level}`)])
  return levels.flatMap((level) => join(pieces.filter((p) => p.level === level).map((p) => p.line)))
}

/** The vertex of a ring furthest from a point. @param {Position[]} ring @param {Position} from */
function furthestFrom(ring, from) {
  let best = 0
  ring.forEach((p, i) => {
    if (distance(p, from) > distance(ring[best], from)) best = i
  })
  return best
}

/**
 * The two banks of a river drawn as a long thin ring, both from the same tip.
 * @param {Position[]} ring
 */
function banks(ring) {
  const open = ring.slice(0, -1)
  const first = furthestFrom(open, open[0])
  const turned = [...open.slice(first), ...open.slice(0, first)]
  const second = furthestFrom(turned, turned[0])
  return [turned.slice(0, second + 1), [turned[0], ...turned.slice(second).reverse()]]
}

/**
 * The middle line of a river drawn as a long thin ring: walks both banks,
 * always taking the step that keeps the walkers closest.
 * @param {Position[]} ring
 * @returns {Position[]}
 */
function middleLine(ring) {
  const [left, right] = banks(ring)
  const line = [left[0]]
  let [i, j] = [0, 0]
  while (i < left.length - 1 || j < right.length - 1) {
    const steps = [
      [i + 1, j + 1],
      [i + 1, j],
      [i, j + 1],
    ].filter(([a, b]) => a < left.length && b < right.length)
    const apart = ([a, b]) => distance(left[a], right[b])
    ;[i, j] = steps.reduce((best, step) => (apart(step) < apart(best) ? step : best))
    line.push([(left[i][0] + right[j][0]) / 2, (left[i][1] + right[j][1]) / 2])
  }
  return line
}

/**
 * Adds to each end of a line the nearest end among others, so that the river
 * it continues has no gap.
 * @param {Position[]} line @param {Position[]} ends
 */
function tie(line, ends) {
  const nearest = (point) => {
    const near = ends.filter((end) => distance(end, point) < TIE)
    return near.sort((a, b) => distance(a, point) - distance(b, point)).slice(0, 1)
  }
  return [...nearest(line[0]), ...line, ...nearest(line[line.length - 1])]
}

/** @param {Position[]} line */
function extent(line) {
  const [west, south, east, north] = bounds(line)
  return distance([west, south], [east, north])
}

/** Whether a river is long enough for the detail around it. @param {Position[]} line */
function isLongEnough(line) {
  return extent(line) > (distanceFromFocus(line[0]) === 0 ? 0.05 : 30 * toleranceAt(line[0]))
}

/** @param {"major" | "minor"} rank */
function riverFeature(rank) {
  return (line) => feature({ rank }, { type: 'LineString', coordinates: simplify(line) })
}

/** Perennial rivers; intermittent streams and canals are not read. */
export function rivers() {
  const large = riverPieces([1], '-Rd')
  const ends = large.flatMap((line) => [line[0], line[line.length - 1]])
  const wide = riverPieces([0], '-Rd')
    .filter(isClosed)
    .map((ring) => tie(middleLine(ring), ends))
  const middling = riverPieces(MIDDLING.levels, MIDDLING.region)
  const small = riverPieces(SMALL.levels, SMALL.region).filter((l) => extent(l) > SHORTEST_SMALL)
  return [
    ...[...wide, ...large, ...middling].filter(isLongEnough).map(riverFeature('major')),
    ...small.map(riverFeature('minor')),
  ].filter((river) => river.geometry.coordinates.length > 1)
}

/** Closed lake shores. @param {string} region @param {string} smallest pscoast -A, square km */
function lakeRings(region, smallest) {
  const options = [region, '-Df', '-W2', `-A${smallest}/2/2+l`]
  const rings = join(pscoast(options).map((piece) => piece.line)).filter(isClosed)
  return rings.map((ring) => [...ring.slice(0, -1), ring[0]])
}

/** @param {Position[]} ring */
function lakeFeature(ring) {
  const [west, south, east, north] = bounds(ring)
  const within = ({ at }) => at[0] > west && at[0] < east && at[1] > south && at[1] < north
  const { name = null, name_ar = null } = LAKE_NAMES.find(within) ?? {}
  return feature({ name, name_ar }, { type: 'Polygon', coordinates: [wind(ring, false)] })
}

/** @param {Position[]} ring */
function isLeftOut(ring) {
  const [west, south, east, north] = bounds(ring)
  return LEFT_OUT.some(([lon, lat]) => lon > west && lon < east && lat > south && lat < north)
}

/** Lakes: all but ponds in the focus region, the great ones elsewhere; largest first. */
export function lakes() {
  const near = lakeRings('-R33/57/23/41', '0').filter((ring) => squareKilometres(ring) > 2)
  const far = lakeRings('-Rd', '3000').filter((ring) => distanceFromFocus(ring[0]) > 1)
  return [...near, ...far]
    .filter((ring) => !isLeftOut(ring))
    .sort((a, b) => squareKilometres(b) - squareKilometres(a))
    .map(simplify)
    .filter((ring) => ring.length > 3)
    .map(lakeFeature)
}
