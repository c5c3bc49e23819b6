import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../../fixtures/arbitrary'
import { DATASET, INFO, PLACES, record, SOURCES } from '../../fixtures/dataset'
import { exportSetOf } from '../../fixtures/export-set'
import { tableOf } from '../../record/compile'
import { joinDataset } from '../../record/incident'
import { sevenDecimals } from '../../space/position'
import { TextBuilder } from '../../table/column-builder'
import { NO_FILTER } from '../../table/filter'
import { openTable } from '../../table/table'
import { PLACE_ROLES, STANDINGS } from '../../vocabulary'
import { toCsv } from '../csv'
import { csvCell, undefused } from '../csv-cell'
import type { ExportSet } from '../export-set'
import { toGeoJson } from '../geojson'
import { opened } from './fixtures/opened'
import { tableOfFile } from './open-file'
import { isOwnExport } from './own-export'

/** So long that the file is read in parts. */
const LONG = 2_000_000 / DATASET.incidents.length

const WRITERS = [
  ['GeoJSON', toGeoJson],
  ['CSV', toCsv],
] as const

/** What comes back of an export. */
async function readBack(text: string) {
  const file = await opened(text)
  expect(isOwnExport(file.sheet)).toBe(true)
  return tableOfFile(file, {
    dataset: { id: 'made-up', version: '1.2.3' },
    today: null,
    bounds: null,
    utcOffset: null,
  })
}

/** An export of every row of another table. */
const ofTable = (set: ExportSet, table: ExportSet['table']): ExportSet => ({
  ...set,
  table,
  rows: Int32Array.from({ length: table.length }, (_, row) => row),
})

describe.each(WRITERS)('the %s of this project', (_, write) => {
  it('read back and written again is the same, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(12), async (dataset) => {
        const set = exportSetOf(dataset, NO_FILTER, false)
        if (set.rows.length === 0) return
        const text = write(set)
        const { table, faults, undated } = await readBack(text)
        expect({ faults, undated }).toEqual({ faults: [], undated: [] })
        expect(write(ofTable(set, table))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps letters that in a foreign file would be taken for spoilt ones, in a large file too', async () => {
    const set = exportSetOf(DATASET, NO_FILTER, false)
    const titles = new TextBuilder()
    for (let row = 0; row < set.table.length; row++) titles.push(`Ê ${'x'.repeat(LONG)} aÊ1`)
    const columns = new Map([...set.table.columns, ['title', titles.done()]])
    const text = write({ ...set, table: openTable(set.table.dataset, columns) })
    const { table } = await readBack(text)
    expect(write(ofTable(set, table))).toBe(text)
  })

  it('has the columns that map and ledger read as they were', async () => {
    const { table } = await readBack(write(exportSetOf(DATASET, NO_FILTER, false)))
    const original = tableOf(DATASET)
    for (const name of ['lon', 'lat'] as const) {
      expect(Array.from(table[name]), name).toEqual(Array.from(original[name], sevenDecimals))
    }
    for (const name of ['day', 'start', 'end', 'hollow', 'isParent'] as const) {
      expect(Array.from(table[name]), name).toEqual(Array.from(original[name]))
    }
    for (const name of ['id', 'title', 'act', 'target', 'standing', 'within', 'place'] as const) {
      const texts = (from: typeof table) =>
        Array.from({ length: from.length }, (__, row) => from[name].at(row))
      expect(texts(table), name).toEqual(texts(original))
    }
    expect(table.killed).toEqual(original.killed)
    expect(table.wounded).toEqual(original.wounded)
  })

  it('is drawn hollow where its records are, whatever their standing and the role of their place', async () => {
    const records = STANDINGS.flatMap((label) =>
      PLACE_ROLES.map((role) => {
        const one = record(`2020-01-01-${label}-${role}`)
        return {
          ...one,
          standing: { ...one.standing, label },
          place: { ...one.place, role },
        }
      }),
    )
    const dataset = joinDataset(INFO, PLACES, SOURCES, records)
    const { table } = await readBack(write(exportSetOf(dataset, NO_FILTER, false)))
    const hollowIds = (from: typeof table) =>
      Array.from(from.hollow.keys()).flatMap((row) => (from.hollow[row] ? [from.id.at(row)] : []))
    expect(hollowIds(table)).toEqual(hollowIds(tableOf(dataset)))
    expect(hollowIds(table)).toContain('2020-01-01-confirmed-reported-impact')
  })

  it('reports what somebody has spoilt in it, and keeps the row', async () => {
    const text = write(exportSetOf(DATASET, NO_FILTER, false))
    const spoilt = text
      .replaceAll('2019-12-27,2019', 'in winter,2019')
      .replaceAll('"event_date":"2019-12-27"', '"event_date":"in winter"')
    const { table, undated, faults } = await readBack(spoilt)
    expect(table.length + undated.length).toBe(14)
    expect(undated).toHaveLength(1)
    expect(faults.map(({ kind }) => kind)).toEqual(['not-a-day', 'no-day'])
  })
})

it('a text of a GeoJSON keeps the apostrophe before what a spreadsheet would run', async () => {
  const written = JSON.parse(toGeoJson(exportSetOf(DATASET, NO_FILTER, false)))
  written.features[0].properties.title = "'-a"
  const { table } = await readBack(JSON.stringify(written))
  expect(Array.from({ length: table.length }, (_, row) => table.title.at(row))).toContain("'-a")
})

it('a text that was made safe for spreadsheets is what it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', 'a', ';', ' ', '|', '-', '"', "'", '\t') }),
      (text) => {
        const written = csvCell(text)
        const cell = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
        expect(undefused(cell)).toBe(text)
      },
    ),
  )
})

describe('an export that was edited', () => {
  const header =
    'id,event_date,act,standing,record_kind,part_of,coordinate_denotes,longitude,latitude'
  const read = (...rows: string[]) => readBack([header, ...rows].join('\n'))

  it('has no point off the Earth, and says so', async () => {
    const { table, faults } = await read('a,2020-01-08,rocket,confirmed,incident,,impact,44.5,93')
    expect([table.lon[0], table.lat[0]]).toEqual([Number.NaN, Number.NaN])
    expect(faults.map(({ column, kind, got }) => [column, kind, got])).toEqual([
      ['latitude', 'out-of-range', '93'],
    ])
  })

  it('has no id twice, and says so', async () => {
    const row = 'a,2020-01-08,rocket,confirmed,incident,,impact,44.5,33.5'
    const { table, faults } = await read(row, row)
    expect([table.id.at(0), table.id.at(1)]).toEqual(['a', 'a~2'])
    expect(faults.map(({ row: number, kind }) => [number, kind])).toEqual([[2, 'same-id']])
  })
})
