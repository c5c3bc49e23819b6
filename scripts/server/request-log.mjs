/**
 * Lines of a log, each a JSON object: a setting turns them on. Of a query the names are logged and no
 * values: what somebody looks for is theirs; and no address of anybody.
 */
import { randomUUID } from 'node:crypto'

/** An id that a proxy gave a request and that can stand in a line. */
const ID = /^[\w.:/+=-]{1,100}$/

/**
 * What became of a request.
 * @typedef {{ path: string | null, status: number, ms: number, bytes: number, isWhole: boolean }} Outcome
 */

export class RequestLog {
  #write
  #now

  /**
   * @param {(line: string) => void} write
   * @param {() => Date} [now]
   */
  constructor(write, now = () => new Date()) {
    this.#write = write
    this.#now = now
  }

  /**
   * The id of a request: that of the proxy, or a new one.
   * @param {import('node:http').IncomingMessage} request
   */
  idOf({ headers }) {
    const given = headers['x-request-id']
    return typeof given === 'string' && ID.test(given) ? given : randomUUID()
  }

  /**
   * @param {string} id
   * @param {import('node:http').IncomingMessage} request
   * @param {Outcome} outcome
   */
  request(id, { method, url }, { path, status, ms, bytes, isWhole }) {
    const query = namesIn(url ?? '')
    this.event('request', {
      id,
      method,
      path: path ?? '?',
      ...(query.length > 0 ? { query } : {}),
      status,
      ms: Math.round(ms * 10) / 10,
      bytes,
      ...(isWhole ? {} : { cut: true }),
    })
  }

  /**
   * Anything else that happens.
   * @param {string} event
   * @param {object} [more]
   */
  event(event, more = {}) {
    this.#write(`${JSON.stringify({ time: this.#now().toISOString(), event, ...more })}\n`)
  }
}

/** Names of parameters that are logged at most. */
const MOST_NAMES = 20

/** @param {string} address */
function namesIn(address) {
  const at = address.indexOf('?')
  if (at < 0) return []
  const names = new Set(new URLSearchParams(address.slice(at)).keys())
  return [...names].slice(0, MOST_NAMES).map((name) => name.slice(0, 40))
}
