import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataset } from '@/data/sources/datasets'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import type { ExportName } from '@/geo/formats/export-list'
import { exportFile } from '@/geo/formats/formats'
import { TABLE_PARTS } from '@/geo/table/columns'
import { openTable } from '@/geo/table/table'
import { placeDataset } from '../fixtures/dataset-folder'
import { exportResponse } from './export-response'
import { GET } from './route'

let removeFolder: () => void

beforeAll(() => {
  removeFolder = placeDataset('small', textsOf(smallDataset()))
})
afterAll(() => removeFolder())

const ask = (file: string, query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/small/${file}?${query}`, { headers }), {
    params: Promise.resolve({ dataset: 'small', file }),
  })

/** A query string of usable values, with clusters asked for in every way or not at all. */
const usableQuery = fc
  .record(
    {
      from: fc.constantFrom('2019-12-20', '2020-01-01'),
      to: fc.constantFrom('2020-01-01', '2020-03-12'),
      act: fc.constantFrom('rocket', 'rocket,protest', ''),
      standing: fc.constantFrom('confirmed', 'denied,disputed'),
      q: fc.constantFrom('base', 'a & b', 'بغداد', '+'),
      km: fc.constantFrom('15', '0.5', '400', 'none'),
      min: fc.constantFrom('1', '3'),
      days: fc.constantFrom('0', '5'),
      bbox: fc.constantFrom('43,33,45,34', '-180,-90,180,90'),
    },
    { requiredKeys: [] },
  )
  .map((parameters) => new URLSearchParams(parameters).toString())

describe('a file of a dataset', () => {
  it.each(['incidents.geojson', 'clusters.geojson'])(
    'names in %s the query that makes the same file again',
    async (file) => {
      await fc.assert(
        fc.asyncProperty(usableQuery, async (query) => {
          const response = await ask(file, query)
          if (file === 'clusters.geojson' && query.includes('km=none')) {
            expect(response.status).toBe(400)
            return
          }
          const text = await response.text()
          const again = await ask(file, JSON.parse(text).metadata.query)
          expect(await again.text()).toBe(text)
          const name = (each: Response) => each.headers.get('Content-Disposition')
          expect(name(again)).toBe(name(response))
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each([
    ['', false],
    ['act=rocket', false],
    ['km=none', false],
    ['km=15', true],
    ['min=2', true],
    ['days=5', true],
  ])('has clusters where the query asks for them: "%s"', async (query, hasClusters) => {
    const { metadata } = await (await ask('incidents.geojson', query)).json()
    expect('clusters' in metadata).toBe(hasClusters)
    expect(/km=|min=|days=/.test(metadata.query)).toBe(hasClusters)
    expect(metadata.filter.includes('clusters')).toBe(hasClusters)
  })

  it('is saved under the days that were asked for, not those it reaches to', async () => {
    const response = await ask('incidents.csv', 'from=2020-03-12&to=2020-03-31')
    expect(response.headers.get('Content-Disposition')).toContain('small_2020-03-12_2020-03-31_')
  })

  it('is in order of time however the list is ordered, and refuses an order that there is not', async () => {
    const plain = await (await ask('incidents.csv')).text()
    for (const sort of ['day', 'gravity', 'distance']) {
      expect(await (await ask('incidents.csv', `sort=${sort}`)).text()).toBe(plain)
    }
    const refused = await ask('incidents.csv', 'sort=title')
    expect(refused.status).toBe(400)
    expect((await refused.json()).detail).toContain('day, gravity, distance')
  })

  it('refuses each parameter it does not know, whatever it is called', async () => {
    const response = await ask('incidents.geojson', '__proto__=1&colour=red')
    expect(response.status).toBe(400)
    const { parameters } = await response.json()
    expect(parameters.map((each: { parameter: string }) => each.parameter)).toEqual([
      '__proto__',
      'colour',
    ])
  })

  it('refuses to stand for a file that only a page can open', async () => {
    const response = await ask('incidents.csv', 'data=/files/mine.csv')
    expect(response.status).toBe(400)
    expect((await response.json()).parameters[0].parameter).toBe('data')
  })

  it('refuses a filter by a column that it does not have, and names it', async () => {
    const response = await ask('incidents.geojson', 'f.event_type=Battles&lanes=f.event_type')
    expect(response.status).toBe(400)
    const { parameters } = await response.json()
    expect(parameters.map((each: { parameter: string }) => each.parameter)).toEqual([
      'f.event_type',
      'lanes',
    ])
  })

  it('names ten of many problems and counts the rest', async () => {
    const query = Array.from({ length: 90 }, (_, i) => `nonsense-${i}=1`).join('&')
    const { parameters, detail } = await (await ask('incidents.csv', query)).json()
    expect(parameters).toHaveLength(10)
    expect(detail).toContain('80 more')
    expect(detail.length).toBeLessThan(2_000)
  })

  it.each([
    ['incidents.geojson', '', 200],
    ['incidents.csv', 'act=siege', 400],
    ['incidents.shp', '', 404],
  ])('may be read by any site: %s?%s', async (file, query, status) => {
    const response = await ask(file, query)
    expect(response.status).toBe(status)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

describe('a file that the asker has already', () => {
  it.each(['incidents.geojson', 'incidents.csv'])('is not sent again: %s', async (file) => {
    const first = await ask(file)
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
    for (const named of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const again = await ask(file, '', { 'If-None-Match': named })
      expect(again.status, named).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('ETag')).toBe(tag)
      expect(again.headers.get('Vary')).toBe('Accept-Encoding')
    }
  })

  it('is sent where the asker has another', async () => {
    const tag = (await ask('incidents.csv')).headers.get('ETag') ?? ''
    const other = await ask('incidents.csv', 'act=rocket', { 'If-None-Match': tag })
    expect(other.status).toBe(200)
    expect(other.headers.get('ETag')).not.toBe(tag)
  })
})

describe('what is beside a file', () => {
  it('is named by the CSV, with the query it was asked by, and names the CSV in turn', async () => {
    const csv = await ask('incidents.csv', 'act=rocket&from=2020-01-01')
    const link = csv.headers.get('Link') ?? ''
    const [, address = ''] =
      /^<(.+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(link) ?? []
    const [file = '', query] = address.split('?')
    const metadata = await ask(file, query)
    expect(metadata.headers.get('Content-Type')).toBe('application/csvm+json')
    expect((await metadata.json()).url).toBe('incidents.csv?act=rocket&from=2020-01-01')
  })

  it.each(['incidents.csv.zip', 'incidents.geojson.zip'])('comes with it in %s', async (file) => {
    const response = await ask(file, 'act=rocket')
    expect(response.headers.get('Content-Type')).toBe('application/zip')
    expect(response.headers.get('Content-Disposition')).toMatch(/-rows\.(csv|geojson)\.zip"$/)
    const again = await ask(file, 'act=rocket', {
      'If-None-Match': response.headers.get('ETag') ?? '',
    })
    expect(again.status).toBe(304)
  })

  it('is a zip of no file that has nothing beside it', async () => {
    expect((await ask('incidents.csv-metadata.json.zip')).status).toBe(404)
  })
})

describe('the other formats', () => {
  it.each([
    ['incidents.geojsons', 'application/geo+json-seq', 'geojsons'],
    ['incidents.gpkg', 'application/geopackage+sqlite3', 'gpkg'],
    ['incidents.kml', 'application/vnd.google-earth.kml+xml', 'kml'],
    ['incidents.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['incidents.arrows', 'application/vnd.apache.arrow.stream', 'arrows'],
    ['incidents.parquet', 'application/vnd.apache.parquet', 'parquet'],
    ['links.csv', 'text/csv; charset=utf-8; header=present', '_links.csv'],
    ['claims.csv', 'text/csv; charset=utf-8; header=present', '_claims.csv'],
    ['package.zip', 'application/zip', '_package.zip'],
  ])('%s is what it says, filtered, and not sent again', async (file, mediaType, ending) => {
    const response = await ask(file, 'act=rocket')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(mediaType)
    const name = /filename="(.+)"$/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]
    expect(name).toMatch(/^small_2020/)
    expect(name?.endsWith(ending)).toBe(true)
    const all = await (await ask(file)).arrayBuffer()
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(all))).toBe(false)
    const again = await ask(file, 'act=rocket', {
      'If-None-Match': response.headers.get('ETag') ?? '',
    })
    expect(again.status).toBe(304)
  })

  it('names every file there is where one is asked for that is not', async () => {
    const { detail } = await (await ask('incidents.shp')).json()
    for (const name of ['incidents.kml', 'package.zip', 'claims.csv', 'incidents.csv.zip']) {
      expect(detail).toContain(name)
    }
    expect((await ask('incidents.kml.zip')).status).toBe(404)
  })
})

describe('well-known text in a CSV', () => {
  const headerOf = async (query: string) =>
    (await (await ask('incidents.csv', query)).text()).slice(0, 2_000).split('\r\n')[0]

  it('is there where it is asked for, and in what describes the CSV', async () => {
    expect(await headerOf('')).not.toContain(',wkt,')
    expect(await headerOf('geometry=wkt')).toContain(',latitude,longitude,wkt,')
    const csv = await ask('incidents.csv', 'geometry=wkt&act=rocket')
    expect(csv.headers.get('Link')).toContain(
      '<incidents.csv-metadata.json?geometry=wkt&act=rocket>',
    )
    const metadata = await (
      await ask('incidents.csv-metadata.json', 'geometry=wkt&act=rocket')
    ).json()
    const names = metadata.tableSchema.columns.map(({ name }: { name: string }) => name)
    expect(names.join(',')).toBe(await headerOf('geometry=wkt'))
  })

  it.each([
    ['incidents.csv', 'geometry=wkb', 'wkt'],
    ['incidents.csv', 'geometry=', 'wkt'],
    ['incidents.csv', 'geometry=wkt&geometry=wkt', 'one value'],
    ['incidents.geojson', 'geometry=wkt', 'a parameter'],
    ['package.zip', 'geometry=wkt', 'a parameter'],
  ])('is refused by name where it cannot be: %s?%s', async (file, query, expected) => {
    const response = await ask(file, query)
    expect(response.status).toBe(400)
    const { parameters } = await response.json()
    expect(parameters).toHaveLength(1)
    expect(parameters[0].parameter).toBe('geometry')
    expect(parameters[0].expected).toContain(expected)
  })
})

describe('what a source has not', () => {
  /** The answer where a source has neither links nor claims. */
  const askBare = async (file: ExportName) => {
    const source = await openDataset('small')
    if (!source) throw new Error('expected a dataset')
    const { dataset, columns } = await source.table(TABLE_PARTS)
    const without = new Map([...columns].filter(([name]) => name !== 'answers'))
    return exportResponse(
      new Request(`http://localhost/small/${file}`),
      { ...source, detail: async () => null, table: async () => openTable(dataset, without) },
      exportFile(file),
      false,
    )
  }

  it.each(['links', 'claims'] as const)('is not there, and it says so: %s', async (what) => {
    const response = await askBare(`${what}.csv`)
    expect(response.status).toBe(404)
    expect((await response.json()).detail).toContain(`has no ${what}`)
  })

  it('is not in the package either', async () => {
    const response = await askBare('package.zip')
    expect(response.status).toBe(200)
    const names = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))
    expect(names).toContain('README.txt')
    expect(names.filter((name) => /^(links|claims)/.test(name))).toEqual([])
  })

  it('is refused where there are more rows than the file can have', async () => {
    const source = await openDataset('small')
    if (!source) throw new Error('expected a dataset')
    const file = { ...exportFile('incidents.xlsx'), mostRows: 2 }
    const request = new Request('http://localhost/small/incidents.xlsx')
    const response = await exportResponse(request, source, file, false)
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toContain('at most 2 rows')
  })
})
