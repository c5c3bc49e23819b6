/** What kinds of addresses there are, for who counts requests: few, whatever is asked for. */

/** @type {readonly (readonly [name: string, pattern: RegExp])[]} */
const CLASSES = [
  ['build', /^\/_next\//],
  ['basemap', /^\/basemap\//],
  ['embed', /^\/embed\//],
  ['ogc', /^\/(ogc|collections|conformance|api)(\/|$)/],
  ['tiles', /^\/(tiles\/|[^/]+\/tiles\/)/],
  ['table', /^\/[^/]+\/table\//],
  ['incident', /^\/[^/]+\/incidents\/[^/]+\/?$/],
  ['incident-file', /^\/[^/]+\/incidents\//],
  ['watch', /^\/(healthz|metrics|version\.json)$/],
  ['site-file', /^\/[^/]+\.\w+$|^\/schemas\//],
  ['export', /^\/[^/]+\/[^/]+\.\w+/],
  ['page', /^\/([^/]+(\/method)?\/?)?$/],
]

/**
 * The kind of a path, decoded; "other" for one that nothing has, and for what is no path.
 * @param {string | null} path
 */
export const routeClass = (path) =>
  (path !== null && CLASSES.find(([, pattern]) => pattern.test(path))?.[0]) || 'other'
