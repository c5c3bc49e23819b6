import fc from 'fast-check'
import type { Feature, FeatureCollection } from 'geojson'
import { expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { textOf } from './content'
import type { ExportSet } from './export-set'
import { arbitraryForeignSet, saidSetOf, written } from './fixtures/written'
import { toGeoJson } from './geojson'

/** The records of a text sequence, by RFC 8142. */
async function recordsOf(set: ExportSet): Promise<Feature[]> {
  const text = await textOf(await written('incidents.geojsons', set))
  const [before, ...records] = text.split('\u001E')
  expect(before).toBe('')
  for (const record of records) expect(record).toMatch(/^[^\n]+\n$/)
  return records.map((record) => JSON.parse(record))
}

async function expectSame(set: ExportSet) {
  const { features } = JSON.parse(toGeoJson(set)) as FeatureCollection
  expect(await recordsOf(set)).toEqual(features)
}

it('the text sequence has the features of the GeoJSON, a record each', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDataset(8), (dataset) => expectSame(saidSetOf(dataset))),
    { numRuns: 30 },
  )
  await fc.assert(fc.asyncProperty(arbitraryForeignSet, expectSame), { numRuns: 30 })
})

it('the text sequence of no incidents is empty', async () => {
  expect(await recordsOf(saidSetOf({ ...DATASET, incidents: [] }))).toEqual([])
})
