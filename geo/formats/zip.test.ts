import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { EXPORT_FILES, type ExportFile } from './formats'
import { zipOf } from './zip'

const set = exportSetOf(DATASET)
/** With its byte order mark, where it has one. */
const textOf = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const fileOf = (asked: string) => EXPORT_FILES.find(({ name }) => name === asked) as ExportFile

it.each([
  ['incidents.csv', ['csv', 'csvt', 'prj', 'csv-metadata.json']],
  ['incidents.geojson', ['geojson', 'vrt']],
])('a zip of %s has what belongs beside it, under one name', (name, extensions) => {
  const file = fileOf(name)
  const stem = file.stem(set)
  const entries = unzipSync(zipOf(file, set))
  expect(Object.keys(entries)).toEqual(extensions.map((extension) => `${stem}.${extension}`))
  expect(textOf(entries[`${stem}.${file.extension}`])).toBe(file.write(set))
})

it('the metadata in a zip name the CSV that is beside them', () => {
  const file = fileOf('incidents.csv')
  const entries = unzipSync(zipOf(file, set))
  const text = textOf(entries[`${file.stem(set)}.csv-metadata.json`])
  expect(Object.keys(entries)).toContain(decodeURI(JSON.parse(text).url))
})

it('a zip of the same data is the same, byte for byte', () => {
  const [first, second] = [0, 1].map(() => zipOf(fileOf('incidents.csv'), set))
  expect(first).toEqual(second)
})
