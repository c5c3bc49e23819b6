import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import type { Dataset } from '../record/incident'
import { NO_FILTER } from '../table/filter'
import { csvColumns, toCsv } from './csv'
import { csvCell } from './csv-cell'
import type { Cell, ExportColumn } from './export-columns'
import { columnsOf, type ExportSet, exportedRows } from './export-set'
import { toGeoJson } from './geojson'

const isInstalled = spawnSync('ogrinfo', ['--version']).status === 0

/** What makes points and types of a CSV's text. */
const CSV_OPTIONS = [
  'AUTODETECT_TYPE=YES',
  'X_POSSIBLE_NAMES=longitude',
  'Y_POSSIBLE_NAMES=latitude',
  'EMPTY_STRING_AS_NULL=YES',
].flatMap((option) => ['-oo', option])

const FORMATS = {
  geojson: { write: toGeoJson, columns: columnsOf, options: [] as string[] },
  csv: { write: toCsv, columns: csvColumns, options: CSV_OPTIONS },
}
const GDAL_TYPES = { text: 'String', integer: 'Integer', number: 'Real', date: 'Date' }

describe.skipIf(!isInstalled).each(Object.entries(FORMATS))(
  'GDAL (not tested where ogrinfo is not installed) reads the %s',
  (extension, { write, columns, options }) => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'riposte-gdal-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    /** The standard output of a GDAL tool for a file, which must not have a single warning. */
    function run(set: ExportSet, tool: string, before: string[]): string {
      const file = join(folder, `incidents.${extension}`)
      writeFileSync(file, write(set))
      const args = [...before, file, ...options]
      const env = { ...process.env, CPL_DEBUG: 'OFF', LC_ALL: 'C.UTF-8' }
      const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', env })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).not.toMatch(/^(Warning|ERROR)/m)
      return stdout
    }

    function schemaOf(set: ExportSet) {
      const text = run(set, 'ogrinfo', ['-ro', '-al', '-so'])
      const fields = [...text.matchAll(/^(\w+): ([\w()]+) \(\d+\.\d+\)$/gm)]
      return {
        count: Number(/^Feature Count: (\d+)$/m.exec(text)?.[1]),
        geometry: /^Geometry: (.+)$/m.exec(text)?.[1],
        types: fields.map(([, name, type]) => [name, type]),
      }
    }

    /** GDAL knows a time of day for what it is, has no type for a column in which nothing is, and takes whole numbers for integers. */
    function expectedTypes(set: ExportSet) {
      const exported = [...exportedRows(set)]
      const holdsOnly = ({ read }: ExportColumn, isIt: (cell: Cell) => boolean) =>
        exported.every(([row, part]) => isIt(read(set.table, row, part)))
      return columns(set).map((column) => [
        column.name,
        holdsOnly(column, (cell) => cell === null)
          ? 'String'
          : column.name === 'event_time'
            ? 'Time'
            : holdsOnly(column, Number.isSafeInteger)
              ? 'Integer'
              : GDAL_TYPES[column.type],
      ])
    }

    it('with every incident, a point for each that is placed, and the types of the columns', () => {
      const set = exportSetOf(DATASET)
      expect(schemaOf(set)).toEqual({ count: 14, geometry: 'Point', types: expectedTypes(set) })
    })

    it('with the same values, in Arabic and over several lines too', () => {
      const set = exportSetOf(DATASET)
      const text = run(set, 'ogr2ogr', ['-noNativeData', '-f', 'GeoJSON', '/vsistdout/'])
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

    it('with one id each, the same for the feature and its column, when it is converted', () => {
      const text = run(exportSetOf(DATASET), 'ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/'])
      const { features } = JSON.parse(text) as FeatureCollection
      expect(features.map(({ id, properties }) => id ?? properties?.id)).toEqual(
        DATASET.incidents.map(({ record }) => record.id),
      )
    })

    it('where a column has no value at all, as text', () => {
      const set = exportSetOf(only('2020-03-11-camp-rockets'), NO_FILTER, false)
      const { count, types } = schemaOf(set)
      expect(count).toBe(1)
      expect(types).toEqual(expectedTypes(set))
      expect(new Map(types as [string, string][]).get('fatalities_min')).toBe('String')
    })

    it('where nothing is placed', () => {
      expect(schemaOf(exportSetOf(only('2020-02-20-undisclosed'))).count).toBe(1)
    })

    it('where a text looks like a date in one row, still as text', () => {
      const incidents = DATASET.incidents.map((incident, row) =>
        row === 0 ? { ...incident, record: { ...incident.record, title: '2020-01-03' } } : incident,
      )
      const { types } = schemaOf(exportSetOf({ ...DATASET, incidents }))
      expect(new Map(types as [string, string][]).get('title')).toBe('String')
    })

    it('where there is no incident', () => {
      expect(schemaOf(exportSetOf({ ...DATASET, incidents: [] })).count).toBe(0)
    })
  },
)

function only(id: string): Dataset {
  return { ...DATASET, incidents: DATASET.incidents.filter(({ record }) => record.id === id) }
}

const withoutNulls = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
