import { afterEach, describe, expect, it } from 'vitest'
import { Health } from './health.mjs'
import { LIMITS } from './limits.mjs'
import { Metrics } from './metrics.mjs'
import { RequestLog } from './request-log.mjs'
import { serverFor } from './server.mjs'
import { stopServer } from './stop.mjs'
import { Watch } from './watch.mjs'

/** A busy machine is not a fault. */
const PATIENT = { timeout: 15_000 }

/** @type {import('node:http').Server[]} */
const servers = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/**
 * A server that is watched by everything, before an app that answers with a few bytes.
 * @param {import('./server.mjs').App['answer']} answer
 * @param {Partial<typeof LIMITS>} [limits]
 */
async function watchedServer(answer = async (_, response) => void response.end('hello'), limits) {
  /** @type {string[]} */
  const lines = []
  const health = new Health()
  const log = new RequestLog(
    (line) => lines.push(line),
    () => new Date(0),
  )
  const watch = new Watch({ health, metrics: new Metrics(health), log })
  const server = serverFor(
    { isUnknown: () => false, isUnusable: () => false, answer },
    { ...LIMITS, ...limits },
    watch,
  )
  servers.push(server)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const ask = (/** @type {string} */ path, headers = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { Connection: 'close', ...headers } })
  return { ask, health, lines, server, entries: () => lines.map((line) => JSON.parse(line)) }
}

describe('a server that is watched', () => {
  it('answers nobody but who watches it until the data are read', async () => {
    const { ask, health } = await watchedServer()
    const early = await ask('/iraq')
    expect(early.status).toBe(503)
    expect(early.headers.get('retry-after')).toBe('5')
    expect(await (await ask('/healthz')).json()).toMatchObject({ status: 'starting' })
    health.serve({ iraq: '2.0.0' }, [])
    expect((await ask('/iraq')).status).toBe(200)
    const well = await ask('/healthz')
    expect(well.status).toBe(200)
    expect(well.headers.get('cache-control')).toBe('no-store')
    expect(well.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('writes a line for each request, with the names of a query and none of its values', async () => {
    const { ask, health, entries } = await watchedServer()
    health.serve({}, [])
    await (await ask('/iraq?q=secret&act=rocket&act=bomb', { 'X-Request-Id': 'abc-1' })).text()
    await expect.poll(entries, PATIENT).toHaveLength(1)
    const [entry] = entries()
    expect(entry).toMatchObject({
      time: '1970-01-01T00:00:00.000Z',
      event: 'request',
      id: 'abc-1',
      method: 'GET',
      path: '/iraq',
      query: ['q', 'act'],
      status: 200,
    })
    expect(entry.bytes).toBeGreaterThan(5)
    expect(entry.ms).toBeGreaterThanOrEqual(0)
    expect(JSON.stringify(entry)).not.toMatch(/secret|rocket|127\.0\.0/)
  })

  it('gives a request an id of its own where the given one could break a line', async () => {
    const { ask, health, entries } = await watchedServer()
    health.serve({}, [])
    const response = await ask('/', { 'X-Request-Id': 'a b"c' })
    await response.text()
    await expect.poll(entries, PATIENT).toHaveLength(1)
    expect(entries()[0].id).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('x-request-id')).toBe(entries()[0].id)
  })

  it('counts by kind of address and status, and says which data are served', async () => {
    const { ask, health } = await watchedServer()
    health.serve({ 'ir"aq': '2.0.0' }, [
      { name: 'database', problem: async () => null, numbers: () => ({ connections: 3 }) },
    ])
    for (const path of ['/iraq', '/iraq/method', '/iraq/incidents.csv', '/a/%00']) await ask(path)
    const response = await ask('/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await response.text()
    expect(text).toContain('riposte_requests_total{route="page",status="200"} 2')
    expect(text).toContain('riposte_requests_total{route="export",status="200"} 1')
    expect(text).toContain('riposte_request_duration_seconds_count{route="page"} 2')
    expect(text).toContain('riposte_dataset_info{dataset="ir\\"aq",version="2.0.0"} 1')
    expect(text).toContain('riposte_watched{what="database",number="connections"} 3')
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/)
    expect(text).toMatch(/process_resident_memory_bytes \d/)
  })

  it('has no numbers where nobody wants them', async () => {
    const watch = new Watch()
    watch.health.serve({}, [])
    const answer = /** @type {import('./server.mjs').App['answer']} */ (
      async (request, response) => void response.end(request.url)
    )
    const server = serverFor(
      { isUnknown: () => false, isUnusable: () => false, answer },
      LIMITS,
      watch,
    )
    servers.push(server)
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    const response = await fetch(`http://127.0.0.1:${port}/metrics`)
    expect(await response.text()).toBe('/metrics')
  })
})

it('a stop under load loses no answer, and none that is on its way', async () => {
  /** @type {(() => void)[]} */
  const held = []
  const { ask, health, server } = await watchedServer(
    (_, response) =>
      new Promise((resolve) => {
        response.write('begin ')
        held.push(() => {
          response.end('end')
          resolve()
        })
      }),
    { making: 4, waitingMs: 30_000 },
  )
  health.serve({}, [])
  const texts = Array.from({ length: 200 }, async (_, i) => (await ask(`/${i}`)).text())
  await expect.poll(() => held.length, PATIENT).toBe(200)
  const stopped = stopServer(server, { stopMs: 20_000, stopTakesMs: 2_000 })
  health.stop()
  const late = ask('/late').then((response) => response.text())
  await expect.poll(() => held.length, PATIENT).toBe(201)
  for (const end of held) end()
  expect(new Set(await Promise.all([...texts, late]))).toEqual(new Set(['begin end']))
  await stopped
  await expect(ask('/after')).rejects.toThrow('fetch failed')
})
