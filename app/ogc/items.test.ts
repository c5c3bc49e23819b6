import { expect, it } from 'vitest'
import { tableOf } from '@/geo/fixtures/small-table'
import type { CollectionKind } from '@/geo/ogc/collection-name'
import type { IncidentQueries } from '@/geo/query/incident-queries'
import { TableQueries } from '@/geo/query/table-queries'
import type { Collection } from './collections'
import { canFindItem, findItem, hasItemPage, itemPage } from './items'

const TABLE = tableOf([{ at: [44, 33] }, { at: [44, 33] }])

/** A collection of two incidents whose queries are changed. */
const collection = (kind: CollectionKind, changed: Partial<IncidentQueries>): Collection => ({
  ...({ id: 'small', source: {}, facts: {} } as Pick<Collection, 'id' | 'source' | 'facts'>),
  kind,
  queries: { ...new TableQueries(async () => TABLE), ...changed },
})

const fail = async () => {
  throw new Error('expected no items to be asked for')
}
const ITEMLESS = { page: fail, whole: fail, linked: fail }

it.each([
  ['incidents', '', true],
  ['incidents', 'bbox=1', false],
  ['incidents', 'after=1', true],
  ['incidents', 'before=nobody', false],
  ['links', 'q=base', true],
  ['clusters', 'min=1', true],
  ['clusters', 'min=0', false],
] as const)('whether %s have a page of "%s" is known without any', async (kind, query, has) => {
  const params = new URLSearchParams(query)
  expect(await hasItemPage(collection(kind, ITEMLESS), params)).toBe(has)
})

it('too many incidents to cluster are neither a page nor an item of them', async () => {
  const of = (rows: number) =>
    collection('clusters', {
      count: async () => ({ rows, incidents: rows, split: 0, parts: 0, notPlaced: 0, undated: 0 }),
      whole: async () => null,
    })
  const params = new URLSearchParams()
  expect(await itemPage(of(400_001), params)).toEqual({ tooMany: 400_000 })
  expect(await findItem(of(400_001), 'cluster-1', params)).toEqual({ tooMany: 400_000 })
  for (const asks of [hasItemPage, canFindItem]) {
    expect(await asks(of(400_001), params)).toBe(false)
    expect(await asks(of(400_000), params)).toBe(true)
  }
})
