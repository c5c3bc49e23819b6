/**
 * Ids that no dataset may have, since /<id> is the address of something else, or is kept for it:
 * what the app has at the top, and what clients, monitors and proxies look for there.
 */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  'api',
  'basemap',
  'collections',
  'conformance',
  'datasets',
  'embed',
  'frozen',
  'health',
  'healthz',
  'icon',
  'livez',
  'method',
  'metrics',
  'ogc',
  'readyz',
  'robots',
  'schemas',
  'sitemap',
  'static',
  'stats',
  'tiles',
  'version',
])
