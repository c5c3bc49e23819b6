import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letCompress } from './compression.mjs'

const TABLE = 'application/vnd.apache.arrow.stream'

/** What the server's compression finds under the headers of an answer. @type {unknown[]} */
let found = []

const server = createServer((request, response) => {
  letCompress(response)
  response.setHeader('content-type', [request.url === '/table' ? TABLE : 'text/csv'])
  response.setHeader('vary', ['rsc'])
  found = [response.getHeader('Content-Type'), response.getHeader('Vary')]
  response.end('a\r\n')
})

beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
})
afterAll(() => server.close())

test('the type of an answer is one text, and other headers are what they were', async () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const response = await fetch(`http://127.0.0.1:${port}/`)
  expect(found).toEqual(['text/csv', ['rsc']])
  expect(response.headers.get('Content-Type')).toBe('text/csv')
  expect(await response.text()).toBe('a\r\n')
})

test('a table is found to be text by whoever asks, and sent as what it is', async () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const response = await fetch(`http://127.0.0.1:${port}/table`)
  expect(found[0]).toBe(`${TABLE}+text`)
  expect(response.headers.get('Content-Type')).toBe(TABLE)
})
