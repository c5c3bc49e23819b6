import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { placeDatasets } from '../../fixtures/dataset-folder'
import { GET } from './route'

let removeFolders: () => void
beforeAll(() => {
  removeFolders = placeDatasets({ small: textsOf(smallDataset()) })
})
afterAll(() => removeFolders())

const ask = (part: string) =>
  GET(new Request(`https://map.example.org/small/table/${part}`), {
    params: Promise.resolve({ dataset: 'small', part }),
  })

it('a part is kept for ever under the name of its content, and asked for again under any other', async () => {
  const latest = await ask('screen.arrows')
  expect([latest.status, latest.headers.get('Cache-Control')]).toEqual([307, 'no-cache'])
  const location = latest.headers.get('Location') ?? ''
  expect(location).toMatch(/^\/small\/table\/screen\.[0-9a-f]{16}\.arrows$/)
  const named = await ask(location.split('/').at(-1) ?? '')
  expect(named.status).toBe(200)
  expect(named.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  for (const other of ['screen.0123456789abcdef.arrows', 'stars.arrows', '']) {
    const refused = await ask(other)
    expect(refused.status, other).toBe(404)
    expect(refused.headers.get('Cache-Control') ?? '', other).not.toContain('immutable')
  }
})
