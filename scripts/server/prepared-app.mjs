import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where app/prepare-server.ts finds whom to tell that the data are read, or cannot be. */
const HOOK = Symbol.for('riposte.prepared')

/**
 * What the app tells the server in front of it.
 * @typedef {object} PreparedApp
 * @property {(path: string) => Promise<boolean>} isUnknown whether a path, decoded, is of a page about something that does not exist
 * @property {(address: string, accept: string) => Promise<boolean>} isUnusable whether an address, for an asker who takes these types, is of a page that can only say why it shows nothing
 * @property {Readonly<Record<string, string>>} datasets the version of each
 * @property {readonly import('./health.mjs').Watched[]} watched what it can lose
 */

/**
 * Resolves once the app has read its data; rejects with what is wrong with them. To be called before
 * Next is.
 * @returns {Promise<PreparedApp>}
 */
export function preparedApp() {
  return new Promise((resolve, reject) => {
    Reflect.set(globalThis, HOOK, { resolve, reject })
  })
}

/**
 * The addresses of a build that hold no name, such as /robots.txt.
 * @param {string} build its folder
 * @returns {Set<string>}
 */
export function ownAddresses(build) {
  const manifest = path.join(build, 'app-path-routes-manifest.json')
  const routes = Object.values(JSON.parse(readFileSync(manifest, 'utf8')))
  return new Set(routes.filter((route) => !route.includes('[')))
}
