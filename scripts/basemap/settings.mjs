/**
 * What the rest of the build agrees on: where the map is detailed, and how the
 * detail falls away from there.
 */

/** @typedef {[number, number]} Position longitude and latitude, in degrees */

/** West, south, east, north of the region drawn in full detail. */
export const FOCUS = [34, 24, 56, 40]

/** The part of it that people zoom into. */
const CORE = [39, 29, 48.7, 37.5]

/** Degrees a simplified line may stray inside the core (about 150 m). */
const FINEST = 0.0014

/** Degrees a simplified line may stray in the rest of the focus region (about 350 m). */
const FINE = 0.0032

/** Degrees a simplified line may stray far from the focus region (about 10 km). */
const COARSEST = 0.09

/** Degrees of tolerance gained for each degree of distance from the region. */
const GROWTH = 0.016

/** @param {number[]} box @param {Position} point */
function distanceFrom([west, south, east, north], [lon, lat]) {
  return Math.max(0, west - lon, lon - east, south - lat, lat - north)
}

/**
 * How far outside the focus region a point is, in degrees; 0 inside it.
 * @param {Position} point
 */
export function distanceFromFocus(point) {
  return distanceFrom(FOCUS, point)
}

/**
 * How far a simplified line may stray near a point, in degrees. Outside the
 * focus region it grows smoothly, so no edge shows between detailed and coarse parts.
 * @param {Position} point
 */
export function toleranceAt(point) {
  if (distanceFrom(CORE, point) === 0) return FINEST
  return Math.min(COARSEST, FINE + GROWTH * distanceFromFocus(point))
}

/**
 * Rounds a point to the decimals its surroundings deserve. It depends on the
 * point alone, so two lines that share a point still share it afterwards.
 * @param {Position} point
 * @returns {Position}
 */
export function roundPoint(point) {
  const tolerance = toleranceAt(point)
  const scale = tolerance < 0.002 ? 1e4 : tolerance < 0.04 ? 1e3 : 1e2
  return [round(point[0], scale), round(point[1], scale)]
}

/** @param {number} value @param {number} scale */
function round(value, scale) {
  const rounded = Math.round(value * scale) / scale
  return rounded === 0 ? 0 : rounded
}
