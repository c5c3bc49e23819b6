import { createServer, request } from 'node:http'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { MVT_TYPE } from '@/geo/ogc/link'
import { letCompress } from './compression.mjs'

const CONTENT = 'a\r\n'.repeat(2000)

/** What the server's compression finds under the headers of an answer. @type {unknown[]} */
let found = []

const pack = createRequire(import.meta.url)('next/dist/compiled/compression')()

/** Answers with the type that its address names, through the compression that Next puts before its routes. */
const server = createServer((asked, response) => {
  letCompress(response)
  pack(asked, response, () => {
    response.setHeader('content-type', [decodeURIComponent(String(asked.url).slice(1))])
    response.setHeader('vary', ['rsc', 'Accept-Encoding'])
    response.setHeader('etag', 'W/"1"')
    found = [response.getHeader('Content-Type'), response.getHeader('Vary')]
    response.end(CONTENT)
  })
})

beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
})
afterAll(() => server.close())

/**
 * @param {string} type
 * @param {string} encoding what the asker takes
 * @returns {Promise<{ headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
function answered(type, encoding) {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return new Promise((resolve, reject) => {
    const path = `/${encodeURIComponent(type)}`
    const asked = request({ port, path, headers: { 'Accept-Encoding': encoding } }, (response) => {
      /** @type {Buffer[]} */
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('the type of an answer is one text, and other headers are what they were', async () => {
  const { headers, body } = await answered('text/csv', 'identity')
  expect(found).toEqual(['text/csv', ['rsc', 'Accept-Encoding']])
  expect(headers['content-type']).toBe('text/csv')
  expect(String(body)).toBe(CONTENT)
})

describe.each([
  'application/vnd.apache.arrow.stream',
  MVT_TYPE,
  'application/geopackage+sqlite3',
  'application/geo+json-seq',
])('%s', (type) => {
  it('is found to be text by whoever asks, and sent as what it is', async () => {
    const { headers } = await answered(type, 'gzip')
    expect(found[0]).toBe(`${type}+text`)
    expect(headers['content-type']).toBe(type)
  })

  it('is packed for who takes that, under the tag and the variance that it has for all', async () => {
    const [packed, plain] = [await answered(type, 'gzip'), await answered(type, 'identity')]
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.body.length).toBeLessThan(CONTENT.length / 2)
    expect(String(gunzipSync(packed.body))).toBe(CONTENT)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(String(plain.body)).toBe(CONTENT)
    for (const { headers } of [packed, plain]) {
      expect(headers).toMatchObject({ etag: 'W/"1"', vary: 'rsc, Accept-Encoding' })
    }
  })
})

test('what is packed by itself is sent as it is', async () => {
  const { headers, body } = await answered('application/zip', 'gzip')
  expect(headers['content-encoding']).toBeUndefined()
  expect(String(body)).toBe(CONTENT)
})
