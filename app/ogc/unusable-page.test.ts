import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { placeDataset } from '../[dataset]/fixtures/dataset-folder'
import { ask, SITE } from './fixtures/ask'
import { isUnusablePage } from './unusable-page'

let removeFolder: () => void

beforeAll(() => {
  vi.stubEnv('RIPOSTE_URL', SITE)
  removeFolder = placeDataset('small', textsOf(smallDataset()))
})
afterAll(() => {
  removeFolder()
  vi.unstubAllEnvs()
})

const PAGE = 'text/html,application/xhtml+xml,*/*;q=0.8'
const at = (path: string) => `/ogc/collections/${path}`

it.each(['/ogc', '/ogc/', '/ogc/conformance', '/ogc/collections', at('small'), at('small/schema')])(
  'a page that asks for nothing is unusable where it is asked for something: %s',
  async (path) => {
    expect(await isUnusablePage(path, PAGE)).toBe(false)
    expect(await isUnusablePage(`${path}?f=html`, PAGE)).toBe(false)
    expect(await isUnusablePage(`${path}?bbox=1`, PAGE)).toBe(true)
    expect(await isUnusablePage(`${path}?bbox=1`, 'application/json')).toBe(false)
  },
)

describe('a page of items', () => {
  it.each([
    'small/items?bbox=1,2,3',
    'small/items?nonsense=1',
    'small/items?limit=0&f=html',
    'small/items/?after=nobody',
    'small_clusters/items?km=x',
    'small_links/items?act=siege',
    'small/items/2020-03-11-north-base-rockets?limit=1',
  ])('is unusable where the document is refused: %s', async (path) => {
    expect((await ask(at(path).replace('items/?', 'items?').replace('&f=html', ''))).status).toBe(
      400,
    )
    expect(await isUnusablePage(at(path), PAGE)).toBe(true)
    expect(await isUnusablePage(at(path).replace('&f=html', ''), 'application/json')).toBe(false)
  })

  it.each([
    'small/items?limit=1',
    'small/items?after=nobody',
    'small/items?before=2020-03-11-north-base-rockets&act=rocket',
    'small/items?after=2020-03-11-north-base-rockets&from=2021-01-01',
    'small_links/items?after=nobody',
    'small_clusters/items?min=1&limit=1',
    'small_clusters/items?min=1&after=cluster-99',
    'small_clusters/items?km=none',
  ])('is unusable if and only if the document is refused: %s', async (path) => {
    const isRefused = (await ask(at(path))).status === 400
    expect(await isUnusablePage(at(path), PAGE)).toBe(isRefused)
  })

  it.each([
    'small/items',
    'small/items?act=rocket&limit=1',
    'small/items/nobody',
    'small_clusters/items/nobody?min=1',
    'nothing/items?bbox=1',
    'small/items?bbox=1&f=json',
  ])('is not unusable otherwise: %s', async (path) => {
    expect(await isUnusablePage(at(path), PAGE)).toBe(false)
  })

  it.each(['//', '//a=b?url=x', '///%5C__proto__evil.example', '//%E2%80%AE;a=b', '/?/..'])(
    'is no address as odd as %s',
    async (address) => {
      expect(await isUnusablePage(address, PAGE)).toBe(false)
    },
  )
})
