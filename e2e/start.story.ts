import { createServer } from 'node:net'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { NotStarted, startServer } from '@/scripts/server/running-server.mjs'
import { startApp } from './own-app'
import { expect, test } from './story'

const small = () => ({ small: textsOf(smallDataset()) })

test('a start that cannot be says why in a sentence', async () => {
  const taken = createServer()
  await new Promise((resolve) => taken.listen(0, '127.0.0.1', () => resolve(null)))
  const { port } = taken.address() as { port: number }
  const broken = small()
  broken.small.set('places.json', '{"places": [')
  const failing = [
    [() => startServer({ PORT: String(port) }), `Port ${port} is in use`],
    [() => startServer({ RIPOSTE_URL: 'example.org' }), 'RIPOSTE_URL: expected an address'],
    [() => startServer({ RIPOSTE_DATA: '/nowhere' }), 'RIPOSTE_DATA: expected a folder'],
    [() => startApp(broken), 'data/small/places.json'],
  ] as const
  for (const [start, said] of failing) {
    const ended = await start().then(
      () => null,
      (error: unknown) => error,
    )
    if (!(ended instanceof NotStarted)) throw new Error(`expected no start: ${said}`)
    expect(ended.code, ended.output).toBe(1)
    expect(ended.output).toContain(said)
    expect(ended.output, 'no stack').not.toMatch(/^\s+at /m)
  }
  taken.close()
})

test('a server has its data as one version until it is started again', async ({ request }) => {
  const app = await startApp(small())
  const versions = async () => ({
    said: (await (await request.get(`${app.url}/version.json`)).json()).datasets.small,
    page: /version (\d+\.\d+\.\d+)/i.exec(
      await (await request.get(`${app.url}/small`)).text(),
    )?.[1],
    file: (await (await request.get(`${app.url}/small/incidents.geojson`)).json()).metadata.version,
    changes: (await (await request.get(`${app.url}/small/changes.json`)).json()).version,
  })
  const one = (version: string) => ({
    said: version,
    page: version,
    file: version,
    changes: version,
  })
  const next = smallDataset()
  const info = next.get('dataset.json') as Record<string, unknown>
  info.version = '1.2.0'
  info.citation = 'A. Author: A small dataset, version 1.2.0. 2020.'
  app.place({ small: textsOf(next) })
  expect(await versions()).toEqual(one('1.1.0'))
  await app.restart()
  expect(await versions()).toEqual(one('1.2.0'))
  await app.stop()
})

test('who watches a server learns whether it can answer, and why not', async ({ request }) => {
  const broken = small()
  broken.small.set('places.json', '{"places": [')
  const app = await startApp(broken, { RIPOSTE_BROKEN_DATA: 'stay' }, 'places.json')
  const health = await request.get(`${app.url}/healthz`)
  expect(health.status()).toBe(503)
  expect(await health.json()).toMatchObject({
    status: 'broken',
    reason: expect.stringContaining('data/small/places.json'),
  })
  expect((await request.get(`${app.url}/small`)).status()).toBe(503)
  await app.stop()
})

test('a server that is told to stop under load answers all that it was asked', async () => {
  const app = await startApp(small(), { RIPOSTE_LOG: 'json' })
  const asked = Array.from({ length: 40 }, async (_, i) => {
    const response = await fetch(
      `${app.url}/small/incidents.csv?from=2020-01-01&to=2020-${10 + (i % 3)}-01`,
      {
        headers: { Connection: 'close' },
      },
    )
    expect((await response.text()).length).toBeGreaterThan(50)
    return response.status
  })
  // Some are answered, some are being answered, and some wait for their turn.
  await Promise.race(asked)
  const stopped = app.stop()
  const statuses = new Set(await Promise.all(asked))
  expect(statuses).toContain(200)
  // Who has waited too long is told so, which is an answer, too.
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  await stopped
  expect(app.output().match(/"event":"request"/g)).toHaveLength(40)
})
