import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { plant, smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { tableOf } from '@/geo/record/compile'
import {
  listBasemapLayers,
  listDatasets,
  readBasemap,
  readDataset,
  readDatasetFiles,
} from './catalogue'

describe('the datasets of the repository', () => {
  it.each(listDatasets())('%s is read and joined', (id) => {
    const dataset = readDataset(id)
    const files = readDatasetFiles(id)
    if (!dataset || !files) throw new Error('expected a dataset')
    const records = [...files.keys()].filter((name) => name.startsWith('incidents/'))
    expect(dataset.info.id).toBe(id)
    expect(dataset.incidents.length + dataset.held.length).toBe(records.length)
    const table = tableOf(dataset)
    expect(dataset.incidents.map((_, row) => table.id.at(row))).toEqual(
      dataset.incidents.map(({ record }) => record.id),
    )
    expect(readDataset(id)).toBe(dataset)
  })

  it.each(['', '.', '..', 'basemap', 'schemas', '../data/iraq-2019-2020', 'constructor'])(
    'have none called %j',
    (id) => {
      expect(readDataset(id)).toBeNull()
      expect(readDatasetFiles(id)).toBeNull()
    },
  )
})

describe('the layers of the built-in map', () => {
  it.each(listBasemapLayers())('%s is GeoJSON', (layer) => {
    expect(JSON.parse(readBasemap(layer) ?? '')).toMatchObject({ type: 'FeatureCollection' })
  })

  it('have none outside their folder', () => {
    expect(readBasemap('../iraq-2019-2020/dataset')).toBeNull()
  })
})

describe('a broken dataset', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'riposte-catalogue-'))

  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(root, { recursive: true })
  })

  it('is refused with a list of all its problems', () => {
    const broken = smallDataset()
    plant(broken, 'dataset.json', 'id', 'broken')
    plant(broken, 'places.json', 'places[0].country', 'ZZ')
    plant(broken, 'sources.json', 'sources[0].url', 'javascript:alert(1)')
    for (const [name, text] of textsOf(broken)) {
      const file = path.join(root, 'data', 'broken', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    expect(() => readDataset('broken')).toThrow(
      /data\/broken\/sources\.json: sources\[0\]\.url: .*data\/broken\/places\.json: places\[0\]\.country: /s,
    )
  })
})
