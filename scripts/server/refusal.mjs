import { STATUS_CODES } from 'node:http'
import { securityHeaders } from './security-headers.mjs'

/** @typedef {import('./request-check.mjs').Refusal} Refusal */

/** @param {Refusal} refusal */
const textOf = ({ status, reason }) => `${status} ${STATUS_CODES[status]}\n${reason}\n`

/** @param {Refusal} refusal */
const headersOf = (refusal) => ({
  ...securityHeaders('', process.env),
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(textOf(refusal))),
  'Cache-Control': 'no-store',
  'Access-Control-Allow-Origin': '*',
  ...refusal.headers,
})

/**
 * Answers with a refusal, unless something has been answered already. What is left of a body is not
 * waited for: the connection ends with the answer.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(request, response, refusal) {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const hasBody =
    'transfer-encoding' in request.headers || Number(request.headers['content-length'] ?? 0) > 0
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const closing = hasBody ? { Connection: 'close' } : {}
  response.writeHead(refusal.status, { ...headersOf(refusal), ...closing })
  response.end(request.method === 'HEAD' ? undefined : textOf(refusal))
}

/**
 * A refusal as bytes, for a request that could not be read as HTTP.
 * @param {Refusal} refusal
 */
export function rawRefusal(refusal) {
  const headers = Object.entries({ ...headersOf(refusal), Connection: 'close' })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines}\r\n${textOf(refusal)}`
}
