/** Who watches a server from outside: what it answers them, and what it writes down of each request. */
import { Health } from './health.mjs'
import { pathOf } from './request-check.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

export class Watch {
  health
  #metrics
  #log

  /**
   * @param {object} [parts]
   * @param {Health} [parts.health]
   * @param {import('./metrics.mjs').Metrics | null} [parts.metrics] none where nobody asks for numbers
   * @param {import('./request-log.mjs').RequestLog | null} [parts.log] none where nothing is written down
   */
  constructor({ health = new Health(), metrics = null, log = null } = {}) {
    this.health = health
    this.#metrics = metrics
    this.#log = log
  }

  /**
   * Follows a request until its answer is gone or cut off.
   * @param {Request} request
   * @param {Response} response
   */
  follow(request, response) {
    const [metrics, log] = [this.#metrics, this.#log]
    if (!metrics && !log) return
    const began = performance.now()
    const { socket } = request
    const sentBefore = socket.bytesWritten
    const path = pathOf(request.url ?? '')
    // The app may change it.
    const { method, url } = request
    const id = log?.idOf(request)
    if (id) response.setHeader('X-Request-Id', id)
    metrics?.begin()
    response.once('close', () => {
      const outcome = {
        path,
        status: response.statusCode,
        ms: performance.now() - began,
        bytes: socket.bytesWritten - sentBefore,
        isWhole: response.writableFinished,
      }
      metrics?.end(outcome)
      if (id) log?.request(id, /** @type {Request} */ ({ method, url }), outcome)
    })
  }

  /**
   * Answers one who watches; false for any other address.
   * @param {string | null} path
   * @param {Request} request
   * @param {Response} response
   * @returns {Promise<boolean>}
   */
  async answer(path, request, response) {
    if (path === '/healthz') {
      const { status, body } = await this.health.answer()
      send(request, response, status, 'application/json', `${JSON.stringify(body)}\n`)
      return true
    }
    if (path !== '/metrics' || !this.#metrics) return false
    const { type, text } = await this.#metrics.answer()
    send(request, response, 200, type, text)
    return true
  }

  /**
   * What an error came to, where it belongs.
   * @param {string} what
   * @param {unknown} error
   */
  failed(what, error) {
    if (!this.#log) console.error(`${what} failed:`, error)
    else
      this.#log.event('failed', {
        what,
        error: String(/** @type {Error} */ (error)?.stack ?? error),
      })
  }

  /**
   * Something for the one who runs the server.
   * @param {string} event
   * @param {string} message
   */
  tell(event, message) {
    if (this.#log) this.#log.event(event, { message })
    else console.log(message)
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} type
 * @param {string} text
 */
function send(request, response, status, type, text) {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}
