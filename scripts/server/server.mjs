/**
 * The HTTP server in front of the app: it refuses what the app should never see, answers only as
 * much at a time as it can, and holds nothing for those who do not fetch it.
 */
import { createServer } from 'node:http'
import { Admission } from './admission.mjs'
import { forAskerOf } from './asker.mjs'
import { askWhetherStillSo } from './caching.mjs'
import { LIMITS } from './limits.mjs'
import { explainLoss, retrySeconds } from './lost.mjs'
import { rawRefusal, refuse } from './refusal.mjs'
import {
  addressOf,
  pathOf,
  refusalOf,
  removeInnerHeaders,
  withoutLastSlash,
} from './request-check.mjs'
import { securityHeaders } from './security-headers.mjs'
import { SlowReaders } from './slow-readers.mjs'
import { answerAs } from './status.mjs'
import { Turns } from './turns.mjs'
import { Watch } from './watch.mjs'

/** The address whose page says that there is nothing, and what there is. */
const NOT_FOUND = '/_not-found'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {object} App
 * @property {(request: Request, response: Response) => Promise<void>} answer
 * @property {(path: string) => boolean | Promise<boolean>} isUnknown whether a path, decoded, is of a page about nothing
 * @property {(address: string, accept: string) => boolean | Promise<boolean>} isUnusable whether an address, for an asker who takes these types, is of a page that can only say why it shows nothing
 */

/** What is there already: files of the build, layers of the base map, parts of a table. */
const MADE = /^\/(_next\/static|basemap|[^/]+\/table)\//

/**
 * A server for `app` that does not listen yet. It answers every request: the app's failures with 500,
 * its own refusals with the status that says why, and with 503 what it is asked before the data are
 * read, except by who watches it.
 * @param {App} app
 * @param {typeof LIMITS} [limits]
 * @param {Watch} [watch] one of an app that is ready without
 */
export function serverFor(app, limits = LIMITS, watch = readyWatch()) {
  const admission = new Admission(limits)
  const slowReaders = new SlowReaders(limits)
  const turns = new Turns(limits.pipelined)
  const server = createServer({
    maxHeaderSize: limits.requestBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(limits.headersMs, 2_000),
    requireHostHeader: false,
  })
  server.maxConnections = limits.connections
  server.maxHeadersCount = limits.headers + 1

  server.on('request', (request, response) => {
    response.on('error', () => {})
    // Half of those who wait for its end are ours, half are of Next, and all are meant.
    response.setMaxListeners(20)
    watch.follow(request, response)
    turns.take(request, response, () => answer(request, response))
  })
  server.on('checkExpectation', (request, response) => {
    refuse(request, response, { status: 417, reason: 'Nothing is expected here.' })
  })
  server.on('connect', (_request, socket) => {
    socket.end(rawRefusal({ status: 405, reason: 'This is no proxy.' }))
  })
  server.on('clientError', (error, socket) => {
    if (socket.writable) socket.end(rawRefusal(refusalOfBytes(error, socket)))
    else socket.destroy()
  })
  server.on('close', () => slowReaders.stop())
  return server

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function answer(request, response) {
    const address = addressOf(request.url ?? '')
    const refusal = refusalOf(request, address)
    if (refusal || address === null) {
      refuse(request, response, refusal ?? { status: 400, reason: 'There is no address.' })
      return
    }
    const path = pathOf(address)
    for (const [name, value] of Object.entries(securityHeaders(path ?? '', process.env))) {
      response.setHeader(name, value)
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { Allow: 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Origin': '*' })
      response.end()
      return
    }
    if (await watch.answer(path, request, response)) return
    const { phase } = watch.health
    if (phase === 'starting' || phase === 'broken') {
      const reason = 'The server has no data to answer from yet. /healthz says why.'
      refuse(request, response, { status: 503, reason, headers: { 'Retry-After': '5' } })
      return
    }
    const isMade = path !== null && MADE.test(path)
    const mayEnter = slowReaders.size < limits.unfetched && (isMade || (await admission.enter()))
    if (!mayEnter) {
      const reason = 'The server has more to do than it can. Try again in a few seconds.'
      refuse(request, response, { status: 503, reason, headers: { 'Retry-After': '2' } })
      return
    }
    const leave = () => {
      if (!isMade) admission.leave()
    }
    if (response.closed) {
      leave()
      return
    }
    askWhetherStillSo(response)
    removeInnerHeaders(request.headers)
    explainLoss(response)
    whenBegun(response, () => {
      leave()
      slowReaders.watch(response)
    })
    try {
      await forAskerOf(response, async () => {
        if (path === null || (await app.isUnknown(path))) request.url = NOT_FOUND
        else {
          if (await app.isUnusable(address, request.headers.accept ?? '')) answerAs(response, 400)
          request.url = withoutLastSlash(address)
        }
        await app.answer(request, response)
      })
    } catch (error) {
      if (response.closed && error instanceof Error && error.name === 'AbortError') return
      const seconds = retrySeconds()
      if (seconds !== null) {
        const reason = 'What holds the data cannot be asked just now. Try again in a few seconds.'
        const headers = { 'Retry-After': String(seconds) }
        refuse(request, response, { status: 503, reason, headers })
        return
      }
      watch.failed(`${request.method} ${path}`, error)
      refuse(request, response, { status: 500, reason: 'The server could not answer.' })
    }
  }
}

function readyWatch() {
  const watch = new Watch()
  watch.health.serve({}, [])
  return watch
}

/**
 * Calls `done` once: when the first of the answer goes out, or there is nobody to send it to. What
 * comes after waits for the one who fetches it, not for this server.
 * @param {Response} response
 * @param {() => void} done
 */
function whenBegun(response, done) {
  let isDone = false
  const once = () => {
    if (!isDone) done()
    isDone = true
  }
  const { write, end } = response
  response.write = function (/** @type {any[]} */ ...args) {
    once()
    return write.apply(this, /** @type {any} */ (args))
  }
  response.end = function (/** @type {any[]} */ ...args) {
    once()
    return end.apply(this, /** @type {any} */ (args))
  }
  response.once('close', once)
}

/**
 * What is wrong with bytes that are no HTTP request.
 * @param {NodeJS.ErrnoException & { rawPacket?: Buffer, bytesParsed?: number }} error
 * @param {import('node:stream').Duplex & { bytesRead?: number }} socket
 */
function refusalOfBytes({ code, rawPacket }, socket) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return { status: 408, reason: 'The request took too long to arrive.' }
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    // A request that begins with one endless line has an endless address.
    const isFirst = rawPacket?.length === socket.bytesRead
    const isAddress = isFirst && !rawPacket?.includes('\n')
    return isAddress
      ? {
          status: 414,
          reason: `At most ${LIMITS.addressLength} characters of an address are read.`,
        }
      : { status: 431, reason: `At most ${LIMITS.headerBytes} bytes of headers are read.` }
  }
  return { status: 400, reason: 'That is no HTTP request.' }
}
