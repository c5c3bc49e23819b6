import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPacked, packedFiles, packFiles } from './packed-files.mjs'

const SCRIPT = 'export const words = ["one", "two"]\n'.repeat(50)

describe('packed files of a build', () => {
  const build = mkdtempSync(path.join(tmpdir(), 'riposte-packed-'))
  /** @type {ReadonlyMap<string, Buffer>} */
  let files = new Map()
  const server = createServer((request, response) => {
    if (!answerPacked(files, request, response)) response.writeHead(404).end()
  })
  let origin = ''

  beforeAll(async () => {
    mkdirSync(path.join(build, 'static', 'chunks'), { recursive: true })
    writeFileSync(path.join(build, 'static', 'chunks', 'a.js'), SCRIPT)
    writeFileSync(path.join(build, 'static', 'chunks', 'a.woff2'), SCRIPT)
    await packFiles(build)
    files = packedFiles(build)
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })
  afterAll(() => {
    server.close()
    rmSync(build, { recursive: true })
  })

  const ask = (/** @type {string} */ file, /** @type {Record<string, string>} */ headers) =>
    fetch(`${origin}/_next/static/chunks/${file}`, { headers })

  it('are sent as what they are, to be kept for ever', async () => {
    const response = await ask('a.js?v=1', { 'Accept-Encoding': 'gzip, deflate, br;q=0.9' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/javascript; charset=UTF-8')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await response.text()).toBe(SCRIPT)
  })

  it('are smaller than the files, and the same when they are unpacked', () => {
    const packed = files.get('/_next/static/chunks/a.js') ?? Buffer.of()
    expect(packed.length).toBeLessThan(SCRIPT.length / 10)
    expect(brotliDecompressSync(packed).toString()).toBe(SCRIPT)
  })

  it.each([
    ['who takes another encoding', 'a.js', { 'Accept-Encoding': 'gzip' }],
    ['who refuses this one', 'a.js', { 'Accept-Encoding': 'gzip, br;q=0' }],
    ['who refuses it with figures', 'a.js', { 'Accept-Encoding': 'gzip, br; q=0.000' }],
    ['who asks for a part', 'a.js', { 'Accept-Encoding': 'br', Range: 'bytes=0-9' }],
    ['who asks for what is packed already', 'a.woff2', { 'Accept-Encoding': 'br' }],
    ['who asks for what is not there', '../BUILD_ID', { 'Accept-Encoding': 'br' }],
  ])('are not sent to %s', async (_who, file, headers) => {
    expect((await ask(file, headers)).status).toBe(404)
  })

  it('are none in a build that has none', () => {
    expect(packedFiles(path.join(build, 'static')).size).toBe(0)
  })
})
