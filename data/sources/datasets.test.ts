import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { plant, smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { TABLE_PARTS } from '@/geo/table/columns'
import {
  datasetFiles,
  listDatasets,
  openDataset,
  openDatasets,
  openDefaultDataset,
} from './datasets'
import { servedParts } from './table-parts'

const REPOSITORY = await listDatasets()

describe('the datasets of the repository', () => {
  it.each(REPOSITORY)('%s is read and joined', async (id) => {
    const [source, files] = [await openDataset(id), await datasetFiles(id)]
    if (!source || !files) throw new Error('expected a dataset')
    const [facts, table] = [await source.facts(), await source.table(TABLE_PARTS)]
    const records = [...files.keys()].filter((name) => name.startsWith('incidents/'))
    expect(facts.id).toBe(id)
    expect(facts.incidents).toBe(table.parent.filter((whole) => whole < 0).length)
    if ((await source.method())?.file) {
      expect(await source.detail(table.id.at(0))).toBeNull()
      return
    }
    expect(table.length + facts.held.length).toBe(records.length)
    for (let row = 0; row < table.length; row++) {
      expect((await source.detail(table.id.at(row)))?.record.title).toBe(table.title.at(row))
    }
  })

  it.each(['', '.', '..', 'basemap', 'schemas', '../data/iraq-2019-2020', 'constructor'])(
    'have none called %j',
    async (id) => {
      expect(await openDataset(id)).toBeNull()
      expect(await datasetFiles(id)).toBeNull()
    },
  )
})

describe('the datasets of a folder', () => {
  let root: string
  const place = (id: string, files: ReadonlyMap<string, unknown>) => {
    for (const [name, text] of textsOf(files)) {
      const file = path.join(root, 'data', id, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
  const placeFile = (id: string) => {
    mkdirSync(path.join(root, 'data', id), { recursive: true })
    writeFileSync(path.join(root, 'data', id, 'dataset.json'), fileDatasetInfo({ id }))
    writeFileSync(path.join(root, 'data', id, 'incidents.csv'), FILE_ROWS)
  }
  const called = (id: string) => {
    const files = smallDataset()
    plant(files, 'dataset.json', 'id', id)
    return files
  }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'riposte-datasets-'))
    vi.spyOn(process, 'cwd').mockReturnValue(root)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    rmSync(root, { recursive: true })
  })

  it('are refused with a list of all that is wrong with a broken one', async () => {
    const broken = called('broken')
    plant(broken, 'places.json', 'places[0].country', 'ZZ')
    plant(broken, 'sources.json', 'sources[0].url', 'javascript:alert(1)')
    place('broken', broken)
    await expect(openDatasets()).rejects.toThrow(
      /data\/broken\/sources\.json: sources\[0\]\.url: .*data\/broken\/places\.json: places\[0\]\.country: /s,
    )
  })

  it('are each opened once, as the version that was there first', async () => {
    place('small', called('small'))
    const [source] = await openDatasets()
    const changed = called('small')
    plant(changed, 'dataset.json', 'title', 'Another title')
    place('small', changed)
    place('new', called('new'))
    expect(await openDataset('small')).toBe(source)
    expect((await source?.facts())?.title).toBe('A small dataset')
    expect(await listDatasets()).toEqual(['small'])
    expect(source && (await servedParts(source))).toBe(source && (await servedParts(source)))
  })

  it('have as their default the first, or the one that is named', async () => {
    place('small', called('small'))
    place('other', called('other'))
    const id = async () => (await (await openDefaultDataset())?.facts())?.id
    expect(await id()).toBe('other')
    vi.stubEnv('RIPOSTE_DATASET', 'small')
    expect(await id()).toBe('small')
    vi.stubEnv('RIPOSTE_DATASET', 'nowhere')
    expect(await id()).toBeUndefined()
  })

  it('have as their default no file where there are records, and a file where there is nothing else', async () => {
    placeFile('a-file')
    place('small', called('small'))
    const id = async () => (await (await openDefaultDataset())?.facts())?.id
    expect(await listDatasets()).toEqual(['a-file', 'small'])
    expect(await id()).toBe('small')
    root = mkdtempSync(path.join(tmpdir(), 'riposte-datasets-'))
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    placeFile('a-file')
    expect(await id()).toBe('a-file')
  })
})
