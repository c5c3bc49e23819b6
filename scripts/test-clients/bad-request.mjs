/** Requests that nobody should send, made from a few that are good. */

const ADDRESSES = [
  '/',
  '/iraq-2019-2020',
  '/iraq-2019-2020/method',
  '/iraq-2019-2020/incidents.geojson',
  '/iraq-2019-2020/incidents.csv',
  '/iraq-2019-2020/clusters.geojson',
  '/iraq-2019-2020/table/screen.arrows',
  '/iraq-2019-2020/table/screen.0123456789abcdef.arrows',
  '/iraq-2019-2020/changes.json',
  '/iraq-2019-2020/changes.atom',
  '/ogc',
  '/ogc/api',
  '/ogc/collections/iraq-2019-2020',
  '/ogc/collections/iraq-2019-2020/items',
  '/ogc/collections/iraq-2019-2020_links/items',
  '/ogc/collections/iraq-2019-2020_clusters/items',
  '/ogc/collections/iraq-2019-2020/items/2020-03-11-camp-taji-rockets',
  '/ogc/collections/iraq-2019-2020/tiles/WebMercatorQuad/6/25/39',
  '/ogc/html/collections/iraq-2019-2020/items',
  '/iraq-2019-2020/incidents/2020-03-11-camp-taji-rockets',
  '/iraq-2019-2020/incidents/2020-03-11-camp-taji-rockets/record.json',
  '/iraq-2019-2020/incidents/2020-03-11-camp-taji-rockets/citation.bib',
  '/embed/iraq-2019-2020/map-list',
  '/basemap/land.json',
  '/schemas/incident.schema.json',
  '/version.json',
  '/robots.txt',
  '/sitemap.xml',
  '/theme.js',
  '/icon.svg',
  '/_next/static/chunks/nothing.js',
  '/_next/image',
  '/_next/data/x/y.json',
  '/api/nothing',
]

const PIECES = [
  '%A0',
  '%00',
  '%0d%0aSet-Cookie:a=b',
  '%2e%2e%2f',
  '../../../etc/passwd',
  '..%5c..%5c',
  '%c0%ae%c0%ae/',
  '%',
  '%zz',
  '%E2%80%AE',
  '%F0%9F',
  '//evil.example',
  '/\\evil.example',
  ';a=b',
  '[id]',
  '(group)',
  '@slot',
  '__proto__',
  'constructor',
  'toString',
  "' OR 1=1--",
  '<script>',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is not to be one
  '${7*7}',
  'a'.repeat(300),
  '/a'.repeat(40),
  '.env',
  '.git/config',
  '_not-found',
  '_global-error',
  '404',
  '500',
  'index.txt',
  '.rsc',
  '.segments/_tree.segment.rsc',
  '?',
  '#',
]

const NAMES = [
  'from',
  'to',
  'act',
  'q',
  'km',
  'min',
  'days',
  'bbox',
  'at',
  'incident',
  'chain',
  'v',
  'since',
  'datetime',
  'limit',
  'after',
  'before',
  'f',
  'f.x',
  'layers',
  'target',
  'actor',
  '_rsc',
  'nxtPdataset',
  'nxtIid',
  '__nextLocale',
  '__proto__',
  'url',
  'w',
  'dpl',
  '',
  'a[b]',
  'a[]',
]

const VALUES = [
  '',
  '2020-02-30',
  '99999-01-01',
  '-1',
  '1e999',
  'NaN',
  '0',
  '43,33,45',
  'none',
  'rocket',
  'a,'.repeat(500),
  '%A0',
  '%00',
  '%ED%A0%80',
  '%',
  '\u202e',
  'x'.repeat(2000),
  '2/30/44',
  '43,33,NaN,45,34,1',
  '2020-01-20T/..',
  'html',
  '9'.repeat(400),
  '99.0.0',
  '<svg onload=alert(1)>',
  '../..',
]

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'DELETE',
  'TRACE',
  'PATCH',
  'PROPFIND',
  'get',
  'FOO',
]

const HEADERS = [
  'RSC: 1',
  'RSC: 1\r\nNext-Router-State-Tree: garbage',
  'Next-Router-State-Tree: %5B%22%22%5D',
  'Next-Router-Prefetch: 1\r\nRSC: 1',
  'Next-Router-Segment-Prefetch: /_tree\r\nRSC: 1',
  'Next-Action: 7f00000000',
  'Next-Url: /\\evil',
  'X-Middleware-Subrequest: middleware:middleware',
  'X-Matched-Path: /_error',
  'X-Nextjs-Data: 1',
  'X-Now-Route-Matches: 1=a',
  'X-Invoke-Path: /_error',
  'X-Invoke-Status: 500',
  'X-Prerender-Revalidate: a',
  'X-Forwarded-Proto: javascript',
  'X-Forwarded-Host: evil.example',
  'X-HTTP-Method-Override: DELETE',
  'Range: bytes=0-1,5-2,99999999999-',
  'Range: lines=1',
  'If-None-Match: "',
  'If-None-Match: *',
  'If-Modified-Since: yesterday',
  'If-Match: "x"',
  'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
  'Accept: ,,;q=',
  'Accept-Encoding: gzip;q=abc, \u00e9',
  'Accept-Encoding: identity;q=0, *;q=0',
  'Accept-Language: ',
  'Cookie: __prerender_bypass=1; =; a',
  `Cookie: ${'a=b;'.repeat(6000)}`,
  'Content-Type: multipart/form-data; boundary=',
  'Content-Type: text/plain;charset=UTF-8',
  'Content-Length: -1',
  'Content-Length: 5',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nContent-Length: 5',
  'Expect: 100-continue',
  'Expect: nothing',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAA',
  'Host: evil.example',
  'Host: a b',
  'Traceparent: 00-x',
  'Sec-Fetch-Dest: image',
  'Bad Header: 1',
  'Bad\u0000: 1',
  ': empty',
]

/**
 * One bad request as bytes, from a generator of numbers from 0 to below 1.
 * @param {() => number} random
 * @returns {Buffer}
 */
export function badRequest(random) {
  /** @template T @param {readonly T[]} list */
  const one = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)])
  const maybe = (/** @type {number} */ chance) => random() < chance
  let address = one(ADDRESSES)
  while (maybe(0.4)) {
    const at = maybe(0.5) ? address.length : Math.floor(random() * address.length)
    address = `${address.slice(0, at)}${maybe(0.5) ? '/' : ''}${maybe(0.7) ? encodeURI(one(PIECES)) : one(PIECES)}${address.slice(at)}`
  }
  const parameters = []
  while (maybe(0.6)) {
    const value = one(VALUES)
    parameters.push(`${one(NAMES)}=${maybe(0.7) ? encodeURI(value) : value}`)
  }
  if (maybe(0.03)) parameters.push(...Array(500).fill('a'))
  if (maybe(0.03)) parameters.push(`q=${'x'.repeat(20_000)}`)
  if (parameters.length > 0) address += `?${parameters.join('&')}`
  if (maybe(0.03)) address = `http://evil.example${address}`
  if (maybe(0.01)) address = one(['*', '', 'x', '//', 'http://', '?'])
  const headers = []
  while (maybe(0.4)) headers.push(one(HEADERS))
  const host = maybe(0.97) ? ['Host: localhost'] : []
  const version = maybe(0.97)
    ? 'HTTP/1.1'
    : one(['HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'FTP/1.1', ''])
  const lines = [`${one(METHODS)} ${address} ${version}`, ...host, ...headers, 'Connection: close']
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${maybe(0.1) ? 'a=b&c=d' : ''}`, 'utf8')
  if (maybe(0.05)) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return maybe(0.02) ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
}
