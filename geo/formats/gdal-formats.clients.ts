import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { NO_FILTER } from '../table/filter'
import { csvColumns } from './csv'
import type { ExportName } from './export-list'
import { columnsOf, type ExportSet, flatColumns } from './export-set'
import { drivers, GDAL_TYPES, isInstalled, run, schemaOf } from './fixtures/gdal'
import { newDatabase } from './fixtures/sqlite'
import { foreignSet, saidSetOf, written } from './fixtures/written'
import { zipped } from './fixtures/zipped'
import { exportFile } from './formats'
import { toGeoJson } from './geojson'

const SKIPPED = 'skipped where GDAL, or this driver of it, is not installed'
const hasDriver = (name: string) => isInstalled && drivers.includes(`${name} -`)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riposte-gdal-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function saved(name: ExportName, set: ExportSet, as: string = name): Promise<string> {
  const file = join(folder, as)
  writeFileSync(file, await written(name, set))
  return file
}

const asGeoJson = (file: string, args: readonly string[] = []) => {
  const text = run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, ...args])
  return JSON.parse(text) as FeatureCollection
}

const set = saidSetOf(DATASET)
const points = ({ features }: Pick<FeatureCollection, 'features'>) =>
  features.map(({ geometry }) => geometry && geometry.type === 'Point' && geometry.coordinates)
const original = JSON.parse(toGeoJson(set)) as FeatureCollection

/** The values of a column, in order. */
const values = (features: readonly Feature[], name: string) =>
  features.map(({ properties }) => properties?.[name] ?? null)

describe.skipIf(!hasDriver('GeoJSONSeq'))(`GDAL reads the text sequence (${SKIPPED})`, () => {
  it('with every feature and value', async () => {
    const read = asGeoJson(await saved('incidents.geojsons', set), ['-noNativeData'])
    expect(points(read)).toEqual(points(original))
    for (const { name } of columnsOf(set).filter((each) => each.name !== 'event_time')) {
      expect(values(read.features, name), name).toEqual(values(original.features, name))
    }
  })
})

describe.skipIf(!hasDriver('GPKG'))(`GDAL reads the GeoPackage (${SKIPPED})`, () => {
  it('with every point and value, each of its type', async () => {
    const file = await saved('incidents.gpkg', { ...set, newDatabase })
    const { types, crs, count, geometry } = schemaOf(file)
    expect({ crs, count, geometry }).toEqual({ crs: true, count: 14, geometry: 'Point' })
    expect(types).toEqual(columnsOf(set).map(({ name, type }) => [name, GDAL_TYPES[type]]))
    const { features } = asGeoJson(file)
    expect(points({ features })).toEqual(points(original))
    for (const { name } of columnsOf(set)) {
      expect(values(features, name), name).toEqual(values(original.features, name))
    }
  })

  it('with its types where a filter leaves nothing, and with columns of its own', async () => {
    const none = { ...set, rows: new Int32Array(), newDatabase }
    const { types, count } = schemaOf(await saved('incidents.gpkg', none, 'none.gpkg'))
    expect(count).toBe(0)
    expect(types).toEqual(columnsOf(set).map(({ name, type }) => [name, GDAL_TYPES[type]]))
    const row = { day: '2020-01-01', position: [44, 33] as const, own: ['<b> & "c"', 'نعم'] }
    const own = { ...foreignSet(['a "b"', 'ملاحظات'], [row]), newDatabase }
    const { features } = asGeoJson(await saved('incidents.gpkg', own, 'own.gpkg'))
    expect(features[0]?.properties).toMatchObject({ 'a "b"': '<b> & "c"', ملاحظات: 'نعم' })
  })
})

describe.skipIf(!hasDriver('LIBKML'))(`GDAL reads the KML (${SKIPPED})`, () => {
  it('with every point, value and day, each of its type', async () => {
    const file = await saved('incidents.kml', set)
    const types = new Map(schemaOf(file).types as [string, string][])
    for (const { name, type } of columnsOf(set)) {
      expect(types.get(name), name).toBe(type === 'date' ? 'String' : GDAL_TYPES[type])
    }
    const { features } = asGeoJson(file)
    const points = features.map(({ geometry }) => (geometry ? pointOf(geometry) : null))
    expect(points).toEqual(
      original.features.map(({ geometry }) => (geometry ? pointOf(geometry) : null)),
    )
    for (const name of ['id', 'location_ar', 'event_date', 'fatalities_min', 'cluster_id']) {
      expect(values(features, name), name).toEqual(values(original.features, name))
    }
    const begins = values(features, 'begin').map((moment) => String(moment).slice(0, 10))
    expect(begins.map((day) => day.replaceAll('/', '-'))).toEqual(
      values(original.features, 'date_start'),
    )
  })

  it('with the names of columns of its own', async () => {
    const row = { day: '2020-01-01', position: [44, 33] as const, own: ['<b> & "c"', 'نعم'] }
    const own = foreignSet(['a b', 'ملاحظات'], [row])
    const { features } = asGeoJson(await saved('incidents.kml', own, 'own.kml'))
    expect(features[0]?.properties).toMatchObject({ 'a b': '<b> & "c"', ملاحظات: 'نعم' })
  })
})

const pointOf = (geometry: Feature['geometry']) =>
  geometry.type === 'Point' ? geometry.coordinates.slice(0, 2) : geometry.type

describe.skipIf(!hasDriver('CSV'))(`GDAL reads the CSV with well-known text (${SKIPPED})`, () => {
  const withText = { ...set, wkt: true }

  it('alone, with its points', async () => {
    const read = asGeoJson(await saved('incidents.csv', withText, 'alone.csv'))
    expect(points(read)).toEqual(points(original))
  })

  it('with the declared types, from what lies beside it', async () => {
    const file = exportFile('incidents.csv')
    const zip = join(folder, 'wkt.zip')
    writeFileSync(zip, await zipped(file, withText))
    const opened = `/vsizip/${zip}/${file.stem(withText)}.csv`
    const { types, crs, count } = schemaOf(opened)
    expect({ crs, count }).toEqual({ crs: true, count: 14 })
    expect(types.filter(([name]) => name !== 'wkt')).toEqual(
      csvColumns(withText)
        .filter(({ name }) => name !== 'wkt')
        .map(({ name, type }) => [name, GDAL_TYPES[type]]),
    )
    expect(points(asGeoJson(opened))).toEqual(points(original))
  })
})

describe.skipIf(!hasDriver('XLSX'))(`GDAL reads the workbook (${SKIPPED})`, () => {
  it('with days as dates and every value, Arabic too', async () => {
    const plain = saidSetOf(DATASET, NO_FILTER, false)
    const file = await saved('incidents.xlsx', plain)
    const args = ['Incidents', '-oo', 'HEADERS=FORCE']
    const text = run('ogrinfo', ['-ro', '-so', file, ...args])
    for (const name of ['event_date', 'date_start', 'date_end']) {
      expect(text).toContain(`${name}: Date (`)
    }
    const { features } = asGeoJson(file, args)
    for (const { name } of flatColumns(plain)) {
      if (name === 'latitude' || name === 'longitude') continue
      const read = values(features, name).map((value) => String(value).replaceAll('/', '-'))
      const expected = values(original.features, name).map((value) =>
        String(value).replaceAll('/', '-'),
      )
      expect(read, name).toEqual(expected)
    }
  })
})
