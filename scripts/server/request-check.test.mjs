import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.mjs'
import {
  addressOf,
  pathOf,
  refusalOf,
  removeInnerHeaders,
  withoutLastSlash,
} from './request-check.mjs'

/**
 * @param {string} address
 * @param {Record<string, string>} [headers]
 * @param {string} [method]
 */
const statusOf = (address, headers = { host: 'map.example.org' }, method = 'GET') =>
  refusalOf(
    /** @type {any} */ ({
      method,
      headers,
      rawHeaders: Object.entries(headers).flat(),
      httpVersion: '1.1',
    }),
    addressOf(address),
  )?.status ?? null

describe('a request', () => {
  test.each([
    ['/iraq-2019-2020?from=2020-01-01&act=rocket', null],
    [`/?q=${'x'.repeat(7_000)}`, null],
    [`/robots.txt?${'a&'.repeat(5_000)}`, 414],
    [`/?${'a&'.repeat(LIMITS.parameters)}`, 414],
    [`/?${'a&'.repeat(LIMITS.parameters - 1)}`, null],
    [`/${'x'.repeat(LIMITS.addressLength)}`, 414],
    ['*', 400],
    ['iraq', 400],
    ['', 400],
    ['ftp://example.org/', 400],
    ['http://', 400],
    ['http://other.example/iraq', null],
  ])('is refused or not: %.40s', (address, status) => {
    expect(statusOf(address)).toBe(status)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('is not %s', (method) => {
    expect(statusOf('/', { host: 'a' }, method)).toBe(405)
  })

  test.each(['', 'a b', 'a/b', 'a@b', '[::1', 'a:port', 'ä', 'a:1:2', 'http://a'])(
    'is not for the host %j',
    (host) => {
      expect(statusOf('/', { host })).toBe(400)
    },
  )

  test.each(['map.example.org', 'localhost:3000', '127.0.0.1', '[::1]:80', 'my_host'])(
    'is for the host %s',
    (host) => {
      expect(statusOf('/', { host })).toBeNull()
    },
  )

  test('has a host', () => {
    expect(statusOf('/', {})).toBe(400)
  })

  test('has headers within measure', () => {
    expect(statusOf('/', { host: 'a', cookie: 'x'.repeat(LIMITS.headerBytes) })).toBe(431)
    const many = Array.from({ length: LIMITS.headers }, (_, i) => [`x-${i}`, ''])
    expect(statusOf('/', { host: 'a', ...Object.fromEntries(many) })).toBe(431)
  })
})

describe('the address of a request', () => {
  test.each([
    ['/iraq?a=1', '/iraq?a=1'],
    ['http://map.example.org/iraq?a=1', '/iraq?a=1'],
    ['HTTPS://map.example.org', '/'],
    ['http://map.example.org?a=1', '/?a=1'],
  ])('of %s is %s', (target, address) => {
    expect(addressOf(target)).toBe(address)
  })
})

describe('the path of an address', () => {
  test.each([
    ['/iraq-2019-2020?q=%A0', '/iraq-2019-2020'],
    ['/%D8%A8', '/ب'],
    ['/iraq-2019-2020/%A0', null],
    ['/%', null],
    ['/%zz', null],
    ['/%C0%AE', null],
    ['/a%00b', null],
    ['/a%0d%0ab', null],
    ['/%7F', null],
    ['/%E2%80%A8', null],
    ['/a'.repeat(LIMITS.pathSteps), '/a'.repeat(LIMITS.pathSteps)],
    ['/a'.repeat(LIMITS.pathSteps + 1), null],
  ])('%s is %s', (address, path) => {
    expect(pathOf(address)).toBe(path)
  })

  test('is a path or nothing, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const path = pathOf(`/${text}`)
        expect(path === null || path.startsWith('/')).toBe(true)
      }),
    )
  })
})

test('what parts of Next say to each other is taken out, and nothing else', () => {
  const kept = { host: 'a', accept: '*/*', 'x-forwarded-proto': 'https', 'if-none-match': 'W/"1"' }
  const inner = {
    rsc: '1',
    'next-router-state-tree': '%',
    'next-action': 'x',
    'x-middleware-subrequest': 'a:a:a',
    'x-matched-path': '/_error',
    'x-nextjs-data': '1',
    'x-invoke-status': '500',
    'x-now-route-matches': '1',
  }
  const headers = { ...kept, ...inner }
  removeInnerHeaders(headers)
  expect(headers).toEqual(kept)
})

describe('an address below /ogc', () => {
  test.each([
    ['/ogc', '/ogc'],
    ['/ogc/', '/ogc'],
    ['/ogc//?f=json', '/ogc?f=json'],
    [
      '/ogc/collections/x/items/?datetime=2020-01-01/..',
      '/ogc/collections/x/items?datetime=2020-01-01/..',
    ],
    ['/ogc/collections/x/items/a%2Fb/', '/ogc/collections/x/items/a%2Fb'],
    ['/ogc?next=/', '/ogc?next=/'],
    ['/ogcs/', '/ogcs/'],
    ['/iraq-2019-2020/', '/iraq-2019-2020/'],
  ])('is the same with a slash at the end: %s', (address, same) => {
    expect(withoutLastSlash(address)).toBe(same)
  })
})
