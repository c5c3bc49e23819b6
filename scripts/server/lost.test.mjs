import { afterEach, describe, expect, test } from 'vitest'
import { explainLoss, retrySeconds } from './lost.mjs'

const LOST = Symbol.for('riposte.lost')

/** @param {number} statusCode */
const answer = (statusCode) => {
  /** @type {Record<string, string>} */
  const headers = {}
  const response = {
    statusCode,
    headersSent: false,
    headers,
    setHeader: (/** @type {string} */ name, /** @type {string} */ value) => {
      headers[name] = value
    },
  }
  explainLoss(/** @type {any} */ (response))
  return response
}

describe('a failure', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, LOST))

  test('is the app’s own where nothing is lost, or was lost long ago', () => {
    expect(answer(500).statusCode).toBe(500)
    Reflect.set(globalThis, LOST, { at: performance.now() - 60_000, retrySeconds: 5 })
    expect(retrySeconds()).toBeNull()
    expect(answer(500).statusCode).toBe(500)
  })

  test('after a loss says when to try again; what was answered stays', () => {
    Reflect.set(globalThis, LOST, { at: performance.now(), retrySeconds: 7 })
    expect(answer(500)).toMatchObject({ statusCode: 503, headers: { 'Retry-After': '7' } })
    expect(answer(200)).toMatchObject({ statusCode: 200, headers: {} })
  })
})
