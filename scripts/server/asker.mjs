/**
 * Lets the app know that whoever asked has gone away, so that what is done for them alone can end:
 * data/asker.ts reads it.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'

const ASKER = Symbol.for('riposte.asker')

/** @returns {AsyncLocalStorage<AbortSignal | null>} */
function askers() {
  const shared = /** @type {{ [ASKER]?: AsyncLocalStorage<AbortSignal | null> }} */ (globalThis)
  shared[ASKER] ??= new AsyncLocalStorage()
  return shared[ASKER]
}

/**
 * Makes an answer for whoever waits for it.
 * @template T
 * @param {import('node:http').ServerResponse} response
 * @param {() => T} answer
 * @returns {T}
 */
export function forAskerOf(response, answer) {
  const gone = new AbortController()
  // A page asks many questions at a time.
  setMaxListeners(0, gone.signal)
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return askers().run(gone.signal, answer)
}
