import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkDataset } from '@/geo/record/check'
import { versionOf } from '@/geo/record/versions'
import { FILE_ROWS, fileDatasetInfo } from '../../geo/fixtures/file-dataset'
import { plant, smallDataset, textsOf } from '../../geo/fixtures/small-dataset'
import { schemaFiles } from '../schemas/schema-files'
import { checkData } from './data-report'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'riposte-check-'))
  vi.spyOn(process, 'cwd').mockReturnValue(root)
  write('schemas', schemaFiles())
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

function write(folder: string, files: ReadonlyMap<string, string>) {
  for (const [name, text] of files) {
    const file = path.join(root, 'data', folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

describe('checkData', () => {
  it('sums up a dataset without problems', async () => {
    write('small', textsOf(smallDataset()))
    expect(await checkData()).toEqual({
      lines: ['small: 5 incidents, 1 of them held back, 3 places, 3 sources: no problems'],
      problems: 0,
    })
  })

  it('says which areas the built-in map cannot draw, which is no problem', async () => {
    const files = smallDataset()
    plant(files, 'places.json', 'places[1].area', 'IQ-KI')
    write('small', textsOf(files))
    const features = [{ type: 'Feature', properties: { id: 'IQ-BG' }, geometry: null }]
    const layer = JSON.stringify({ type: 'FeatureCollection', features })
    write('basemap', new Map([['governorates.json', layer]]))
    const { lines, problems } = await checkData()
    expect(problems).toBe(0)
    expect(lines[0]).toContain('no outline of IQ-KI:')
  })

  it('has a line for each problem of each dataset', async () => {
    write('small', textsOf(smallDataset()))
    const other = smallDataset()
    plant(other, 'places.json', 'places[2].country', 'ZZ')
    plant(other, 'places.json', 'places[0].name', 'North\nBase <br>')
    write('other', textsOf(other))
    const { lines, problems } = await checkData()
    expect(problems).toBe(4)
    expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'data/other/places.json: places[0].name',
      'data/other/places.json: places[0].name',
      'data/other/dataset.json: id',
      'data/other/places.json: places[2].country',
      'other: 4 problems',
      'small: 5 incidents, 1 of them held back, 3 places, 3 sources',
    ])
    expect(lines.some((line) => line.includes('\n'))).toBe(false)
  })

  it.each([
    ['1.1.0', 'got "1.1.0", which was released with other data'],
    ['1.2.0', 'got "1.2.0" without versions/1.2.0.json'],
  ])('finds data that changed after they were released, as version %s', async (version, got) => {
    const id = `released-${version.replaceAll('.', '-')}`
    const files = smallDataset()
    plant(files, 'dataset.json', 'id', id)
    const { dataset } = checkDataset(textsOf(files), id)
    if (!dataset) throw new Error('the small dataset is sound')
    files.set('versions/1.1.0.json', versionOf(dataset))
    plant(files, 'dataset.json', 'version', version)
    plant(files, 'dataset.json', 'citation', `A small dataset, version ${version}.`)
    plant(files, 'places.json', 'places[0].name', 'South Base')
    write(id, textsOf(files))
    const [line] = (await checkData()).lines
    expect(line).toMatch(
      /^data\/released-[\d-]+\/dataset.json: version: the data changed since 1\.1\.0: expected /,
    )
    expect(line?.endsWith(`; ${got}`)).toBe(true)
  })

  it('says of a file how many rows were read and what of them could not be, which is no problem', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `e${i},,2020-01-02,north,44,,1,,\n`).join('')
    write(
      'plain',
      new Map([
        ['dataset.json', fileDatasetInfo()],
        ['incidents.csv', FILE_ROWS + rows],
      ]),
    )
    const { lines, problems } = await checkData()
    expect(problems).toBe(0)
    expect(lines[0]).toBe(
      'data/plain/incidents.csv: row 2, column "dead": expected a whole number of people; got "two"',
    )
    expect(lines[1]).toBe(
      'data/plain/incidents.csv: row 4, column "date": expected a day; got nothing',
    )
    expect(lines[2]).toContain('row 5, column "lat": expected a number of degrees; got "north"')
    expect(lines.at(-2)).toBe(
      'data/plain/incidents.csv: 2 more rows with the same fault in column "lat"',
    )
    expect(lines.at(-1)).toBe(
      'plain: delimited, 15 rows of 16 read, 1 without a day, only listed and exported, 2020-01-02 to 2020-02-01: 14 faults',
    )
  })

  it('has a line for a file that cannot be read', async () => {
    write('plain', new Map([['dataset.json', fileDatasetInfo({ licence: undefined })]]))
    const { lines, problems } = await checkData()
    expect(problems).toBe(2)
    expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'data/plain/dataset.json: licence',
      'data/plain/dataset.json: file',
      'plain: 2 problems',
    ])
  })

  it('finds a schema that is stale or missing', async () => {
    write('small', textsOf(smallDataset()))
    write('schemas', new Map([['places.schema.json', '{}\n']]))
    rmSync(path.join(root, 'data', 'schemas', 'sources.schema.json'))
    const { lines, problems } = await checkData()
    expect(problems).toBe(2)
    expect(lines.slice(1).map((line) => line.split(':')[0])).toEqual([
      'data/schemas/places.schema.json',
      'data/schemas/sources.schema.json',
    ])
  })

  it('finds that there is no dataset', async () => {
    cpSync(path.join(root, 'data', 'schemas'), path.join(root, 'data', 'nothing'), {
      recursive: true,
    })
    expect((await checkData()).problems).toBe(1)
  })
})
