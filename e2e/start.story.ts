import { createServer } from 'node:net'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { NotStarted, startServer } from '@/scripts/test-clients/running-server.mjs'
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
