import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import type { Feature } from 'geojson'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import type { TablePart } from '@/geo/table/columns'
import { filterRows } from '@/geo/table/filter'
import { tableFromParts } from '@/geo/table/parts-reader'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { filterOf } from '@/geo/view/view-state'
import { GET as getExport } from '../[dataset]/[file]/route'
import { placeDatasets } from '../[dataset]/fixtures/dataset-folder'
import { GET as getTable } from '../[dataset]/table/[part]/route'
import { ask, SITE } from './fixtures/ask'

let removeFolders: () => void

beforeAll(() => {
  vi.stubEnv('RIPOSTE_URL', SITE)
  removeFolders = placeDatasets({
    small: textsOf(smallDataset()),
    plain: new Map([
      ['dataset.json', fileDatasetInfo()],
      ['incidents.csv', FILE_ROWS],
    ]),
  })
})
afterAll(() => {
  removeFolders()
  vi.unstubAllEnvs()
})

interface Linked {
  readonly links: readonly { rel: string; href: string; type?: string; templated?: boolean }[]
}

interface Items extends Linked {
  readonly timeStamp: string
  readonly numberMatched: number
  readonly numberReturned: number
  readonly features: readonly Feature[]
}

/** Every link of a document, however deep. */
function linksIn(document: unknown): Linked['links'][number][] {
  if (typeof document !== 'object' || document === null) return []
  const isLink = 'href' in document && typeof document.href === 'string'
  const own = isLink ? [document as Linked['links'][number]] : []
  return [...own, ...Object.values(document).flatMap(linksIn)]
}

const json = async <T>(address: string): Promise<T> => (await ask(address)).json() as Promise<T>

/** All items page by page, by the links to the next. */
async function pagesOf(address: string, rel: 'next' | 'prev' = 'next'): Promise<Items[]> {
  const pages: Items[] = []
  for (let at: string | undefined = address; at; ) {
    const page: Items = await json<Items>(at)
    pages.push(page)
    at = page.links.find((link) => link.rel === rel)?.href
  }
  return pages
}

const exported = async (dataset: string, query: string): Promise<Feature[]> => {
  const request = new Request(`${SITE}/${dataset}/incidents.geojson?${query}`)
  const params = Promise.resolve({ dataset, file: 'incidents.geojson' })
  return (await (await getExport(request, { params })).json()).features
}

/** The ids that a browser shows of a dataset under a query string, from the bytes of its table that it is sent. */
async function browser(dataset: string) {
  const at = async (part: string): Promise<Response> => {
    const params = Promise.resolve({ dataset, part })
    const response = await getTable(new Request(`${SITE}/${dataset}/table/${part}`), { params })
    const place = response.headers.get('Location')
    return place === null ? response : at(place.split('/').at(-1) ?? '')
  }
  const sent = async (part: TablePart) =>
    new Uint8Array(await (await at(`${part}.arrows`)).arrayBuffer())
  const table = tableFromParts(await Promise.all([sent('screen'), sent('words')]))
  return (query: string): string[] => {
    const { state } = parseView(new URLSearchParams(query), vocabularyOf(table))
    return Array.from(filterRows(table, filterOf(state)), (row) => table.id.at(row))
  }
}

/** A filter as a query string, of conditions that can be met or not. */
const arbitraryQuery = fc
  .record(
    {
      from: fc.constantFrom('2019-12-20', '2020-01-01'),
      to: fc.constantFrom('2020-01-01', '2020-03-12'),
      act: fc.constantFrom('rocket', 'rocket,protest', ''),
      target: fc.constantFrom('guests', 'hosts', 'guests,hosts'),
      standing: fc.constantFrom('confirmed', 'denied,disputed'),
      actor: fc.constantFrom('brigade', 'unidentified'),
      q: fc.constantFrom('base', 'a & b', 'بغداد', "' OR 1=1 --", '+'),
      bbox: fc.constantFrom('43,33,45,34', '-180,-90,180,90', '170,-90,-170,90'),
    },
    { requiredKeys: [] },
  )
  .map((parameters) => new URLSearchParams(parameters).toString())

describe('what is below /ogc', () => {
  it('leads from the landing page to everything, and every link leads somewhere', async () => {
    const seen = new Set<string>()
    const types = new Set<string>()
    const visit = async (address: string): Promise<void> => {
      if (seen.has(address)) return
      seen.add(address)
      const response = await ask(address)
      expect([address, response.status]).toEqual([address, 200])
      const type = response.headers.get('Content-Type') ?? ''
      types.add(type)
      if (!type.includes('json')) return
      const document = await response.json()
      for (const { href, type, templated } of linksIn(document)) {
        if (!href.startsWith(`${SITE}/ogc`) || templated) continue
        expect([address, href, type === 'text/html']).toEqual([
          ...[address, href, href.includes('f=html')],
        ])
        if (type !== 'text/html') await visit(href)
      }
    }
    await visit('/ogc')
    expect([...types].sort()).toEqual([
      'application/geo+json',
      'application/json',
      'application/schema+json',
      'application/vnd.oai.openapi+json;version=3.0',
    ])
    for (const id of ['small', 'small_links', 'small_clusters', 'plain', 'plain_clusters']) {
      expect(seen).toContain(`${SITE}/ogc/collections/${id}`)
      expect(seen).toContain(`${SITE}/ogc/collections/${id}/items`)
    }
    expect(seen).not.toContain(`${SITE}/ogc/collections/plain_links`)
    expect(seen).toContain(`${SITE}/ogc/collections/plain/tiles/WebMercatorQuad/tile.json`)
  })

  it('describes every address that it has', async () => {
    const { paths } = await json<{ paths: Record<string, unknown> }>('/ogc/api')
    for (const path of Object.keys(paths).filter((path) => !path.includes('{itemId}'))) {
      const address = `/ogc${path.replace(/\/$/, '')}`
        .replace('{tileMatrixSetId}', 'WebMercatorQuad')
        .replace(/\{tile\w+\}/g, '0')
      expect([address, (await ask(address)).status]).toEqual([address, 200])
    }
  })

  it('may be read by any site, and is not sent again to who has it', async () => {
    for (const address of ['/ogc', '/ogc/collections/small/items?limit=2']) {
      const response = await ask(address)
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(response.headers.get('Cache-Control')).toBe('no-cache')
      expect(response.headers.get('Vary')).toContain('Accept')
      const tag = response.headers.get('ETag') ?? ''
      expect((await ask(address, { 'If-None-Match': tag })).status).toBe(304)
    }
  })
})

describe('a collection', () => {
  it('says what clients of other servers look for', async () => {
    for (const id of ['small', 'small_links', 'small_clusters', 'plain']) {
      const found = await json<
        Linked & {
          properties: readonly { name: string; type: string; description: string }[]
          keywords: readonly string[]
        }
      >(`/ogc/collections/${id}`)
      expect(found).toMatchObject({
        id,
        itemType: 'feature',
        crs: [expect.stringContaining('CRS84')],
      })
      expect(found).toHaveProperty('storageCrs')
      expect(found).toHaveProperty('extent')
      expect(found.keywords.length).toBeGreaterThan(0)
      const query = id.endsWith('clusters') ? '?min=1' : ''
      const [first] = (await json<Items>(`/ogc/collections/${id}/items${query}`)).features
      expect(found.properties.map(({ name }) => name)).toEqual(Object.keys(first?.properties ?? {}))
      const rels = found.links.map(({ rel }) => rel.split('/').at(-1))
      expect(rels).toEqual(
        expect.arrayContaining([
          ...[
            'self',
            'alternate',
            'root',
            'items',
            'queryables',
            'schema',
            'describedby',
            'license',
          ],
        ]),
      )
    }
  })

  it('leads to files that hold all of it at once, which are there', async () => {
    const { links } = await json<Linked>('/ogc/collections/small')
    const whole = links.filter(({ rel }) => rel === 'enclosure')
    expect(whole.map(({ href }) => href)).toEqual([
      `${SITE}/small/incidents.gpkg`,
      `${SITE}/small/incidents.csv`,
    ])
    for (const { href, type } of whole) {
      const params = Promise.resolve({ dataset: 'small', file: href.split('/').at(-1) ?? '' })
      const response = await getExport(new Request(href), { params })
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type])
    }
  })
})

describe('the items of a dataset', () => {
  it('are the incidents of the export and of the page under the same filter, page by page', async () => {
    const shown = await browser('small')
    const property = fc.asyncProperty(
      arbitraryQuery,
      fc.integer({ min: 1, max: 6 }),
      async (query, limit) => {
        const pages = await pagesOf(`/ogc/collections/small/items?limit=${limit}&${query}`)
        const all = await exported('small', query)
        expect(pages.flatMap(({ features }) => features)).toEqual(all)
        expect(shown(query)).toEqual(all.map(({ id }) => id))
        for (const { numberMatched, numberReturned, features, links } of pages) {
          expect([numberMatched, numberReturned]).toEqual([all.length, features.length])
          expect(links.map(({ rel }) => rel)).toEqual(expect.arrayContaining(['self', 'alternate']))
        }
        const last = pages.at(-1)?.links.find(({ rel }) => rel === 'self')?.href ?? ''
        const back = await pagesOf(last, 'prev')
        expect(back.reverse().flatMap(({ features }) => features)).toEqual(all)
      },
    )
    await fc.assert(property, { numRuns: 100 })
  })

  it('are those of the export, too, where rows of a file name no day', async () => {
    const { features, numberMatched } = await json<Items>('/ogc/collections/plain/items')
    const all = await exported('plain', '')
    expect([numberMatched, features]).toEqual([all.length, all])
    expect(all.map(({ id }) => id)).toEqual(['b 2', 'a/1', 'c', 'd'])
    const pages = await pagesOf('/ogc/collections/plain/items?limit=1')
    expect(pages.flatMap((page) => page.features)).toEqual(all)
    const dated = await json<Items>('/ogc/collections/plain/items?datetime=2020-01-03/..')
    expect([dated.numberMatched, dated.features]).toEqual([
      2,
      await exported('plain', 'from=2020-01-03'),
    ])
  })

  it('say every property in each, with the type of the schema, and their id twice', async () => {
    for (const id of ['small', 'small_links', 'small_clusters', 'plain', 'plain_clusters']) {
      const query = id.endsWith('clusters') ? '?min=1' : ''
      const { features } = await json<Items>(`/ogc/collections/${id}/items${query}`)
      const schema = await json<{
        properties: { properties: { properties: Record<string, { type: string }> } }
      }>(`/ogc/collections/${id}/schema`)
      const types = Object.entries(schema.properties.properties.properties)
      expect(features.length).toBeGreaterThan(0)
      for (const feature of features) {
        expect(Object.keys(feature.properties ?? {})).toEqual(types.map(([name]) => name))
        expect(feature.properties?.id).toBe(feature.id)
        for (const [name, { type }] of types) {
          const value: unknown = feature.properties?.[name]
          const isWhole = typeof value === 'number' && Number.isInteger(value)
          const found = isWhole && type === 'integer' ? 'integer' : typeof value
          if (value !== null) expect([name, found]).toEqual([name, type])
        }
      }
    }
  })

  it('are each at an address of their own, whatever their id', async () => {
    for (const id of ['small', 'small_links', 'small_clusters', 'plain']) {
      const query = id.endsWith('clusters') ? '?min=1' : ''
      const { features } = await json<Items>(`/ogc/collections/${id}/items${query}`)
      for (const feature of features) {
        const item = encodeURIComponent(String(feature.id))
        const { links, ...found } = await json<Feature & Linked>(
          `/ogc/collections/${id}/items/${item}${query}`,
        )
        expect(found).toEqual(feature)
        expect(links.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'collection', 'root'])
      }
    }
    expect((await ask('/ogc/collections/small/items/nobody')).status).toBe(404)
    expect((await ask('/ogc/collections/small_links/items/a_b_1')).status).toBe(404)
  })

  it('overlap the days of a datetime', async () => {
    const ids = async (query: string) =>
      (await json<Items>(`/ogc/collections/small/items?${query}`)).features.map(({ id }) => id)
    expect(await ids('datetime=2020-03-11/..')).toEqual(await ids('from=2020-03-11'))
    expect(await ids('datetime=../2020-01-01')).toEqual(await ids('to=2020-01-01'))
    expect(await ids('datetime=2020-03-11&to=2020-01-01')).toEqual([])
  })

  it('of links and clusters lie in the box', async () => {
    const of = async (id: string, query: string) =>
      (await json<Items>(`/ogc/collections/${id}/items?${query}`)).numberMatched
    expect(await of('small_clusters', 'min=1&bbox=-180,-90,180,90')).toBe(
      await of('small_clusters', 'min=1'),
    )
    expect(await of('small_clusters', 'min=1&bbox=0,0,1,1')).toBe(0)
    expect(await of('small_links', 'datetime=../2000-01-01')).toBe(0)
  })

  it.each([
    ['small/items?bbox=1,2,3', 'bbox'],
    ['small/items?bbox=NaN,2,3,4', 'bbox'],
    ['small/items?datetime=2020-02-30', 'datetime'],
    ['small/items?limit=0', 'limit'],
    ['small/items?after=nobody', 'after'],
    ['small/items?before=%27%20or%201%3D1', 'before'],
    ['small/items?km=5', 'km'],
    ['small/items?filter=act%3D1', 'filter'],
    ['small/items?f=xml', 'f'],
    ['small/items/x?limit=1', 'limit'],
    ['small_links/items?after=a_b_1', 'after'],
    ['small_clusters/items?km=none', 'km'],
    ['small_clusters/items?after=cluster-99', 'after'],
    ['plain/items?f.nothing=1', 'f.nothing'],
    ['small?limit=1', 'limit'],
    ['small/schema?f=xml', 'f'],
    ['small/tiles?limit=1', 'limit'],
    ['small/tiles/WebMercatorQuad?f=html', 'f'],
    ['small/tiles/WebMercatorQuad/0/0/0?bbox=1', 'bbox'],
    ['small/tiles/WebMercatorQuad/0/0/0?v=new', 'v'],
    ['small/tiles/WebMercatorQuad/0/0/0?v=1.0.0&v=1.0.0', 'v'],
  ])('are refused with the name of what cannot be used: %s', async (address, parameter) => {
    const response = await ask(`/ogc/collections/${address}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    const { parameters } = await response.json()
    expect(parameters.map((each: { parameter: string }) => each.parameter)).toEqual([parameter])
    expect(parameters[0].expected).toMatch(/\w/)
  })

  it.each([
    'nowhere',
    'plain_links',
    '__proto__',
    'small_',
    'nowhere/items',
    'small_links/tiles',
    'small/tiles/Other',
    'small/tiles/WebMercatorQuad/0/0/1',
    'small/tiles/WebMercatorQuad/17/0/0',
    'small/tiles/WebMercatorQuad/0/0/0.5',
    'small/tiles/WebMercatorQuad/0/-1/0',
    'small/tiles/WebMercatorQuad/00/0/0',
  ])('are not where there are none: %s', async (address) => {
    const response = await ask(`/ogc/collections/${address}`)
    expect(response.status).toBe(404)
    expect((await response.json()).detail).toMatch(/^There (is|are) no /)
  })
})

describe('the tiles of a dataset', () => {
  it('have the incidents of the filter, and may be kept where they name the present version', async () => {
    const { tiles } = await json<{ tiles: string[] }>(
      '/ogc/collections/small/tiles/WebMercatorQuad/tile.json?act=rocket',
    )
    const address = (tiles[0] ?? '').replace(/\{[zyx]\}/g, '0')
    const response = await ask(address)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=86400')
    const { layers } = new VectorTile(new PbfReader(await response.arrayBuffer()))
    const rockets = await exported('small', 'act=rocket')
    expect(layers.incidents?.length).toBe(rockets.filter(({ geometry }) => geometry).length)
    const older = await ask('/ogc/collections/small/tiles/WebMercatorQuad/0/0/0?v=0.1.0')
    expect(older.headers.get('Cache-Control')).toBe('no-cache')
  })
})
