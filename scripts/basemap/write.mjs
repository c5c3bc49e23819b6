/** Writing GeoJSON that reads well in a diff. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {object} properties @param {object} geometry */
export function feature(properties, geometry) {
  return { type: 'Feature', properties, geometry }
}

/**
 * Writes a FeatureCollection, one feature to a line.
 * @param {string} folder @param {string} name @param {object[]} features
 */
export function writeLayer(folder, name, features) {
  const lines = features.map((f) => JSON.stringify(f)).join(',\n')
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
  console.log(`${name}: ${features.length} features, ${Math.round(text.length / 1000)} kB`)
}
