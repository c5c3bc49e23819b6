import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { tableOf } from '../record/compile'
import type { Incident } from '../record/incident'
import { filterRows, NO_FILTER } from '../table/filter'
import { dayOf, parseDay } from '../time/time'
import type { Cell, CellType } from './cell'
import { textOf } from './content'
import { csvColumns, toCsv } from './csv'
import { csvCell } from './csv-cell'
import { CLUSTER_COLUMNS, EXPORT_COLUMNS } from './export-columns'
import { type ExportSet, exportStem } from './export-set'
import { EXPORT_FILES } from './formats'
import { toGeoJson } from './geojson'

const featuresOf = (set: ExportSet) => (JSON.parse(toGeoJson(set)) as FeatureCollection).features
const recordsOf = (set: ExportSet) => {
  const [header, ...records] = parseRfc4180(toCsv(set).slice(1))
  return records.map((cells) => new Map(header?.map((name, i) => [name, cells[i] as string])))
}
/** A value of the GeoJSON as a reader of the CSV gets it, by the type of its column. */
const asInCsv = (value: Cell, type: CellType = 'text') =>
  parseRfc4180(`${csvCell(value, type)}\r\n`)[0]?.[0] as string

/** Whether a cell is none, or has something and is of a type. */
function isOfType(cell: Cell, type: CellType): boolean {
  if (cell === null) return true
  if (type === 'integer') return Number.isSafeInteger(cell)
  if (type === 'number') return Number.isFinite(cell)
  if (typeof cell !== 'string' || cell === '') return false
  return type !== 'date' || parseDay(cell) !== null
}

describe('an export', () => {
  it('has as many features and records as there are rows on the screen, and the same ones', () => {
    fc.assert(
      fc.property(arbitraryDataset(), arbitraryFilter, fc.boolean(), (dataset, filter, on) => {
        const table = tableOf(dataset)
        const ids = [...filterRows(table, filter)].map((row) => table.id.at(row))
        const set = exportSetOf(dataset, filter, on)
        expect(featuresOf(set).map(({ id }) => id)).toEqual(ids)
        expect(recordsOf(set).map((record) => record.get('id'))).toEqual(ids)
      }),
      { numRuns: 100 },
    )
  })

  it('has the same values in both formats', () => {
    fc.assert(
      fc.property(arbitraryDataset(12), arbitraryFilter, fc.boolean(), (dataset, filter, on) => {
        const set = exportSetOf(dataset, filter, on)
        const records = recordsOf(set)
        const types = new Map(csvColumns(set).map(({ name, type }) => [name, type]))
        for (const [i, { geometry, properties }] of featuresOf(set).entries()) {
          const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
          const values = { ...properties, latitude: lat ?? null, longitude: lon ?? null }
          const expected = Object.entries(values).map(([name, value]) => [
            name,
            asInCsv(value, types.get(name)),
          ])
          expect(Object.fromEntries(records[i] ?? [])).toEqual(Object.fromEntries(expected))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has cells of the types that its columns say', () => {
    fc.assert(
      fc.property(arbitraryDataset(12), (dataset) => {
        const set = exportSetOf(dataset)
        const params = { radiusKm: 7.5, minIncidents: 3, daysApart: 7 }
        const cluster = { id: 1, role: 'core' as const, params }
        const wrong = csvColumns(set).flatMap(({ name, type, read }) => {
          const cells = [...set.rows].map((row) => read(set.table, row, cluster))
          return cells.filter((cell) => !isOfType(cell, type)).map((cell) => ({ name, type, cell }))
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('calls no two columns the same, and all of them in words that every tool takes', () => {
    const names = csvColumns(exportSetOf(DATASET)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([])
  })

  it('has at least the columns that readers of it count on', () => {
    const names = csvColumns(exportSetOf(DATASET)).map(({ name }) => name)
    const promised = [
      ['id', 'title', 'event_date', 'date_start', 'date_end', 'time_precision', 'act', 'target'],
      [
        'standing',
        'actor',
        'actors_claimed',
        'attribution',
        'record_kind',
        'location',
        'admin1',
        'country',
        'geo_precision',
      ],
      ['within', 'latitude', 'longitude', 'fatalities_min', 'fatalities_max', 'injured_min'],
      ['injured_max', 'source', 'source_urls', 'notes', 'links', 'cluster_id', 'cluster_role'],
      ['radius_km', 'min_incidents', 'days_apart'],
    ].flat()
    expect(promised.filter((name) => !names.includes(name))).toEqual([])
  })

  it('has the columns of the clusters only where there are clusters', () => {
    const names = (clustered: boolean) =>
      csvColumns(exportSetOf(DATASET, NO_FILTER, clustered)).map(({ name }) => name)
    expect(names(true)).toHaveLength(EXPORT_COLUMNS.length + CLUSTER_COLUMNS.length + 2)
    expect(names(false).filter((name) => /^cluster|^radius|^min_|^days/.test(name))).toEqual([])
  })
})

describe('a row of an export', () => {
  const rows = new Map(recordsOf(exportSetOf(DATASET)).map((row) => [row.get('id'), row]))
  const cell = (id: string, column: string) => rows.get(id)?.get(column)
  const first = '2019-12-27-camp-rockets'

  it('keeps several values in one cell apart, once each', () => {
    expect(cell(first, 'source')).toBe('The Wire; A Copy, of the Wire; وزارة')
    expect(cell(first, 'source_ids')).toBe('wire; copy; ministry')
    expect(cell(first, 'source_classes')).toBe('W; P')
    expect(cell(first, 'source_urls')).toBe('https://example.org/wire ; https://example.org/copy')
    expect(cell(first, 'source_count')).toBe('2')
  })

  it('names no perpetrator whom others only suspect, and says who names whom', () => {
    expect(cell(first, 'actor')).toBe('')
    expect(cell(first, 'actor_ids')).toBe('')
    expect(cell(first, 'actors_claimed')).toBe('Kata’ib; Air Force, North')
    expect(cell(first, 'actors_claimed_ids')).toBe('brigade; air-force')
    expect(cell(first, 'attribution')).toBe(
      'brigade: attributes, US, UK [wire]; brigade: denies, the brigade [copy]; ' +
        'air-force: suggests, the brigade [copy]',
    )
  })

  it('says what each number of weapons counts, and who says so', () => {
    expect(cell(first, 'counts')).toBe(
      '30–36 fired, US [wire]; at least 4 found-unfired, police [copy]; (Katyusha), police [copy]',
    )
  })

  it('tells none from not stated, and "at least" from a number', () => {
    const toll = (id: string) =>
      ['fatalities_min', 'fatalities_max', 'injured_min', 'injured_max'].map((c) => cell(id, c))
    expect(toll(first)).toEqual(['1', '1', '4', '6'])
    expect(toll('2020-01-08-missiles')).toEqual(['0', '0', '110', ''])
    expect(toll('2020-03-11-camp-rockets')).toEqual(['', '', '', ''])
  })

  it('says who states a link, and who denies it', () => {
    expect(cell('2019-12-29-strikes', 'links')).toBe(
      `response-to ${first}: a party [wire]; denied-response-to ${first}: a press [wire]`,
    )
    expect(cell('2019-12-29-strikes', 'link_ids')).toBe(first)
  })

  it('names the parent of a part, and its own dates', () => {
    expect(cell('2019-12-29-strike-town', 'part_of')).toBe('2019-12-29-strikes')
    expect(
      ['event_date', 'date_start', 'date_end', 'time_precision', 'date_prec'].map((column) =>
        cell('2020-02-12-somewhere', column),
      ),
    ).toEqual(['2020-02-12', '2020-02-10', '2020-02-16', '2', '3'])
  })

  it('numbers its cluster from 1, and says its role', () => {
    const part = (id: string) => [cell(id, 'cluster_id'), cell(id, 'cluster_role')]
    expect(part(first)).toEqual(['1', 'core'])
    expect(part('2020-02-02-rumour')).toEqual(['', 'noise'])
    expect(part('2020-02-12-somewhere')).toEqual(['', 'left-out'])
  })

  it('says by which settings the clusters were found, in every row', () => {
    const settings = (set = exportSetOf(DATASET)) =>
      recordsOf(set).map((row) =>
        ['radius_km', 'min_incidents', 'days_apart'].map((name) => row.get(name)).join(),
      )
    expect(new Set(settings())).toEqual(new Set(['15.0,3,']))
    const set = exportSetOf(DATASET)
    const timed = { ...(set.proximity as NonNullable<typeof set.proximity>) }
    const params = { radiusKm: 0.5, minIncidents: 2, daysApart: 7 }
    expect(new Set(settings({ ...set, proximity: { ...timed, params } }))).toEqual(
      new Set(['0.5,2,7']),
    )
  })
})

describe('the name of an exported file', () => {
  it('says the dataset, the first and last day and the number of incidents', () => {
    expect(exportStem(exportSetOf(DATASET))).toBe('made-up_2019-12-27_2020-03-14_14-rows')
  })

  it('says the dates of the filter where it has some, as the result sentence does', () => {
    const filter = { ...NO_FILTER, from: dayOf('2020-02-15'), to: dayOf('2020-03-31') }
    const name = exportStem(exportSetOf(DATASET, filter))
    expect(name).toMatch(/^made-up_2020-02-15_2020-03-31_/)
  })

  it('says the days in order, also where a week begins before an earlier day', () => {
    const [late, early] = DATASET.incidents.slice(-2).toReversed() as [Incident, Incident]
    const name = exportStem(exportSetOf({ ...DATASET, incidents: [late, early] }))
    expect(name).toBe('made-up_2020-03-11_2020-03-14_2-rows')
  })

  it('says that there are none', () => {
    const none = exportSetOf(DATASET, { ...NO_FILTER, impossible: true })
    expect(exportStem(none)).toBe('made-up_none_0-rows')
  })
})

/** Rewritten by REGEN=1; read the difference before it is committed. */
describe('the files of the dataset made by hand', () => {
  const set = exportSetOf(DATASET)

  const saved = EXPORT_FILES.filter(({ beside }) => beside.length > 0)
  const files = saved.flatMap(({ name, write, beside }) => {
    const [stem = ''] = name.split('.')
    return [
      { name, write: async () => textOf((await write(set)) ?? '') },
      ...beside.map((each) => ({
        name: `${stem}.${each.extension}`,
        write: async () => each.write(set, stem),
      })),
    ]
  })

  it.each(files)('are, byte for byte, $name', async ({ name, write }) => {
    const text = await write()
    const file = new URL(`../fixtures/out/${name}`, import.meta.url)
    if (process.env.REGEN) writeFileSync(file, text)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})
