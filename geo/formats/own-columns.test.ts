import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { csvColumns, toCsv } from './csv'
import { csvCell } from './csv-cell'
import { COORDINATE_COLUMNS, EXPORT_COLUMNS } from './export-columns'
import { columnsOf, flatColumns, hasOurColumns } from './export-set'
import { arbitraryForeignSet, cellsOf, foreignSet } from './fixtures/written'
import { toGeoJson } from './geojson'
import { tableOfFile } from './read/fixtures/opened'

const row = (own: readonly string[]) => ({ day: '2020-01-01', position: null, own })
const namesOf = (names: readonly string[]) =>
  flatColumns(foreignSet(names, [row(names)])).map(({ name }) => name)

describe('the columns of a file of its own', () => {
  it('follow ours, of which only those are there that the table has', () => {
    expect(namesOf(['notes_fr', 'Qualité'])).toEqual([
      'id',
      'title',
      'event_date',
      'latitude',
      'longitude',
      'notes_fr',
      'Qualité',
    ])
  })

  it('have “own_” before a name that a column of this export has, whatever its case', () => {
    const names = ['ID', 'latitude', 'cluster_id', 'wkt', 'geometry', 'event_type', 'x', 'X', '']
    expect(namesOf(names).slice(5)).toEqual([
      'own_ID',
      'own_latitude',
      'own_cluster_id',
      'own_wkt',
      'own_geometry',
      'event_type',
      'x',
      'own_X',
      'own_',
    ])
    expect(namesOf(['id', 'own_id']).slice(5)).toEqual(['own_id', 'own_own_id'])
  })

  it('are those that the readers of files keep', async () => {
    const { table } = await tableOfFile('date,lat,lon,Qualité\n2020-01-01,33,44,sûr\n')
    const names = columnsOf({ ...foreignSet([], []), table }).map(({ name }) => name)
    expect(names.slice(-4)).toEqual(['date', 'lat', 'lon', 'Qualité'])
  })

  it('are in CSV and GeoJSON as they are, whatever they hold', () => {
    fc.assert(
      fc.property(arbitraryForeignSet, fc.boolean(), (foreign, wkt) => {
        const set = { ...foreign, wkt }
        const columns = csvColumns(set)
        const [header, ...records] = parseRfc4180(toCsv(set).slice(1))
        expect(header).toEqual(
          columns.map(({ name }) => parseRfc4180(`${csvCell(name)}\r\n`)[0]?.[0]),
        )
        const expected = cellsOf(set, columns).map((cells) =>
          cells.map((cell, i) => parseRfc4180(`${csvCell(cell, columns[i]?.type)}\r\n`)[0]?.[0]),
        )
        expect(records).toEqual(expected)
        const { features } = JSON.parse(toGeoJson(set)) as FeatureCollection
        expect(features.map(({ properties }) => Object.entries(properties ?? {}))).toEqual(
          cellsOf(set, columnsOf(set)).map((cells) =>
            cells.map((cell, i) => [columnsOf(set)[i]?.name, cell]),
          ),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('keep a GeoJSON from naming a schema that it does not keep to', () => {
    const { metadata } = JSON.parse(toGeoJson(foreignSet(['x'], [row(['1'])])))
    expect(metadata.schema).toBeUndefined()
    expect(metadata.columns).toMatchObject({ x: 'text' })
  })
})

describe('a dataset of ours', () => {
  it('has every column that there is, and no other', () => {
    const set = exportSetOf(DATASET)
    expect(hasOurColumns(set.table)).toBe(true)
    const plain = { ...set, proximity: null }
    expect(columnsOf(plain)).toEqual(EXPORT_COLUMNS)
    expect(flatColumns(plain)).toHaveLength(EXPORT_COLUMNS.length + COORDINATE_COLUMNS.length)
  })
})
