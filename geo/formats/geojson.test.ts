import fc from 'fast-check'
import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import type { Dataset } from '../record/incident'
import { NO_FILTER } from '../table/filter'
import { columnsOf } from './export-set'
import { toGeoJson } from './geojson'

const read = (...given: Parameters<typeof exportSetOf>) =>
  JSON.parse(toGeoJson(exportSetOf(...given))) as FeatureCollection & {
    metadata: Record<string, unknown>
  }
const decimals = (number: number) => /\.(\d+)$/.exec(`${number}`)?.[1]?.length ?? 0

/** What RFC 7946 and our own rules find wrong with a file. */
function faults(collection: FeatureCollection, dataset: Dataset): string[] {
  const members = Object.keys(collection)
  const ids = collection.features.map(({ id }) => id)
  return [
    ...(collection.type === 'FeatureCollection' ? [] : ['it is not a FeatureCollection']),
    ...members
      .filter((name) => ['crs', 'geometry', 'properties', 'coordinates'].includes(name))
      .map((name) => `it has a member "${name}"`),
    ...(new Set(ids).size === ids.length ? [] : ['two features have one id']),
    ...collection.features.flatMap((feature) => featureFaults(feature, dataset)),
  ]
}

function featureFaults(feature: Feature, dataset: Dataset): string[] {
  const { type, id, geometry, properties } = feature
  const found: string[] = []
  const hold = (holds: boolean, fault: string) => holds || found.push(`${id}: ${fault}`)
  hold(Object.keys(feature).join() === 'type,id,geometry,time,properties', 'other members')
  hold(isTime((feature as { time?: unknown }).time, properties), 'a time that is not its days')
  hold(type === 'Feature', 'not a Feature')
  hold(typeof id === 'string' && id === properties?.id, 'the id is not that of its properties')
  for (const [name, value] of Object.entries(properties ?? {})) {
    const scalar = value === null || typeof value === 'string' || Number.isFinite(value)
    hold(scalar, `the property ${name} is ${JSON.stringify(value)}`)
  }
  const { position } = dataset.incidents.find(({ record }) => record.id === id)?.location ?? {}
  if (!position) {
    hold(geometry === null, 'a geometry, though it is not placed')
  } else if (geometry?.type !== 'Point') {
    hold(false, 'no point')
  } else {
    const [lon = Number.NaN, lat = Number.NaN, ...more] = geometry.coordinates
    hold(Math.abs(lon - position[0]) < 1e-7 && Math.abs(lat - position[1]) < 1e-7, 'elsewhere')
    hold(more.length === 0, 'more than two coordinates')
    hold(decimals(lon) <= 7 && decimals(lat) <= 7, 'more than seven decimals')
  }
  return found
}

/** Whether a member `time` is as JSON-FG has it, and says the same as the columns. */
function isTime(time: unknown, properties: Feature['properties']): boolean {
  const { date_start: start, date_end: end } = properties ?? {}
  const expected = start === end ? { date: start } : { interval: [start, end] }
  return JSON.stringify(time) === JSON.stringify(expected)
}

describe('the GeoJSON', () => {
  it('is valid by RFC 7946, flat, and where the incidents are', () => {
    fc.assert(
      fc.property(arbitraryDataset(12), arbitraryFilter, fc.boolean(), (dataset, filter, on) => {
        expect(faults(read(dataset, filter, on), dataset)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('would be found out if it were not valid', () => {
    const good = read(DATASET)
    const change = (over: object) => ({
      ...good,
      features: good.features.map((feature, i) => (i === 0 ? { ...feature, ...over } : feature)),
    })
    const [lon, lat] = [44.2561235, 33.5240988]
    const planted = [
      { ...good, crs: null },
      change({ id: good.features[1]?.id }),
      change({ properties: { id: good.features[0]?.id, list: [] } }),
      change({ geometry: null }),
      change({ geometry: { type: 'Point', coordinates: [lat, lon] } }),
      change({ geometry: { type: 'Point', coordinates: [lon, lat, 0] } }),
      change({ geometry: { type: 'Point', coordinates: [lon + 1e-9, lat] } }),
      change({ time: {} }),
      change({ time: { date: '1999-01-01' } }),
      change({ place: null }),
    ]
    expect(planted.map((file) => faults(file as FeatureCollection, DATASET).length > 0)).toEqual(
      planted.map(() => true),
    )
  })

  it('has every column as a property of every feature, in order', () => {
    for (const clustered of [true, false]) {
      const names = columnsOf(exportSetOf(DATASET, NO_FILTER, clustered)).map(({ name }) => name)
      for (const { properties } of read(DATASET, NO_FILTER, clustered).features) {
        expect(Object.keys(properties ?? {})).toEqual(names)
      }
    }
  })

  it('says what it is, how to cite it, what was filtered and how much of how much it is', () => {
    const impossible = { ...NO_FILTER, choices: { ...NO_FILTER.choices, act: ['missile'] } }
    expect(read(DATASET, impossible).metadata).toEqual({
      schema: '/schemas/export.schema.json',
      dataset: 'made-up',
      title: 'Made-up incidents',
      version: '1.2.3',
      licence: 'CC-BY-4.0',
      licence_url: 'https://creativecommons.org/licenses/by/4.0/',
      citation: 'Nobody (2020): Made-up incidents, version 1.2.3.',
      filter: 'all of them, "every one"',
      query: 'km=15&min=3',
      matched: 1,
      total: 14,
      incidents: 1,
      dates: 'local calendar days, UTC+03:00',
      clusters: {
        method: 'DBSCAN',
        radius_km: 15,
        min_incidents: 3,
        days_apart: null,
        distance: 'great circle on a sphere of radius 6371.0088 km',
        clusters: 0,
        left_out: 0,
      },
      columns: Object.fromEntries(
        columnsOf(exportSetOf(DATASET)).map(({ name, type }) => [name, type]),
      ),
    })
    expect(read(DATASET, NO_FILTER, false).metadata).not.toHaveProperty('clusters')
  })

  it('has one feature a line', () => {
    const lines = toGeoJson(exportSetOf(DATASET)).split('\n').slice(1, -2)
    const ids = lines.map((line) => (JSON.parse(line.replace(/,$/, '')) as Feature).id)
    expect(ids).toEqual(DATASET.incidents.map(({ record }) => record.id))
  })

  it('of no incidents is an empty collection', () => {
    expect(read({ ...DATASET, incidents: [] }).features).toEqual([])
  })
})
