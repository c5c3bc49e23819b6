/**
 * The Node.js version this project needs.
 *
 * Importing this module ends the process with a clear message when the running Node.js is older
 * than `engines.node` in package.json. It must be the first import of every command and uses only
 * syntax that an old Node.js can read.
 */
import { readFileSync } from 'node:fs'

/**
 * Whether `version` ("v20.20.2") is at least the minimum of `range` (">=20.19").
 * A range without a number accepts everything.
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  const have = numbers(version)
  const want = numbers(range)
  for (let i = 0; i < want.length; i++) {
    const difference = (have[i] || 0) - (want[i] || 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** @param {string} text */
function numbers(text) {
  const match = /\d+(\.\d+)*/.exec(text)
  return match ? match[0].split('.').map(Number) : []
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const range = manifest.engines.node

if (!satisfies(process.version, range)) {
  console.error(
    `Riposte needs Node.js ${range}; this is ${process.version} (${process.execPath}).\n` +
      'Install a newer one from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}
