/** Types that compression makes a half to an eighth of, and Next's does not know to: tables, tiles, databases, and GeoJSON in a row. */
const COMPRESSIBLE = new Set([
  'application/vnd.apache.arrow.stream',
  'application/vnd.mapbox-vector-tile',
  'application/geopackage+sqlite3',
  'application/geo+json-seq',
])

/**
 * Lets Next's compression reach the answers of route handlers. It reads the type of an answer as
 * text, but Next hands it over as a list of one text, for which it finds no compression: here the
 * list becomes its one text. And it compresses what has a name of text: what is worth it under
 * another is told to whoever asks as one that ends as such names do, and sent under its own.
 * @param {import('node:http').ServerResponse} response
 */
export function letCompress(response) {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const isListedType = isType(name) && Array.isArray(value)
    return setHeader(name, isListedType && value.length === 1 ? value.join() : value)
  }
  const getHeader = response.getHeader.bind(response)
  response.getHeader = (name) => {
    const value = getHeader(name)
    const isWorth = isType(name) && typeof value === 'string' && COMPRESSIBLE.has(value)
    return isWorth ? `${value}+text` : value
  }
}

/** @param {string} name */
const isType = (name) => name.toLowerCase() === 'content-type'
