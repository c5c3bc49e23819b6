import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { assertFree, explainPort, freePort } from './port.mjs'

describe('assertFree', () => {
  test('accepts a free port, again and again', async () => {
    const port = await freePort()
    await assertFree(port, '127.0.0.1')
    await assertFree(port, undefined)
  })

  test.each(['127.0.0.1', undefined])('names a port in use (host %s)', async (host) => {
    const server = createServer()
    const port = await new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port)
      })
    })
    await expect(assertFree(port, host)).rejects.toThrow(`Port ${port} is in use`)
    server.close()
  })

  test('names a host that is not this machine', async () => {
    await expect(assertFree(await freePort(), '192.0.2.1')).rejects.toThrow('HOST is "192.0.2.1"')
  })
})

describe('explainPort', () => {
  test('offers another port, also after the last', () => {
    expect(explainPort('EADDRINUSE', 3000, undefined)).toContain('PORT=3001')
    expect(explainPort('EADDRINUSE', 65535, undefined)).toContain('PORT=65534')
  })

  test('passes on what it does not know', () => {
    expect(explainPort('EWEIRD', 3000, 'h')).toContain('port 3000 of h: EWEIRD')
  })
})
