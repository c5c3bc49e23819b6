import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Unavailable } from '@/data/sources/postgis/pool'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { placeDataset } from './[dataset]/fixtures/dataset-folder'
import { datasetRoute } from './dataset-route'

let removeFolder: () => void

beforeAll(() => {
  removeFolder = placeDataset('small', textsOf(smallDataset()))
})
afterAll(() => removeFolder())

const failing = (error: unknown) =>
  datasetRoute(() => Promise.reject(error))(new Request('http://localhost/small/counts.json'), {
    params: Promise.resolve({ dataset: 'small' }),
  })

describe('a route below a dataset', () => {
  it.each([
    [new Unavailable('gone', 5), '5', 'away', /cannot be asked just now/],
    [new Unavailable('slow', 30, null, 'too-slow'), '30', 'too-slow', /took too long/],
  ])(
    'says with 503 why there is no answer and when to ask again',
    async (error, after, reason, words) => {
      const response = await failing(error)
      expect(response.status).toBe(503)
      expect(response.headers.get('Retry-After')).toBe(after)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await response.json()).toMatchObject({
        status: 503,
        reason,
        detail: expect.stringMatching(words),
      })
    },
  )

  it('is no failure to one who has gone away', async () => {
    expect((await failing(new DOMException('gone', 'AbortError'))).status).toBe(499)
  })

  it('fails as it fails where it is no loss', async () => {
    await expect(failing(new Error('a fault'))).rejects.toThrow('a fault')
  })
})
