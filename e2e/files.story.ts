import { type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, openExplorer, test } from './story'

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** Asks the server for a file as it is sent, still compressed where it is. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    const asking = request(address, { headers, method, agent: false }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      const body = Buffer.concat(parts)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    })
    asking.on('error', reject)
    asking.end()
  })
}

const FILES = [
  '/iraq-2019-2020/incidents.geojson',
  '/iraq-2019-2020/incidents.csv',
  '/iraq-2019-2020/clusters.geojson?km=15',
  '/basemap/land.json',
]

for (const file of FILES) {
  test(`${file} is sent small, and once`, async ({ baseURL }) => {
    const address = `${baseURL}${file}`
    const plain = await ask(address)
    expect(plain.status).toBe(200)
    expect(plain.headers['content-encoding']).toBeUndefined()

    const small = await ask(address, { 'Accept-Encoding': 'gzip' })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.headers.vary).toContain('Accept-Encoding')
    expect(gunzipSync(small.body).equals(plain.body)).toBe(true)
    expect(small.body.length).toBeLessThan(plain.body.length / 2)

    const tag = small.headers.etag ?? ''
    expect(tag).toBe(plain.headers.etag)
    const again = await ask(address, { 'Accept-Encoding': 'gzip', 'If-None-Match': tag })
    expect([again.status, again.body.length]).toEqual([304, 0])

    const head = await ask(address, {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers.etag).toBe(tag)
    expect(head.headers['content-type']).toBe(plain.headers['content-type'])
  })
}

test('what the page is made of is sent as it was packed when it was built', async ({ baseURL }) => {
  const page = (await ask(`${baseURL}/`)).body.toString()
  const files = page.match(/\/_next\/static\/chunks\/[\w~.-]+\.(js|css)/g) ?? []
  expect(files.length).toBeGreaterThan(3)
  for (const file of new Set(files)) {
    const [plain, packed] = await Promise.all([
      ask(`${baseURL}${file}`),
      ask(`${baseURL}${file}`, { 'Accept-Encoding': 'gzip, deflate, br' }),
    ])
    expect(packed.headers['content-encoding'], file).toBe('br')
    expect(packed.headers['cache-control']).toBe(plain.headers['cache-control'])
    expect(packed.headers['content-type']).toBe(plain.headers['content-type'])
    expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true)
  }
})

test('what the first screen needs of the table is sent in nine kilobytes at most', async ({
  baseURL,
}) => {
  const page = (await ask(`${baseURL}/iraq-2019-2020`)).body.toString()
  const part = /\/iraq-2019-2020\/table\/screen\.[0-9a-f]+\.arrows/.exec(page)?.[0]
  const plain = await ask(`${baseURL}${part}`)
  expect(plain.headers['content-encoding']).toBeUndefined()
  const small = await ask(`${baseURL}${part}`, { 'Accept-Encoding': 'gzip, deflate, br' })
  expect(small.headers['content-encoding']).toBe('gzip')
  expect(small.headers['content-type']).toBe(plain.headers['content-type'])
  expect(gunzipSync(small.body).equals(plain.body)).toBe(true)
  expect(small.body.length).toBeLessThan(9_000)
})

/*
 * The server takes some names out of an address before a route handler sees it: `__proto__`, and
 * those that begin as its own do (`nxtP`, `nxtI`). They change nothing, and cannot be named.
 */
test('a parameter that never reaches the routes changes nothing', async ({ request }) => {
  const file = '/iraq-2019-2020/incidents.geojson'
  const text = await (await request.get(file)).text()
  for (const query of ['__proto__=1', 'nxtPdataset=foo', 'nxtIx=1']) {
    const response = await request.get(`${file}?${query}`)
    expect(response.status(), query).toBe(200)
    expect(await response.text(), query).toBe(text)
  }
  const named = await request.get(`${file}?__proto__=1&colour=red`)
  expect(named.status()).toBe(400)
})

test('a second visit is not sent the table again', async ({ page }) => {
  const sizes = () =>
    page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.includes('/table/screen.'))
        .map(({ transferSize, encodedBodySize }) => transferSize < encodedBodySize),
    )
  await openExplorer(page)
  expect(await sizes()).toEqual([false])
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
  expect(await sizes()).toEqual([true])
})
