import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { placeDataset } from '../fixtures/dataset-folder'
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
