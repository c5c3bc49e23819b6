import { afterEach, expect, it, vi } from 'vitest'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOf } from '@/geo/record/compile'
import type { DatasetFacts } from '@/geo/source'
import { partToArrow } from '@/geo/table/parts-writer'
import { ServedSource } from './served-source'

const table = tableOf(DATASET)
const addresses = { screen: '/screen', words: '/words', rest: '/rest' }
const good = () => new Response(Uint8Array.from(partToArrow(table, 'screen')))
const bad = () => new Response('<!doctype html><title>Log in</title>')

afterEach(() => vi.unstubAllGlobals())

/** A source of a host that answers with these, one after the other, and how it was asked. */
function sourceOf(...answers: (() => Response | Promise<Response>)[]) {
  const asked: (RequestCache | undefined)[] = []
  vi.stubGlobal('fetch', async (_address: string, init?: RequestInit) => {
    asked.push(init?.cache)
    return answers[asked.length - 1]?.() ?? Promise.reject(new TypeError('asked too often'))
  })
  return { source: new ServedSource({} as DatasetFacts, addresses), asked }
}

it('asks once for a part that came', async () => {
  const { source, asked } = sourceOf(good)
  const [first, second] = [await source.table(['screen']), await source.table(['screen'])]
  expect([first.length, second.length]).toEqual([table.length, table.length])
  expect(asked).toEqual(['default'])
})

it.each([
  ['is no table', bad],
  ['did not come', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is not there', () => new Response(null, { status: 404 })],
])('asks again, past the cache, for a part that %s', async (_, answer) => {
  const { source, asked } = sourceOf(answer, good)
  await expect(source.table(['screen'])).rejects.toThrow()
  expect((await source.table(['screen'])).length).toBe(table.length)
  expect(asked).toEqual(['default', 'reload'])
})
