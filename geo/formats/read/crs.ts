import { isObject } from './json-cells'
import type { Refusal } from './sheet'

/** Names under which longitude and latitude on WGS 84 go. */
const WGS84 = /^(urn:ogc:def:crs:)?((OGC|CRS|EPSG):)?(\d[\d.]*|):?(?<!\d)(CRS84h?|4326|4979)$/i
const WGS84_NAME = /^(GCS_)?WGS[\s_]*(19)?84(\s*\(?(CRS84|longitude-latitude|geographic 2D)\)?)*$/i

/** A refusal, by its name, of any other coordinate reference system than longitude and latitude on WGS 84. */
function refusedUnless(isKnown: boolean, name: string): Refusal | null {
  return isKnown ? null : { refused: 'projected', got: name }
}

/** A reference system by authority and code, such as EPSG and 4326. */
export const refusedCode = (authority: string, code: string, name: string): Refusal | null =>
  refusedUnless(WGS84.test(`${authority}:${code}`), name || `${authority}:${code}`)

/** A reference system as well-known text, as a .prj has it: any on the datum of 1984 that is not projected. */
export function refusedWkt(wkt: string): Refusal | null {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.trim().slice(0, 80)
  const isGeographic = /^\s*(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)\s*\[/i.test(wkt)
  const isDatum = /"(D_)?(WGS_?_?(19)?84|World Geodetic System 1984[^"]*)"/i.test(wkt)
  // Degrees, and from Greenwich: gradians and Paris have been used.
  const isPlain = !/PRIMEM\s*\[\s*"(?!Greenwich)/i.test(wkt) && !/"grad/i.test(wkt)
  return refusedUnless(isGeographic && isDatum && isPlain, name)
}

/** A reference system as GeoParquet and GeoArrow have it: PROJJSON, a text such as EPSG:4326, or WKT; none is WGS 84. */
export function refusedCrs(crs: unknown): Refusal | null {
  if (crs === null || crs === undefined) return null
  if (typeof crs === 'string') {
    if (/^\s*\w+\s*\[/.test(crs)) return refusedWkt(crs)
    return refusedUnless(WGS84.test(crs) || WGS84_NAME.test(crs), crs)
  }
  if (!isObject(crs)) return { refused: 'projected', got: String(crs) }
  const name = typeof crs.name === 'string' ? crs.name : ''
  const id = isObject(crs.id) ? crs.id : null
  if (id) return refusedCode(String(id.authority), String(id.code), name)
  return refusedUnless(WGS84_NAME.test(name), name || 'unnamed')
}
