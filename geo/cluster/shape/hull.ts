import { circle } from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import { EARTH_RADIUS_KM } from '../distance'
import { convexHull } from './convex-hull'

type LonLat = readonly [lon: number, lat: number]

/** Vertices of the circle round a single position; several share as many between them. */
const VERTICES = 64
const LEAST_VERTICES = 12

/**
 * The convex outline of circles of `padKm` round each position (degrees, longitude
 * first), or null where there is no area to outline. It is convex in degrees, so it
 * never crosses itself. Across the date line its longitudes run on past 180; where a
 * circle covers a pole it is a band over all longitudes.
 */
export function clusterHull(positions: readonly LonLat[], padKm: number): Feature<Polygon> | null {
  checkHullInput(positions, padKm)
  const lats = positions.map(([, lat]) => lat)
  const padDegrees = (padKm / EARTH_RADIUS_KM) * (180 / Math.PI)
  const south = lats.reduce((a, b) => Math.min(a, b), 90) - padDegrees
  const north = lats.reduce((a, b) => Math.max(a, b), -90) + padDegrees
  if (positions.length > 0 && (south <= -90 || north >= 90)) return band(south, north)
  const corners = convexHull(unwrap(positions))
  const steps = Math.max(LEAST_VERTICES, Math.ceil(VERTICES / corners.length))
  return polygon(convexHull(corners.flatMap((corner) => circleRound(corner, padKm, steps))))
}

/** The outline of a cluster of this radius: half of it round each place, so that the outlines of two clusters never meet. */
export const clusterOutline = (positions: readonly LonLat[], radiusKm: number) =>
  clusterHull(positions, radiusKm / 2)

/** The polygon of the corners; null where they enclose no area. */
function polygon(corners: readonly LonLat[]): Feature<Polygon> | null {
  const [first] = corners
  if (!first || corners.length < 3) return null
  const ring = [...corners, first].map(([lon, lat]) => [lon, lat])
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function checkHullInput(positions: readonly LonLat[], padKm: number): void {
  if (!(padKm >= 0 && padKm < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`padKm: expected a finite number of at least 0, got ${padKm}`)
  }
  for (const [i, [lon, lat]] of positions.entries()) {
    if (Math.abs(lon) <= 360 && Math.abs(lat) <= 90) continue
    throw new RangeError(`positions[${i}]: expected degrees, longitude first, got ${lon}, ${lat}`)
  }
}

function band(south: number, north: number): Feature<Polygon> | null {
  const [bottom, top] = [Math.max(-90, south), Math.min(90, north)]
  const corners = [
    [-180, bottom],
    [180, bottom],
    [180, top],
    [-180, top],
  ] as const
  return polygon(corners)
}

/** The positions with longitudes that begin east of the widest empty stretch of the globe and grow from there. */
function unwrap(positions: readonly LonLat[]): readonly LonLat[] {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [lon] of positions) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
  }
  const isWithinTheWorld = west >= -180 && east < 180
  if (isWithinTheWorld && east - west <= 180) return positions
  const turned = positions.map(
    ([lon, lat]): LonLat => [((((lon + 180) % 360) + 360) % 360) - 180, lat],
  )
  const lons = [...new Set(turned.map(([lon]) => lon))].sort((a, b) => a - b)
  const [first = 0] = lons
  let widest = first + 360 - (lons.at(-1) ?? first)
  let start = first
  for (let i = 1; i < lons.length; i++) {
    const gap = (lons[i] as number) - (lons[i - 1] as number)
    if (gap > widest) [widest, start] = [gap, lons[i] as number]
  }
  return turned.map(([lon, lat]): LonLat => [lon < start ? lon + 360 : lon, lat])
}

// Turf wraps angles at a full turn, so the circle is drawn west of the date line and moved.
function circleRound([lon, lat]: LonLat, padKm: number, steps: number): LonLat[] {
  if (padKm === 0) return [[lon, lat]]
  const shift = lon >= 180 ? 360 : 0
  const [ring = []] = circle([lon - shift, lat], padKm, { steps }).geometry.coordinates
  return ring.map(([x = 0, y = 0]: Position): LonLat => [x + shift, y])
}
