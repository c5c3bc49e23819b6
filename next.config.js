import { knownAddresses } from './data/known-addresses.mjs'
import { reportContact } from './geo/report-contact.mjs'
import { tileOrigins } from './geo/tile-template.mjs'

/*
 * Where the operator's tiles come from, besides OpenStreetMap's; a reader turns them on or does not.
 * A build keeps these headers: scripts/setup/build.mjs makes a new one where the template changes.
 */
const template = process.env.RIPOSTE_TILES_URL
const tiles = template ? tileOrigins(template, 'RIPOSTE_TILES_URL') : []

// A contact that is none is said at the start, not when the first reader opens an incident.
reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')

/*
 * Everything comes from the app itself. Scripts need 'unsafe-inline' because Next writes the data
 * for hydration into the page; there is no eval and no markup made from text anywhere.
 */
const isDevelopment = process.env.NODE_ENV === 'development'
/** @param {string} frameAncestors who may show the page in a frame */
const contentSecurityPolicy = (frameAncestors) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    ['img-src', `'self'`, 'data:', 'https://tile.openstreetmap.org', ...tiles].join(' '),
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')

/*
 * Where a page finds out for itself that there is nothing, Next sends an empty body. Only an address
 * that no page answers gets a "not found" that reads without JavaScript, so what does not exist is
 * led past the pages. Not in development, where a new incident should need no restart.
 */
const unknownAddresses = () => {
  if (isDevelopment) return []
  const known = [...knownAddresses()]
  /** @param {readonly string[]} names */
  const noneOf = (names) => `((?!(?:${names.join('|')})(?:/|$))[^/]+)`
  const dataset = `:dataset${noneOf(known.map(([name]) => name))}`
  return [
    `/${dataset}`,
    `/${dataset}/method`,
    `/${dataset}/incidents/:id`,
    `/embed/${dataset}/:parts`,
    ...known.map(([name, ids]) => `/${name}/incidents/:id${noneOf(ids)}`),
  ].map((source) => ({ source, destination: '/404' }))
}

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of their own in `npm test`; a reader who only wants the map need not wait.
  typescript: { ignoreBuildErrors: true },
  experimental: { useTypeScriptCli: true },
  outputFileTracingIncludes: { '/**': ['./data/**/*.json'] },
  rewrites: async () => unknownAddresses(),
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy(`'self'`) },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
    {
      source: '/embed/:path*',
      headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy('*') }],
    },
  ],
}

export default config
