import { createServer } from 'node:http'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { explainLoss, retrySeconds } from './lost.mjs'

const LOST = Symbol.for('riposte.lost')

/**
 * What an answer of such a status comes to.
 * @param {number} status
 * @param {boolean} isExplicit whether it is written by `writeHead` rather than left to `end`
 */
async function answer(status, isExplicit) {
  const server = createServer((_request, response) => {
    explainLoss(response)
    if (isExplicit) response.writeHead(status, { 'X-Own': 'kept' })
    else response.statusCode = status
    response.end('so')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const got = await fetch(`http://127.0.0.1:${port}/`)
  await got.text()
  server.close()
  return [got.status, got.headers.get('Retry-After')]
}

/** Other tests of the same process lose databases, too. */
const forget = () => void Reflect.deleteProperty(globalThis, LOST)

describe.each([true, false])('a failure', (isExplicit) => {
  beforeEach(forget)
  afterAll(forget)

  test('is the app’s own where nothing is lost, or was lost long ago', async () => {
    expect(await answer(500, isExplicit)).toEqual([500, null])
    Reflect.set(globalThis, LOST, { at: performance.now() - 60_000, retrySeconds: 5 })
    expect(retrySeconds()).toBeNull()
    expect(await answer(500, isExplicit)).toEqual([500, null])
  })

  test('after a loss says when to try again; what was answered stays', async () => {
    Reflect.set(globalThis, LOST, { at: performance.now(), retrySeconds: 7 })
    expect(await answer(500, isExplicit)).toEqual([503, '7'])
    expect(await answer(200, isExplicit)).toEqual([200, null])
  })
})
