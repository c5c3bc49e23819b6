import { expect, it } from 'vitest'
import { routeClass } from './route-class.mjs'

it.each([
  ['/', 'page'],
  ['/iraq-2019-2020', 'page'],
  ['/iraq-2019-2020/', 'page'],
  ['/iraq-2019-2020/method', 'page'],
  ['/datasets', 'page'],
  ['/embed/iraq-2019-2020/map', 'embed'],
  ['/iraq-2019-2020/incidents/an-id', 'incident'],
  ['/iraq-2019-2020/incidents/an-id/record.json', 'incident-file'],
  ['/iraq-2019-2020/incidents.geojson', 'export'],
  ['/iraq-2019-2020/incidents.csv-metadata.json', 'export'],
  ['/iraq-2019-2020/package.zip', 'export'],
  ['/iraq-2019-2020/table/screen.0a.arrows', 'table'],
  ['/basemap/land.json', 'basemap'],
  ['/_next/static/chunks/a.js', 'build'],
  ['/ogc/collections', 'ogc'],
  ['/healthz', 'watch'],
  ['/version.json', 'watch'],
  ['/robots.txt', 'site-file'],
  ['/a/b/c/d', 'other'],
  [null, 'other'],
])('%s is of the kind %s', (path, kind) => {
  expect(routeClass(path)).toBe(kind)
})
