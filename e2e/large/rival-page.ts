import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'

/** The maps that are measured beside this one. */
export const RIVALS = ['circle markers', 'markercluster', 'supercluster'] as const
export type Rival = (typeof RIVALS)[number]

const FILES: Readonly<Record<string, string>> = {
  '/leaflet.js': 'node_modules/leaflet/dist/leaflet.js',
  '/leaflet.css': 'node_modules/leaflet/dist/leaflet.css',
  '/markercluster.js': 'node_modules/leaflet.markercluster/dist/leaflet.markercluster.js',
  '/markercluster.css': 'node_modules/leaflet.markercluster/dist/MarkerCluster.Default.css',
  '/supercluster.js': 'node_modules/supercluster/dist/supercluster.min.js',
}

/** Each makes a layer of points, `[latitude, longitude, day]`, and shows those of no later day than one. */
const SCRIPTS: Readonly<Record<Rival, string>> = {
  'circle markers': `
    let all = []
    const group = L.layerGroup().addTo(map)
    window.rival = {
      open(points) {
        all = points.map(([lat, lon, day]) => [L.circleMarker([lat, lon], { radius: 4 }), day])
        this.brush(Infinity)
      },
      brush(to) {
        group.clearLayers()
        for (const [marker, day] of all) if (day <= to) group.addLayer(marker)
      },
    }`,
  markercluster: `
    let all = []
    const group = L.markerClusterGroup().addTo(map)
    window.rival = {
      open(points) {
        all = points.map(([lat, lon, day]) => [L.marker([lat, lon]), day])
        this.brush(Infinity)
      },
      brush(to) {
        group.clearLayers()
        group.addLayers(all.filter(([, day]) => day <= to).map(([marker]) => marker))
      },
    }`,
  supercluster: `
    let all = []
    let index = null
    const group = L.layerGroup().addTo(map)
    function draw() {
      if (!index) return
      const { _southWest: sw, _northEast: ne } = map.getBounds()
      group.clearLayers()
      for (const { geometry, properties } of index.getClusters([sw.lng, sw.lat, ne.lng, ne.lat], Math.round(map.getZoom()))) {
        const [lon, lat] = geometry.coordinates
        L.circleMarker([lat, lon], { radius: properties.cluster ? 12 : 4 }).addTo(group)
      }
    }
    map.on('moveend', draw)
    window.rival = {
      open(points) {
        all = points.map(([lat, lon, day]) => ({
          type: 'Feature', properties: { day }, geometry: { type: 'Point', coordinates: [lon, lat] },
        }))
        this.brush(Infinity)
      },
      brush(to) {
        index = new Supercluster({ radius: 60 })
        index.load(all.filter(({ properties }) => properties.day <= to))
        draw()
      },
    }`,
}

const pageOf = (rival: Rival) => `<!doctype html>
<title>${rival}</title>
<link rel="stylesheet" href="/leaflet.css"><link rel="stylesheet" href="/markercluster.css">
<style>body { margin: 0 } #map { height: 100vh }</style>
<div id="map"></div>
<script src="/leaflet.js"></script><script src="/markercluster.js"></script><script src="/supercluster.js"></script>
<script>
const map = L.map('map', { preferCanvas: true, zoomSnap: 0.25, maxZoom: 18 }).setView([33, 43.5], 6)
${SCRIPTS[rival]}
</script>`

/** Latitude, longitude and day of each incident, end to end. */
export const NUMBERS_A_POINT = 3

/** Serves a page for each rival and the points for all of them, and nothing else; no map has a tile. */
export function serveRivals(port: number, points: Float64Array): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = FILES[url]
    const rival = RIVALS.find((each) => url === `/${each.replace(' ', '-')}`)
    if (file) {
      const type = file.endsWith('.css') ? 'text/css' : 'text/javascript'
      response.setHeader('content-type', type).end(readFileSync(file))
    } else if (rival) response.setHeader('content-type', 'text/html').end(pageOf(rival))
    else if (url === '/points') {
      response.setHeader('content-type', 'application/octet-stream')
      response.end(Buffer.from(points.buffer, points.byteOffset, points.byteLength))
    } else response.writeHead(404).end()
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

export const rivalAddress = (port: number, rival: Rival): string =>
  `http://127.0.0.1:${port}/${rival.replace(' ', '-')}`
