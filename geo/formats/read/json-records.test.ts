import { describe, expect, it } from 'vitest'
import { formatDay } from '../../time/time'
import { opened, rowsOf, tableOfFile } from './fixtures/opened'
import { openFile } from './open-file'

const refusalOf = (text: string) => openFile(new TextEncoder().encode(text))

describe('a file as Bellingcat publishes it', () => {
  const events = [
    {
      id: 'CIV0001',
      date: '02/24/2022',
      latitude: '49.8504',
      longitude: '36.6528',
      location: 'Chuhuiv',
      description: 'Impact on a block of flats',
      sources: [{ id: 'UKR0001', path: 'https://a.example/1', description: '' }],
      filters: [{ key: 'Type of area affected', value: 'Residential' }],
    },
    { id: 'CIV0002', date: '03/05/2022', latitude: '', longitude: '', location: 'Kyiv' },
  ]

  it('has its days, which are month first, its points, and its lists as they are', async () => {
    const read = await tableOfFile(JSON.stringify(events))
    expect(rowsOf(read)).toMatchObject([
      { id: 'CIV0001', place: 'Chuhuiv', lon: 36.6528, lat: 49.8504 },
      { id: 'CIV0002', lon: null, lat: null },
    ])
    expect([...read.table.day].map(formatDay)).toEqual(['2022-02-24', '2022-03-05'])
    expect(read.faults).toEqual([])
    const source = read.table.columns.get('source')
    expect(source?.kind === 'text' && source.at(0)).toBe(JSON.stringify(events[0]?.sources))
  })
})

describe('a file as GeoConfirmed publishes it', () => {
  const placemark = {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    date: '2022-10-10T16:20:00',
    name: '10 OCT 2022',
    description: 'https://a.example/1',
    coordinates: [36.2304, 49.9935],
  }
  const map = (...placemarks: unknown[]) =>
    JSON.stringify({
      mapDataFolders: [{ name: 'A. About' }, { name: 'Strikes', mapDataPlacemarks: placemarks }],
      otherLists: [],
    })

  it('has a row for each placemark of each folder, longitude first', async () => {
    const read = await tableOfFile(map(placemark))
    expect(rowsOf(read)).toMatchObject([
      { id: placemark.id, title: '10 OCT 2022', lon: 36.2304, lat: 49.9935 },
    ])
    expect(formatDay(read.table.day[0] as number)).toBe('2022-10-10')
    expect((await opened(map(placemark))).sheet.columns).toContain('folder')
  })

  it('reports a day that is another number, and a placemark that is none', async () => {
    const read = await tableOfFile(map({ ...placemark, date: '1579567301963440128' }, 'x'))
    expect(read.faults.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'not-a-day'],
      [1, 'no-day'],
      [2, 'not-a-record'],
      [2, 'no-day'],
    ])
  })
})

it('a member that is called like one of every object is in the rows that have it', async () => {
  const { sheet } = await opened('[{"date":"2020-01-08","constructor":"x"},{"date":"2020-01-09"}]')
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    ['2020-01-08', 'x'],
    ['2020-01-09', null],
  ])
})

it('JSON that breaks off is refused as what it is', async () => {
  expect(await refusalOf('[{"date":"2020-01-08"},{"da')).toMatchObject({ refused: 'not-json' })
  expect(await refusalOf('{"type":"FeatureCollection","features":[{"type":"Fea')).toMatchObject({
    refused: 'not-json',
  })
})
