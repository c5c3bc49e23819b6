import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { readAs } from '../record/schema'
import { NO_FILTER } from '../table/filter'
import { CLUSTER_COLUMNS, EXPORT_COLUMNS } from './export-columns'
import { exportSchema } from './export-schema'
import type { ExportSet } from './export-set'
import { toGeoJson } from './geojson'

const written = (set: ExportSet) => JSON.parse(toGeoJson(set))
const problemsOf = (file: unknown) => readAs(exportSchema, file).problems

describe('the schema of the export', () => {
  it('holds for every export, whatever is filtered and with or without clusters', () => {
    fc.assert(
      fc.property(arbitraryDataset(12), arbitraryFilter, fc.boolean(), (dataset, filter, on) => {
        expect(problemsOf(written(exportSetOf(dataset, filter, on)))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('holds for the export that was asked of another version', () => {
    expect(problemsOf(written({ ...exportSetOf(DATASET), askedVersion: '1.0.0' }))).toEqual([])
  })

  it('has the columns of the exports as properties, those of clusters only where there are any', () => {
    const { properties } = exportSchema.shape.features.element.shape
    const names = [...EXPORT_COLUMNS, ...CLUSTER_COLUMNS].map(({ name }) => name)
    expect(Object.keys(properties.shape)).toEqual(names)
    const plain = written(exportSetOf(DATASET, NO_FILTER, false))
    for (const { name } of EXPORT_COLUMNS) {
      const [first, ...others] = plain.features
      const { [name]: _, ...without } = first.properties
      const file = { ...plain, features: [{ ...first, properties: without }, ...others] }
      expect(problemsOf(file), `without ${name}`).toHaveLength(1)
    }
  })

  it('does not hold for what is no export', () => {
    const good = written(exportSetOf(DATASET))
    const change = (over: object) => ({ ...good, features: [{ ...good.features[0], ...over }] })
    const properties = (over: object) =>
      change({ properties: { ...good.features[0].properties, ...over } })
    for (const bad of [
      { ...good, crs: null },
      { ...good, metadata: { ...good.metadata, version: 'newest' } },
      { ...good, metadata: undefined },
      change({ geometry: { type: 'Point', coordinates: [200, 33] } }),
      change({ geometry: { type: 'Polygon', coordinates: [] } }),
      change({ time: { date: '2020-01-01T00:00:00Z' } }),
      change({ time: { interval: ['2020-01-01', '..'] } }),
      properties({ fatalities_min: '3' }),
      properties({ fatalities_min: 0.5 }),
      properties({ event_date: '2020-02-30' }),
      properties({ colour: 'red' }),
    ]) {
      expect(problemsOf(bad)).not.toEqual([])
    }
  })
})
