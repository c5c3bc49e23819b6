import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import type { Dataset } from '../record/incident'
import { NO_FILTER } from '../table/filter'
import type { CellColumn } from './cell'
import { bytesOf } from './content'
import { csvColumns } from './csv'
import { csvCell } from './csv-cell'
import type { ExportColumn } from './export-columns'
import { columnsOf, type ExportSet, exportedRows } from './export-set'
import { GDAL_TYPES, isInstalled, run, schemaOf } from './fixtures/gdal'
import { zipped } from './fixtures/zipped'
import { exportFile } from './formats'
import { toGeoJson } from './geojson'
import { clusterColumns } from './hulls'

/** What makes points and types of a CSV's text where nothing lies beside it. */
const CSV_OPTIONS = [
  'AUTODETECT_TYPE=YES',
  'X_POSSIBLE_NAMES=longitude',
  'Y_POSSIBLE_NAMES=latitude',
  'EMPTY_STRING_AS_NULL=YES',
].flatMap((option) => ['-oo', option])

const FORMATS = {
  geojson: { columns: columnsOf, options: [] as string[], opened: 'vrt' },
  csv: { columns: csvColumns, options: CSV_OPTIONS, opened: 'csv' },
}

const SKIPPED = 'skipped where ogrinfo is not installed'

const fileOf = (extension: string) => exportFile(`incidents.${extension}` as 'incidents.csv')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riposte-gdal-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const declared = (columns: readonly CellColumn[]) =>
  columns.map(({ name, type }) => [name, GDAL_TYPES[type]])

describe.skipIf(!isInstalled).each(Object.entries(FORMATS))(
  `GDAL reads the %s (${SKIPPED})`,
  (extension, { columns, options, opened }) => {
    /** The file alone, with nothing beside it. */
    async function alone(set: ExportSet): Promise<string> {
      const file = join(folder, `alone.${extension}`)
      writeFileSync(file, await bytesOf((await fileOf(extension).write(set)) ?? ''))
      return file
    }

    /** The path in a zip of what GDAL opens of the file and what is beside it. */
    async function zippedPath(set: ExportSet): Promise<string> {
      const file = join(folder, `${extension}.zip`)
      rmSync(file, { force: true })
      writeFileSync(file, await zipped(fileOf(extension), set))
      return `/vsizip/${file}/${fileOf(extension).stem(set)}.${opened}`
    }

    it.each([
      ['every incident', exportSetOf(DATASET), 14],
      ['an incident of which little is known', exportSetOf(only('2020-03-11-camp-rockets')), 1],
      ['an incident that is not placed', exportSetOf(only('2020-02-20-undisclosed')), 1],
      ['no clusters', exportSetOf(DATASET, NO_FILTER, false), 14],
      ['no incident', exportSetOf({ ...DATASET, incidents: [] }), 0],
    ])(
      'with the declared types whatever it holds, from what lies beside it: %s',
      async (_, set, count) => {
        const types = declared(columns(set))
        expect(schemaOf(await zippedPath(set))).toEqual({
          count,
          geometry: 'Point',
          types,
          crs: true,
        })
      },
    )

    it('with the values that were written, from what lies beside it too', async () => {
      const set = exportSetOf(DATASET)
      const text = run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', await zippedPath(set)])
      const { features } = JSON.parse(text) as FeatureCollection
      const times = features.map(({ properties }) => properties?.event_time || null)
      const written = (JSON.parse(toGeoJson(set)) as FeatureCollection).features
      expect(times).toEqual(written.map(({ properties }) => properties?.event_time))
      expect(times.some((time) => time !== null)).toBe(true)
    })

    it('alone, with every column that has a value as what it is, times and empty ones aside', async () => {
      const set = exportSetOf(DATASET)
      const exported = [...exportedRows(set)]
      const isEmpty = ({ read }: ExportColumn) =>
        exported.every(([row, part]) => read(set.table, row, part) === null)
      const told = new Map(schemaOf(await alone(set), options).types as [string, string][])
      for (const column of columns(set)) {
        const guessed = column.name === 'event_time' ? 'Time' : GDAL_TYPES[column.type]
        expect(told.get(column.name), column.name).toBe(isEmpty(column) ? 'String' : guessed)
      }
    })

    it('with the same values, in Arabic and over several lines too', async () => {
      const set = exportSetOf(DATASET)
      const text = run('ogr2ogr', [
        '-noNativeData',
        '-f',
        'GeoJSON',
        '/vsistdout/',
        await alone(set),
        ...options,
      ])
      const { features } = JSON.parse(text) as FeatureCollection
      const written = (JSON.parse(toGeoJson(set)) as FeatureCollection).features
      expect(features.map(({ geometry }) => geometry)).toEqual(
        written.map(({ geometry }) => geometry),
      )
      const asRead = (value: unknown) =>
        extension === 'csv' && typeof value === 'string'
          ? csvCell(value)
              .replace(/^"(.*)"$/s, '$1')
              .replaceAll('""', '"')
          : value
      for (const [i, { properties }] of written.entries()) {
        const read = { ...features[i]?.properties, event_time: null }
        const expected = Object.entries({ ...properties, event_time: null }).map(
          ([name, value]) => [name, asRead(value)],
        )
        expect(withoutNulls(read)).toMatchObject(withoutNulls(Object.fromEntries(expected)))
      }
    })

    it('with one id each, the same for the feature and its column, when it is converted', async () => {
      const text = run('ogr2ogr', [
        '-f',
        'GeoJSON',
        '/vsistdout/',
        await alone(exportSetOf(DATASET)),
        ...options,
      ])
      const { features } = JSON.parse(text) as FeatureCollection
      expect(features.map(({ id, properties }) => id ?? properties?.id)).toEqual(
        DATASET.incidents.map(({ record }) => record.id),
      )
    })
  },
)

describe.skipIf(!isInstalled)(`GDAL reads the outlines of clusters (${SKIPPED})`, () => {
  it('with the declared types, from what lies beside them', async () => {
    const file = exportFile('clusters.geojson')
    for (const set of [exportSetOf(DATASET), exportSetOf({ ...DATASET, incidents: [] })]) {
      const zip = join(folder, `clusters-${set.rows.length}.zip`)
      writeFileSync(zip, await zipped(file, set))
      const { types, count } = schemaOf(`/vsizip/${zip}/${file.stem(set)}.vrt`)
      expect(types).toEqual(declared(clusterColumns(set)))
      expect(count).toBe(set.proximity?.count)
    }
  })
})

function only(id: string): Dataset {
  return { ...DATASET, incidents: DATASET.incidents.filter(({ record }) => record.id === id) }
}

const withoutNulls = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
