import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { textOf } from './content'
import { zipped } from './fixtures/zipped'
import { exportFile } from './formats'

const set = exportSetOf(DATASET)
const zipOf = (name: Parameters<typeof exportFile>[0]) => zipped(exportFile(name), set)

it.each([
  ['incidents.csv', ['csv', 'csvt', 'prj', 'csv-metadata.json']],
  ['incidents.geojson', ['geojson', 'vrt']],
] as const)('a zip of %s has what belongs beside it, under one name', async (name, extensions) => {
  const file = exportFile(name)
  const stem = file.stem(set)
  const entries = unzipSync(await zipOf(name))
  expect(Object.keys(entries)).toEqual(extensions.map((extension) => `${stem}.${extension}`))
  const text = await textOf(entries[`${stem}.${file.extension}`] as Uint8Array<ArrayBuffer>)
  expect(text).toBe(await textOf((await file.write(set)) ?? ''))
})

it('the metadata in a zip name the CSV that is beside them', async () => {
  const entries = unzipSync(await zipOf('incidents.csv'))
  const name = `${exportFile('incidents.csv').stem(set)}.csv-metadata.json`
  const text = await textOf(entries[name] as Uint8Array<ArrayBuffer>)
  expect(Object.keys(entries)).toContain(decodeURI(JSON.parse(text).url))
})

describe('a zip of the same data', () => {
  afterEach(() => void vi.useRealTimers())

  it('is the same, byte for byte, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2020, 1, 1) })
    const first = await zipOf('incidents.csv')
    vi.setSystemTime(new Date(2024, 5, 6))
    expect(await zipOf('incidents.csv')).toEqual(first)
  })
})
