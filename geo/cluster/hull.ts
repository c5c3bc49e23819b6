import { circle, convex, lengthToDegrees, multiPoint, polygon, rewind } from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'

type LonLat = readonly [lon: number, lat: number]

// Up to this many positions are each given a circle; of more, only the corners of their hull.
const MOST_CIRCLES = 16

/**
 * The convex outline of circles of `padKm` round each position (degrees, longitude
 * first), or null where there is no area to outline. It is convex in degrees, so it
 * never crosses itself. Across the date line its longitudes run on past 180; where a
 * circle covers a pole it is a band over all longitudes.
 */
export function clusterHull(positions: readonly LonLat[], padKm: number): Feature<Polygon> | null {
  checkHullInput(positions, padKm)
  const lats = positions.map(([, lat]) => lat)
  const padDegrees = lengthToDegrees(padKm, 'kilometers')
  const south = lats.reduce((a, b) => Math.min(a, b), 90) - padDegrees
  const north = lats.reduce((a, b) => Math.max(a, b), -90) + padDegrees
  if (positions.length > 0 && (south <= -90 || north >= 90)) return band(south, north)
  const corners = cornersOf(unwrap(positions))
  const vertices = corners.flatMap((corner) => circleRound(corner, padKm))
  const outline = vertices.length > 0 ? convex(multiPoint(vertices)) : null
  return outline && (rewind(outline) as Feature<Polygon>)
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

function band(south: number, north: number): Feature<Polygon> {
  const [bottom, top] = [Math.max(-90, south), Math.min(90, north)]
  const corners = [
    [-180, bottom],
    [180, bottom],
    [180, top],
    [-180, top],
    [-180, bottom],
  ]
  return polygon([corners])
}

/** Distinct positions with longitudes that begin east of the widest empty stretch of the globe, in [-180, 180), and grow from there. */
function unwrap(positions: readonly LonLat[]): LonLat[] {
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
  const distinct = new Map<string, LonLat>()
  for (const [lon, lat] of turned) {
    distinct.set(`${lon} ${lat}`, [lon < start ? lon + 360 : lon, lat])
  }
  return [...distinct.values()]
}

function cornersOf(positions: readonly LonLat[]): Position[] {
  const all = positions.map(([lon, lat]) => [lon, lat])
  if (all.length <= MOST_CIRCLES) return all
  return convex(multiPoint(all))?.geometry.coordinates[0] ?? all
}

// Turf wraps angles at a full turn, so the circle is drawn west of the date line and moved.
function circleRound([lon = 0, lat = 0]: Position, padKm: number): Position[] {
  if (padKm === 0) return [[lon, lat]]
  const shift = lon >= 180 ? 360 : 0
  const [ring = []] = circle([lon - shift, lat], padKm).geometry.coordinates
  return ring.map(([x = 0, y = 0]) => [x + shift, y])
}
