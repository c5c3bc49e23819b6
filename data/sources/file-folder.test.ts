import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { filterRows, NO_FILTER } from '@/geo/table/filter'
import { isVersionName } from '@/geo/version-name'
import { isFileFolder, openFileFolder } from './file-folder'

let folder: string
const write = (files: Readonly<Record<string, string | Uint8Array>>) => {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content)
  }
}
const open = (id = 'plain') => openFileFolder(id, folder, null)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'riposte-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a folder of one file', () => {
  it('is told from a folder of records by what it holds', () => {
    write({ 'dataset.json': fileDatasetInfo(), 'incidents.csv': FILE_ROWS })
    expect(isFileFolder(folder)).toBe(true)
    mkdirSync(path.join(folder, 'incidents'))
    expect(isFileFolder(folder)).toBe(false)
  })

  it('is a dataset without claims, earlier versions and records held back', async () => {
    write({ 'dataset.json': fileDatasetInfo(), 'incidents.csv': FILE_ROWS })
    const source = await open()
    const [facts, table] = [await source.facts(), await source.table()]
    expect(facts).toMatchObject({ id: 'plain', incidents: 3, sources: 2, targets: [], held: [] })
    expect(facts.period).toEqual({ from: '2020-01-02', to: '2020-02-01' })
    expect(isVersionName(facts.version)).toBe(true)
    expect(table.dataset).toEqual({ id: 'plain', version: facts.version })
    expect(table.columns.get('own:colour')?.kind).toBe('text')
    expect([await source.detail(), await source.held(), await source.history()]).toEqual([
      null,
      null,
      null,
    ])
    expect((await source.method()).file).toMatchObject({ rows: 4, leftOut: 1, faults: 2 })
  })

  it('can be searched', async () => {
    write({ 'dataset.json': fileDatasetInfo(), 'incidents.csv': FILE_ROWS })
    const table = await (await open()).table()
    const found = (q: string) =>
      Array.from(filterRows(table, { ...NO_FILTER, q }), (row) => table.id.at(row))
    expect(found('NORTH base')).toEqual(['a/1'])
    expect(found('daily')).toEqual(['a/1', 'c'])
    expect(found('submarine')).toEqual([])
  })

  it('is the same packed and unpacked, but another version of another content', async () => {
    write({ 'dataset.json': fileDatasetInfo(), 'incidents.csv': FILE_ROWS })
    const plain = await (await open()).facts()
    expect((await (await open()).facts()).version).toBe(plain.version)
    write({ 'incidents.csv': FILE_ROWS.replace('Shots', 'Shells') })
    expect((await (await open()).facts()).version).not.toBe(plain.version)
    rmSync(path.join(folder, 'incidents.csv'))
    write({
      'dataset.json': fileDatasetInfo({ file: 'incidents.csv.gz' }),
      'incidents.csv.gz': gzipSync(FILE_ROWS),
    })
    const { version, ...packed } = await (await open()).facts()
    expect({ ...packed, version: plain.version }).toEqual(plain)
  })
})

describe('a folder that cannot be used names the reason', () => {
  const LINES: readonly [
    why: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    line: RegExp,
  ][] = [
    [
      'no file',
      { 'dataset.json': fileDatasetInfo() },
      /dataset\.json: file: no such file.*got "incidents\.csv"/,
    ],
    [
      'two files',
      { 'dataset.json': fileDatasetInfo(), 'incidents.csv': FILE_ROWS, 'other.csv': FILE_ROWS },
      /file: another data file.*got "other\.csv"/,
    ],
    [
      'no mapping',
      { 'dataset.json': fileDatasetInfo({ mapping: undefined }), 'incidents.csv': FILE_ROWS },
      /mapping\.fields: a file that follows no known convention: expected .*"day":"date"/,
    ],
    [
      'a column that is not there',
      {
        'dataset.json': fileDatasetInfo({ mapping: { fields: { day: 'datum' } } }),
        'incidents.csv': FILE_ROWS,
      },
      /mapping\.fields\.day: a column that the file does not have: expected one of "id", .*got "datum"/,
    ],
    [
      'a field that is not there',
      {
        'dataset.json': fileDatasetInfo({ mapping: { fields: { weather: 'date' } } }),
        'incidents.csv': FILE_ROWS,
      },
      /mapping\.fields/,
    ],
    [
      'days of either order',
      {
        'dataset.json': fileDatasetInfo({ mapping: { fields: { day: 'date' } } }),
        'incidents.csv': 'date\n3/1/2022\n4/2/2022\n',
      },
      /mapping\.dayOrder: days in column "date" .*got 3\/1\/2022, 4\/2\/2022/,
    ],
    [
      'no row with a day',
      { 'dataset.json': fileDatasetInfo(), 'incidents.csv': FILE_ROWS.replaceAll('2020', '') },
      /incidents\.csv: \(whole file\): no incident/,
    ],
    [
      'an archive that is broken',
      { 'dataset.json': fileDatasetInfo(), 'incidents.csv': Uint8Array.of(0x1f, 0x8b, 8, 1, 2) },
      /incidents\.csv: \(whole file\): a file that cannot be read/,
    ],
    [
      'no JSON',
      { 'dataset.json': '{', 'incidents.csv': FILE_ROWS },
      /line 1, column 2: this is not JSON/,
    ],
    [
      'another name',
      { 'dataset.json': fileDatasetInfo({ id: 'other' }), 'incidents.csv': FILE_ROWS },
      /id: not the name of the folder: expected "plain"; got "other"/,
    ],
  ]

  it.each(LINES)('%s', async (_, files, line) => {
    write(files)
    await expect(open()).rejects.toThrow(line)
  })

  it('an address that the app needs for itself', async () => {
    write({ 'dataset.json': fileDatasetInfo({ id: 'embed' }), 'incidents.csv': FILE_ROWS })
    await expect(open('embed')).rejects.toThrow(/id: an address that the app needs for itself/)
  })
})
