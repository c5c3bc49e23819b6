import { afterEach, describe, expect, it, vi } from 'vitest'
import { askCounts, CountedTooLong } from './asked-counts'

const COUNTED = { address: '/data/counts.json', version: '1.0.0' }
const ANSWER = { count: { rows: 3 }, days: null, facets: {}, density: null }

afterEach(() => vi.unstubAllGlobals())

/** Lets the next question be answered so; gives what was asked. */
function answering(answer: () => Promise<Response>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return answer()
  })
  return asked
}

const json =
  (value: unknown, status = 200) =>
  async () =>
    Response.json(value, { status })
const ask = (box = '', signal = new AbortController().signal) =>
  askCounts({ view: 'from=2020-01-03', box }, COUNTED, signal)

describe('counts that are asked for', () => {
  it('come with what they were asked by', async () => {
    const asked = answering(json({ version: '1.0.0', ...ANSWER }))
    expect(await ask()).toEqual({ view: 'from=2020-01-03', box: '', answer: ANSWER })
    expect(await ask('1,2,3,4')).toMatchObject({ box: '1,2,3,4' })
    expect(asked).toEqual([
      '/data/counts.json?from=2020-01-03',
      '/data/counts.json?from=2020-01-03&box=1%2C2%2C3%2C4',
    ])
  })

  it('are told apart where the dataset was replaced meanwhile', async () => {
    answering(json({ version: '1.0.1', ...ANSWER }))
    expect(await ask()).toBe('other-version')
  })

  it('are none where the answer is an error', async () => {
    answering(json({ version: '1.0.0', ...ANSWER }, 503))
    await expect(ask()).rejects.toThrow('503')
    await expect(ask()).rejects.not.toBeInstanceOf(CountedTooLong)
    answering(async () => new Response('no JSON', { status: 503 }))
    await expect(ask()).rejects.toThrow('503')
  })

  it('are none where they took too long, which is said', async () => {
    answering(json({ status: 503, reason: 'too-slow' }, 503))
    await expect(ask()).rejects.toBeInstanceOf(CountedTooLong)
  })

  it('are none once a newer question broke this one off, however late it is answered', async () => {
    const breaking = new AbortController()
    answering(async () => {
      breaking.abort()
      return Response.json({ version: '1.0.0', ...ANSWER })
    })
    await expect(ask('', breaking.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
