/** The ground of each country, from Natural Earth by way of world-atlas. */

import { drawable, PART_OF } from './land.mjs'
import { feature } from './write.mjs'

/** What the source lists apart and ISO 3166-1 has no number for, by the country in whose box it is. */
const CODES = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  'N. Cyprus': 'CY',
  'Cyprus U.N. Buffer Zone': 'CY',
}

/**
 * Each country with all its parts, one feature to a country, in order of their ISO 3166-1 codes.
 * Its lines are those of the land and of the borders.
 * @param {any} topojson the topojson-client package @param {any} topology
 * @param {any} iso the i18n-iso-countries package
 */
export function countryShapes(topojson, topology, iso) {
  const { geometries } = topology.objects.countries
  const numbers = new Map(geometries.map(({ id, properties }) => [properties.name, id]))
  const codeOf = ({ properties: { name } }) =>
    CODES[name] ?? iso.numericToAlpha2(numbers.get(PART_OF[name] ?? name))
  const partsOf = (code) => geometries.filter((country) => codeOf(country) === code)
  return [...new Set(geometries.map(codeOf))]
    .filter((code) => code !== undefined)
    .sort()
    .map((code) => [code, drawable(topojson.merge(topology, partsOf(code)).coordinates)])
    .filter(([, coordinates]) => coordinates.length > 0)
    .map(([code, coordinates]) => feature({ code }, { type: 'MultiPolygon', coordinates }))
}
