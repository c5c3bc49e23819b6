import { TILE_LAYERS, tileOrigins } from '../../geo/tile-template.mjs'

/**
 * The headers of every answer to a path, whoever makes it.
 *
 * Everything comes from the app itself, besides OpenStreetMap's tiles and the operator's, which a
 * reader turns on or does not. Scripts need 'unsafe-inline' because Next writes the data for
 * hydration into the page; there is no eval and no markup made from text anywhere. A worker goes by
 * the policy of its own script, which alone may compile WebAssembly: SQLite is. An embed may be
 * shown in anybody's frame, that of a page opened from a file too, any other page only in one of
 * this site. What a build is made of may be read by a frame that a sandbox took its origin from.
 * @param {string} path
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function securityHeaders(path, env) {
  const tiles = TILE_LAYERS.flatMap((layer) => {
    const template = env[`${layer}_URL`]
    return template ? tileOrigins(template, `${layer}_URL`) : []
  })
  const isOfBuild = path.startsWith('/_next/static/')
  const policy = [
    `default-src 'self'`,
    isOfBuild ? `script-src 'self' 'wasm-unsafe-eval'` : `script-src 'self' 'unsafe-inline'`,
    `style-src 'self'`,
    ['img-src', `'self'`, 'data:', 'https://tile.openstreetmap.org', ...new Set(tiles)].join(' '),
    `connect-src 'self'`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    ...(path.startsWith('/embed/') ? [] : [`frame-ancestors 'self'`]),
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isOfBuild ? { 'Access-Control-Allow-Origin': '*' } : {}),
  }
}
