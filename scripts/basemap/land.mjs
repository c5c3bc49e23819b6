/** Land and country borders, from Natural Earth by way of world-atlas. */

import { splitAtAntimeridian } from './antimeridian.mjs'
import { signedArea, simplify, windPolygon, withoutRepeats } from './geometry.mjs'
import { distanceFromFocus, toleranceAt } from './settings.mjs'
import { feature } from './write.mjs'

/** Sovereign land that the source lists apart, and the country it belongs to. */
export const PART_OF = {
  Baikonur: 'Kazakhstan',
  'USNB Guantanamo Bay': 'Cuba',
  'Indian Ocean Ter.': 'Australia',
}

/** Lines in the source that at least one side does not accept as its border. */
const DISPUTED = [
  ['W. Sahara', 'Morocco'],
  ['Somaliland', 'Somalia'],
  ['Kosovo', 'Serbia'],
  ['N. Cyprus', 'Cyprus U.N. Buffer Zone'],
  ['Cyprus', 'Cyprus U.N. Buffer Zone'],
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['India', 'Pakistan'],
  ['China', 'India'],
  ['Russia', 'Ukraine'],
  ['India', 'Siachen Glacier'],
  ['Pakistan', 'Siachen Glacier'],
  ['China', 'Siachen Glacier'],
].map((pair) => pair.sort().join('|'))

/**
 * Decodes a topology's arcs and simplifies each one. Countries share arcs, so
 * no gap can open between them.
 * @param {any} topology
 */
export function simplifyTopology(topology) {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] }
  const quantized = topology.transform !== undefined
  const decode = (arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      ;[x, y] = quantized ? [x + dx, y + dy] : [dx, dy]
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  }
  const { transform, bbox, ...rest } = topology
  return { ...rest, arcs: topology.arcs.map((arc) => asArc(simplify(decode(arc)))) }
}

/** An arc needs two ends, even when they have come together. @param {any[]} line */
function asArc(line) {
  return line.length === 1 ? [line[0], line[0]] : line
}

/**
 * All land, one feature to an island or continent, largest first.
 * @param {any} topojson the topojson-client package @param {any} topology
 */
export function land(topojson, topology) {
  const merged = topojson.merge(topology, topology.objects.countries.geometries)
  return drawable(merged.coordinates).map((coordinates) =>
    feature({}, { type: 'Polygon', coordinates }),
  )
}

/**
 * Polygons as they are drawn, largest first: cut at the 180th meridian, without what is too small
 * for the detail around it.
 * @param {any[][][]} polygons
 */
export function drawable(polygons) {
  return polygons
    .flatMap(splitAtAntimeridian)
    .map((rings) => rings.map(withoutRepeats))
    .filter((rings) => isWorthDrawing(rings[0]))
    .map((rings) => windPolygon(rings.filter(isWorthDrawing)))
    .sort((a, b) => Math.abs(signedArea(b[0])) - Math.abs(signedArea(a[0])))
}

/** Whether a ring is big enough for the detail around it. @param {any[]} ring */
function isWorthDrawing(ring) {
  if (ring.length < 4) return false
  const tolerance = toleranceAt(ring[0])
  return Math.abs(signedArea(ring)) > tolerance * tolerance * (distanceFromFocus(ring[0]) ? 6 : 0.5)
}

/**
 * Country borders without coastline, one feature to a pair of neighbours.
 * @param {any} topojson the topojson-client package @param {any} topology
 */
export function borders(topojson, topology) {
  const countries = topology.objects.countries
  const owner = (country) => PART_OF[country.properties.name] ?? country.properties.name
  const pairs = new Set()
  topojson.neighbors(countries.geometries).forEach((near, i) => {
    for (const j of near)
      pairs.add(pairOf(owner(countries.geometries[i]), owner(countries.geometries[j])))
  })
  return [...pairs]
    .filter((pair) => pair.split('|')[0] !== pair.split('|')[1])
    .sort()
    .map((pair) => {
      const between = (a, b) => a !== b && pairOf(owner(a), owner(b)) === pair
      return border(pair, topojson.mesh(topology, countries, between))
    })
    .filter((line) => line.geometry.coordinates.length > 0)
}

/** @param {string} a @param {string} b */
function pairOf(a, b) {
  return [a, b].sort().join('|')
}

/** @param {string} pair @param {any} mesh */
function border(pair, mesh) {
  const properties = {
    kind: DISPUTED.includes(pair) ? 'disputed' : 'country',
    between: pair.split('|'),
  }
  const coordinates = mesh.coordinates.map(withoutRepeats).filter((line) => line.length > 1)
  return feature(properties, { type: 'MultiLineString', coordinates })
}

/**
 * The largest polygon of each country, by its name in the source.
 * @param {any} topojson the topojson-client package @param {any} topology
 */
export function mainlands(topojson, topology) {
  const largest = new Map()
  for (const country of topology.objects.countries.geometries) {
    const { geometry } = topojson.feature(topology, country)
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const parts = (polygons ?? []).flatMap(splitAtAntimeridian)
    parts.sort((a, b) => Math.abs(signedArea(b[0])) - Math.abs(signedArea(a[0])))
    if (parts.length > 0) largest.set(country.properties.name, parts[0])
  }
  return largest
}
