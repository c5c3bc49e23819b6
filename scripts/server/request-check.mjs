/**
 * What is wrong with a request, found before the framework parses any of it.
 * @typedef {{ status: number, reason: string, headers?: Record<string, string> }} Refusal
 */
import { LIMITS } from './limits.mjs'

const METHODS = 'GET, HEAD, OPTIONS'

/** A host with or without a port. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i

/**
 * Why a request is refused; null for one that may be answered. `address` is its address as a path
 * with a query.
 * @param {import('node:http').IncomingMessage} request
 * @param {string | null} address
 * @returns {Refusal | null}
 */
export function refusalOf(request, address) {
  const { method, headers, rawHeaders, httpVersion } = request
  if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') {
    const reason = `There is no ${method} here; there is ${METHODS}.`
    return { status: 405, reason, headers: { Allow: METHODS } }
  }
  if (address === null) return { status: 400, reason: 'The address is not one of this server.' }
  if (address.length > LIMITS.addressLength) {
    const reason = `The address has ${address.length} characters; at most ${LIMITS.addressLength} are read.`
    return { status: 414, reason }
  }
  const parameters = countParameters(address)
  if (parameters > LIMITS.parameters) {
    const reason = `The address has ${parameters} parameters; at most ${LIMITS.parameters} are read.`
    return { status: 414, reason }
  }
  const bytes = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
  if (bytes > LIMITS.headerBytes || rawHeaders.length / 2 > LIMITS.headers) {
    const reason = `At most ${LIMITS.headers} headers of together ${LIMITS.headerBytes} bytes are read.`
    return { status: 431, reason }
  }
  const hasHost = headers.host !== undefined || httpVersion === '1.0'
  if (!hasHost || !HOST.test(headers.host ?? 'localhost')) {
    return { status: 400, reason: 'The Host header names no host.' }
  }
  return null
}

/**
 * The address a request asks for as a path with a query; null for one that is none. A client of a
 * proxy writes it in full (RFC 9112, 3.2.2).
 * @param {string} target
 * @returns {string | null}
 */
export function addressOf(target) {
  if (target.startsWith('/')) return target
  const full = /^https?:\/\/[^/?#]+/i.exec(target)
  if (!full) return null
  const rest = target.slice(full[0].length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/**
 * An address below /ogc without the slash at the end of its path: clients join addresses with one,
 * and some do not follow where Next would lead them.
 * @param {string} address
 * @returns {string}
 */
export const withoutLastSlash = (address) =>
  address.replace(/^(\/ogc(?:\/[^/?#]+)*)\/+(?=$|[?#])/, '$1')

/** @param {string} address */
function countParameters(address) {
  const start = address.indexOf('?')
  if (start < 0) return 0
  let count = 1
  for (let at = start; at >= 0; at = address.indexOf('&', at + 1)) if (at > start) count++
  return count
}

/**
 * The path of an address, decoded; null for one that nothing can have: not UTF-8, with control
 * characters, or of more steps than any has.
 * @param {string} address
 * @returns {string | null}
 */
export function pathOf(address) {
  const [path = ''] = address.split(/[?#]/, 1)
  if (path.split('/').length > LIMITS.pathSteps + 1) return null
  try {
    const decoded = decodeURIComponent(path)
    return /[\p{Cc}\u2028\u2029]/u.test(decoded) ? null : decoded
  } catch {
    return null
  }
}

/**
 * Takes out the headers by which parts of Next talk to each other: the app has no navigation that
 * asks for parts of a page, and no one outside has anything to say to the framework.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export function removeInnerHeaders(headers) {
  for (const name of Object.keys(headers)) {
    if (/^(rsc$|next-|x-(next|middleware|invoke|matched|now|prerender|action))/.test(name)) {
      delete headers[name]
    }
  }
}
