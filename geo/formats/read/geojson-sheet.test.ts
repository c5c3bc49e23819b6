import { describe, expect, it } from 'vitest'
import { opened } from './fixtures/opened'
import { readGeoJson } from './geojson-sheet'
import { openFile } from './open-file'

const feature = (over: object = {}) => ({
  type: 'Feature',
  id: 'a',
  properties: { date: '2020-01-08', name: 'one' },
  geometry: { type: 'Point', coordinates: [44.1, 33.2] },
  ...over,
})
const collection = (features: object[], over: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...over })
const cells = async (text: string) => (await opened(text)).sheet.rows.map(({ cells: each }) => each)
const ONE = [44.1, 33.2, 'a', '2020-01-08', 'one']

describe('GeoJSON', () => {
  it.each([
    ['a FeatureCollection', collection([feature(), feature()])],
    ['a bare array', JSON.stringify([feature(), feature()])],
    ['a feature a line', `${JSON.stringify(feature())}\n${JSON.stringify(feature())}\n`],
    ['a text sequence', `\u001E${JSON.stringify(feature())}\n\u001E${JSON.stringify(feature())}\n`],
  ])('is read as %s', async (_, text) => expect(await cells(text)).toEqual([ONE, ONE]))

  it('has nested properties by dotted names, and every property of any feature', async () => {
    const text = collection([
      feature({ properties: { a: { b: { c: 1 } } } }),
      feature({ properties: { list: [1, 2] } }),
    ])
    expect((await opened(text)).sheet.columns.slice(3)).toEqual(['a.b.c', 'list'])
    expect((await cells(text)).map((each) => each.slice(3))).toEqual([
      [1, null],
      [null, '[1,2]'],
    ])
  })

  it('has the middle of the box of what is no point, and says so', async () => {
    const square = [
      [
        [44, 33],
        [46, 33],
        [46, 35],
        [44, 35],
        [44, 33],
      ],
    ]
    const text = collection([feature({ geometry: { type: 'Polygon', coordinates: square } })])
    expect((await cells(text))[0]?.slice(0, 2)).toEqual([45, 34])
    expect((await opened(text)).sheet.notes).toEqual([{ kind: 'representative-points', count: 1 }])
  })

  it('has a feature without geometry, without a point', async () => {
    expect((await cells(collection([feature({ geometry: null })])))[0]?.slice(0, 2)).toEqual([
      null,
      null,
    ])
  })

  it('says which crs it names, and is refused where that is another', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })
    const old = collection([feature()], crs('urn:ogc:def:crs:OGC:1.3:CRS84'))
    expect((await opened(old)).sheet.notes).toEqual([
      { kind: 'crs', got: 'urn:ogc:def:crs:OGC:1.3:CRS84' },
    ])
    for (const name of ['EPSG:4326', 'urn:ogc:def:crs:EPSG::4326']) {
      expect(readGeoJson(collection([feature()], crs(name)))).not.toHaveProperty('refused')
    }
    const projected = collection([feature()], crs('urn:ogc:def:crs:EPSG::3857'))
    expect(readGeoJson(projected)).toEqual({
      refused: 'projected',
      got: 'urn:ogc:def:crs:EPSG::3857',
    })
  })

  it('keeps what is no feature as a row of its own, and reports it', async () => {
    const { sheet } = await opened(collection([feature(), { type: 'Point' }]))
    expect(sheet.rows).toHaveLength(2)
    expect(sheet.faults).toEqual([
      { row: 2, column: null, kind: 'not-a-record', got: '{"type":"Point"}' },
    ])
  })

  it('reports a line that breaks off', async () => {
    const { sheet } = await opened(`${JSON.stringify(feature())}\n{"type":"Feature","prop`)
    expect(sheet.rows).toHaveLength(2)
    expect(sheet.faults.map(({ row, kind }) => [row, kind])).toEqual([[2, 'not-a-record']])
  })

  it('of too many properties is refused', () => {
    const features = Array.from({ length: 2_001 }, (_, i) =>
      feature({ properties: { [`name ${i}`]: i } }),
    )
    expect(readGeoJson(collection(features))).toMatchObject({ refused: 'too-many-columns' })
  })

  it('nested without end is refused', async () => {
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`
    for (const text of [
      deep,
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":${deep}},"geometry":null}]}`,
    ]) {
      expect(await openFile(new TextEncoder().encode(text))).toHaveProperty('refused')
    }
  })
})

describe('a JSON array of records', () => {
  it('is read, nested as it may be', async () => {
    const records = [
      {
        id: 'CIV0001',
        date: '2022-02-24',
        latitude: '50.4',
        longitude: '30.5',
        sources: ['https://a'],
      },
      {
        id: 'CIV0002',
        date: '2022-02-25',
        latitude: 50.5,
        longitude: 30.6,
        filters: { type: 'x' },
      },
    ]
    for (const text of [JSON.stringify(records), JSON.stringify({ incidents: records })]) {
      const { format, sheet, mapping } = await opened(text)
      expect(format).toBe('json')
      expect(sheet.columns).toEqual([
        'id',
        'date',
        'latitude',
        'longitude',
        'sources',
        'filters.type',
      ])
      expect(mapping.fields).toMatchObject({ id: 'id', day: 'date', latitude: 'latitude' })
    }
  })

  it('is not made of what holds none', async () => {
    for (const text of ['{}', '[1,2]', '{"a":1}', '[']) {
      expect(await openFile(new TextEncoder().encode(text))).toHaveProperty('refused')
    }
  })
})
