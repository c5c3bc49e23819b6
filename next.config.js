import { tileOrigins } from './geo/tile-template.mjs'

/*
 * Where the operator's tiles come from, besides OpenStreetMap's; a reader turns them on or does not.
 * A build keeps these headers: scripts/setup/build.mjs makes a new one where the template changes.
 */
const template = process.env.RIPOSTE_TILES_URL
const tiles = template ? tileOrigins(template, 'RIPOSTE_TILES_URL') : []

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

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of their own in `npm test`; a reader who only wants the map need not wait.
  typescript: { ignoreBuildErrors: true },
  experimental: { useTypeScriptCli: true },
  outputFileTracingIncludes: { '/**': ['./data/**/*.json'] },
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
