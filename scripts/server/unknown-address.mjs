import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where app/prepare-server.ts leaves the function that knows the data. */
const HOOK = Symbol.for('riposte.is-unknown-address')

/**
 * Whether a path, decoded, is of a page about something that does not exist, as the app knows once
 * it is prepared. `build` is the folder of the build: its own addresses, such as /robots.txt, are known.
 * @param {string} build
 * @returns {(path: string) => boolean}
 */
export function unknownAddresses(build) {
  const manifest = path.join(build, 'app-path-routes-manifest.json')
  const routes = Object.values(JSON.parse(readFileSync(manifest, 'utf8')))
  const own = new Set(routes.filter((route) => !route.includes('[')))
  return (asked) => {
    if (own.has(asked) || asked.startsWith('/_next/')) return false
    /** @type {((path: string) => boolean) | undefined} */
    const isUnknown = Reflect.get(globalThis, HOOK)
    return isUnknown?.(asked) ?? false
  }
}
