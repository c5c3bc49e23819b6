import { connect } from 'node:net'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sendRaw } from './fixtures/raw-request.mjs'
import { LIMITS } from './limits.mjs'
import { serverFor } from './server.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/** @type {import('node:http').Server[]} */
const servers = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/**
 * A listening server before an app; the app echoes what it is asked for.
 * @param {(request: Request, response: Response) => unknown} [answer]
 * @param {Partial<typeof LIMITS>} [limits]
 */
async function serve(answer = echo, limits = {}) {
  const app = {
    isUnknown: (/** @type {string} */ path) => path === '/nowhere',
    isUnusable: (/** @type {string} */ address, /** @type {string} */ accept) =>
      address === '/items?bbox=1' && accept === 'text/html',
    answer: async (/** @type {Request} */ request, /** @type {Response} */ response) => {
      await answer(request, response)
    },
  }
  const server = serverFor(app, { ...LIMITS, ...limits })
  servers.push(server)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const at = (/** @type {string} */ path) => `http://127.0.0.1:${port}${path}`
  return { port, at, server }
}

/**
 * @param {Request} request
 * @param {Response} response
 */
const echo = (request, response) => response.end(`${request.url} ${request.headers.rsc ?? ''}`)

/**
 * @param {string} line
 * @param {string[]} more
 */
const head = (line, ...more) => [line, 'Host: a', 'Connection: close', ...more, '', ''].join('\r\n')

/** What every answer has, whoever made it. */
const SECURE = ['content-security-policy', 'x-content-type-options', 'referrer-policy']

describe('the files of a build', () => {
  test('come at once while everything else waits for its turn', async () => {
    const { at } = await serve(
      (request, response) => {
        if (request.url?.startsWith('/_next/static/')) response.end('a script')
      },
      { making: 1, waitingMs: 100 },
    )
    const abort = new AbortController()
    const held = fetch(at('/slow'), { signal: abort.signal }).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await fetch(at('/page'))).status).toBe(503)
    const file = await fetch(at('/_next/static/chunks/a.js'))
    expect([file.status, await file.text()]).toEqual([200, 'a script'])
    abort.abort()
    await held
  })
})

describe('the server', () => {
  test('hands the app what it may answer, without what is said inside Next', async () => {
    const { at } = await serve()
    const response = await fetch(at('/iraq?act=rocket'), { headers: { RSC: '1' } })
    expect(await response.text()).toBe('/iraq?act=rocket ')
    for (const name of SECURE) expect(response.headers.has(name), name).toBe(true)
    expect(response.headers.get('Content-Security-Policy')).toContain(`frame-ancestors 'self'`)
    const embed = await fetch(at('/embed/iraq/map'))
    expect(embed.headers.get('Content-Security-Policy')).not.toContain('frame-ancestors')
  })

  test('lets the script of a worker compile WebAssembly, and nothing that is a page', async () => {
    const { at } = await serve()
    const policyOf = async (/** @type {string} */ path) =>
      (await fetch(at(path))).headers.get('Content-Security-Policy') ?? ''
    const worker = await policyOf('/_next/static/chunks/worker.js')
    expect(worker).toContain(`script-src 'self' 'wasm-unsafe-eval';`)
    for (const path of ['/iraq', '/embed/iraq/map', '/_next/staticx/a.js']) {
      expect(await policyOf(path), path).not.toContain('eval')
    }
  })

  test('says of a page that can only say why it shows nothing that it is refused', async () => {
    const { at } = await serve()
    const page = await fetch(at('/items?bbox=1'), { headers: { Accept: 'text/html' } })
    expect([page.status, await page.text()]).toEqual([400, '/items?bbox=1 '])
    for (const [path, accept] of [
      ['/items?bbox=1', 'application/json'],
      ['/items?bbox=1,2,3,4', 'text/html'],
    ]) {
      expect((await fetch(at(path ?? ''), { headers: { Accept: accept ?? '' } })).status).toBe(200)
    }
  })

  test.each(['/nowhere', '/iraq/%A0', '/%00', '/a'.repeat(30)])(
    'leads to the page that says there is nothing: %s',
    async (path) => {
      const { at } = await serve()
      expect(await (await fetch(at(path))).text()).toBe('/_not-found ')
    },
  )

  test.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400],
    ['a method it has not', `${head('POST / HTTP/1.1', 'Content-Length: 3')}abc`, 405],
    ['TRACE', head('TRACE / HTTP/1.1'), 405],
    ['CONNECT', head('CONNECT a:443 HTTP/1.1'), 405],
    ['an expectation', head('GET / HTTP/1.1', 'Expect: the-unexpected'), 417],
    ['many parameters', head(`GET /?${'a&'.repeat(3_000)} HTTP/1.1`), 414],
    ['a long address', head(`GET /${'a'.repeat(20_000)} HTTP/1.1`), 414],
    ['an endless address', `GET /${'a'.repeat(60_000)}`, 414],
    ['a large header', head('GET / HTTP/1.1', `Cookie: ${'a'.repeat(20_000)}`), 431],
    ['an endless header', head('GET / HTTP/1.1', `Cookie: ${'a'.repeat(60_000)}`), 431],
    ['many headers', head('GET / HTTP/1.1', ...Array(200).fill('A: b')), 431],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', head('GET / HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), 400],
  ])('refuses %s with its headers', async (_, bytes, status) => {
    const { port } = await serve()
    const answer = (await sendRaw(port, bytes)).toLowerCase()
    expect(answer).toMatch(new RegExp(`^http/1.1 ${status} `))
    for (const name of SECURE) expect(answer).toContain(`${name}: `)
  })

  test('answers who asks for another protocol in this one', async () => {
    const { port } = await serve()
    const line = 'GET /iraq HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade, close'
    const answer = await sendRaw(port, `${line}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
  })

  test('says which methods there are', async () => {
    const { at } = await serve()
    const refused = await fetch(at('/'), { method: 'DELETE' })
    expect(refused.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    const options = await fetch(at('/'), { method: 'OPTIONS' })
    expect([options.status, options.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    for (const name of SECURE) expect(options.headers.has(name), name).toBe(true)
  })

  test.each([
    [null, 'no-cache'],
    ['s-maxage=31536000', 'no-cache'],
    ['private, no-cache, no-store, max-age=0, must-revalidate', 'no-cache'],
    ['max-age=86400', 'max-age=86400'],
    ['public, max-age=31536000, immutable', 'public, max-age=31536000, immutable'],
  ])('lets what says %s be kept as %s', async (said, kept) => {
    const { at } = await serve((_, response) => {
      if (said) response.setHeader('Cache-Control', said)
      response.end()
    })
    expect((await fetch(at('/'))).headers.get('Cache-Control')).toBe(kept)
  })

  test('answers 500 where the app fails, and goes on', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { at } = await serve((request, response) => {
      if (request.url === '/fails') throw new Error('planned')
      response.end()
    })
    const failed = await fetch(at('/fails'))
    expect(failed.status).toBe(500)
    expect(await failed.text()).not.toContain('planned')
    expect((await fetch(at('/'))).status).toBe(200)
    log.mockRestore()
  })
})

describe('a crowd', () => {
  test('is answered as far as it can be, told to come back, and forgotten', async () => {
    /** @type {(() => void)[]} */
    const held = []
    const { at } = await serve(
      (_, response) => {
        held.push(() => response.end('late'))
      },
      { making: 2, waiting: 3, waitingMs: 50 },
    )
    const asked = Array.from({ length: 8 }, () => fetch(at('/')))
    const first = asked.map((each) =>
      each.then(({ status, headers }) => `${status} ${headers.get('Retry-After')}`),
    )
    await vi.waitFor(async () => expect(held).toHaveLength(2))
    const settled = Promise.all(first)
    await vi.waitFor(async () => {
      const open = await Promise.all(first.map((each) => Promise.race([each, 'open'])))
      expect(open.filter((each) => each === 'open')).toHaveLength(2)
    })
    for (const answer of held.splice(0)) answer()
    expect((await settled).sort()).toEqual([
      ...Array(2).fill('200 null'),
      ...Array(6).fill('503 2'),
    ])

    const again = fetch(at('/'))
    await vi.waitFor(() => expect(held).toHaveLength(1))
    held[0]?.()
    expect((await again).status).toBe(200)
  })

  test('that goes away while it waits takes no turn from others', async () => {
    /** @type {(() => void)[]} */
    const held = []
    const { at, port, server } = await serve((_, response) => held.push(() => response.end()), {
      making: 1,
      waitingMs: 10_000,
    })
    const first = fetch(at('/'))
    await vi.waitFor(() => expect(held).toHaveLength(1))
    let asked = 0
    server.on('request', () => asked++)
    const leaving = Array.from({ length: 5 }, () => connect(port, '127.0.0.1'))
    for (const socket of leaving) socket.write(head('GET / HTTP/1.1'))
    await vi.waitFor(() => expect(asked).toBe(5))
    for (const socket of leaving) socket.destroy()
    const connections = promisify(server.getConnections.bind(server))
    await vi.waitFor(async () => expect(await connections()).toBe(1))
    const last = fetch(at('/'))
    held[0]?.()
    expect((await first).status).toBe(200)
    await vi.waitFor(() => expect(held).toHaveLength(2))
    held[1]?.()
    expect((await last).status).toBe(200)
  })

  test('on one connection is answered one after another', async () => {
    let atOnce = 0
    let most = 0
    const { port } = await serve(async (_, response) => {
      most = Math.max(most, ++atOnce)
      await new Promise((resolve) => setTimeout(resolve, 5))
      atOnce--
      response.end('x')
    })
    const line = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'
    const answer = await sendRaw(port, line.repeat(5) + head('GET / HTTP/1.1'))
    expect(answer.match(/HTTP\/1.1 200/g)).toHaveLength(6)
    expect(most).toBe(1)
  })

  test('on one connection that is too large is cut off', async () => {
    const { port } = await serve(() => {}, { pipelined: 4 })
    const answer = await sendRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(10))
    expect(answer).toBe('')
  })
})

describe('a slow client', () => {
  test('that does not send its request is told so', async () => {
    const { port } = await serve(echo, { headersMs: 100, requestMs: 100 })
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHo')).toMatch(/^HTTP\/1.1 408 /)
  })

  test('that does not read what it asked for is cut off, and costs nobody a turn', async () => {
    const chunk = Buffer.alloc(1 << 20, 'x')
    /** @type {Response[]} */
    const begun = []
    const { port, at } = await serve(
      (request, response) => {
        if (request.url !== '/large') return response.end('small')
        begun.push(response)
        for (let i = 0; i < 40; i++) response.write(chunk)
        response.end()
      },
      { making: 1, fetchLookMs: 50 },
    )
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n')
    })
    socket.on('error', () => {})
    socket.pause()
    await vi.waitFor(() => expect(begun).toHaveLength(1))
    expect(await (await fetch(at('/'))).text()).toBe('small')
    await vi.waitFor(() => expect(begun[0]?.destroyed).toBe(true))
    socket.destroy()
  })

  test('that reads slowly but steadily gets all of it', async () => {
    const size = 30 << 20
    const { port } = await serve((_, response) => response.end(Buffer.alloc(size, 'x')), {
      fetchLookMs: 2_000,
    })
    let got = 0
    await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head('GET / HTTP/1.1')))
      socket.on('data', (bytes) => {
        got += bytes.length
        socket.pause()
        setTimeout(() => socket.resume(), 4)
      })
      socket.on('close', () => resolve(null))
    })
    expect(got).toBeGreaterThan(size)
  })
})
