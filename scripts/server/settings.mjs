/** The settings of a server, all of them from the environment, checked before anything is done with one. */
import { isIP } from 'node:net'
import { reportContact } from '../../geo/report-contact.mjs'
import { TILE_LAYERS, tileOrigins } from '../../geo/tile-template.mjs'

/**
 * What is wrong with a setting: its name, what was expected, and what came.
 * @typedef {{ name: string, expected: string, got: string }} SettingProblem
 *
 * What else a setting is checked against: the environment, and the names of the datasets there are.
 * @typedef {{ env: NodeJS.ProcessEnv, datasets: readonly string[] | null }} Context
 */

/** What each setting must be; a check returns what was expected where it is not. @type {Record<string, (text: string, context: Context) => string | null>} */
const CHECKS = {
  PORT: (text) =>
    /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535
      ? null
      : 'a whole number from 1 to 65535',
  HOST: (text) =>
    isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)
      ? null
      : 'an address or a name of this machine, such as 127.0.0.1',
  RIPOSTE_DATA: (_text, { datasets }) =>
    datasets && datasets.length > 0
      ? null
      : 'a folder that holds a folder for each dataset, with a dataset.json in it',
  RIPOSTE_DATASET: (text, { env, datasets }) =>
    !datasets || datasets.includes(text) || env.RIPOSTE_DATABASE_URL
      ? null
      : `one of the datasets ${datasets.join(', ')}`,
  RIPOSTE_DATABASE_URL: (text) =>
    /^postgres(ql)?:\/\//i.test(text) && URL.canParse(text)
      ? null
      : 'the address of a database, such as postgres://reader@localhost/riposte',
  RIPOSTE_BROWSER_ROWS: (text) =>
    /^[1-9]\d{0,7}$/.test(text) ? null : 'a whole number from 1 to 99999999',
  RIPOSTE_URL: (text) =>
    isOrigin(text) ? null : 'an address without a path, such as https://map.example.org',
  RIPOSTE_CONTACT: refusalBy((text) => reportContact(text, '')),
  RIPOSTE_LOG: oneOf('off', 'json'),
  RIPOSTE_METRICS: oneOf('off', 'on'),
  RIPOSTE_BROKEN_DATA: oneOf('end', 'stay'),
  ...Object.fromEntries(TILE_LAYERS.flatMap(checksOfLayer)),
}

/** Settings that may hold a password: what came is not said. */
const SECRET = new Set(['RIPOSTE_DATABASE_URL'])

/** Names for the project's own tests, and what `npm run export-site` tells the app that answers for it. */
const INNER = /^RIPOSTE_(TEST_|SITE$)/

/**
 * Every setting of `env` that cannot be used, misspelt names included; none where all can.
 * `datasets` are the names of those there are, null where their folder cannot be read.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[] | null} datasets
 * @returns {SettingProblem[]}
 */
export function settingProblems(env, datasets) {
  const names = Object.keys(CHECKS)
  const problems = names.flatMap((name) => {
    const text = env[name] ?? ''
    const expected = text === '' ? null : CHECKS[name]?.(text, { env, datasets })
    return expected ? [{ name, expected, got: SECRET.has(name) ? '…' : text }] : []
  })
  const unknown = Object.keys(env)
    .filter((name) => name.startsWith('RIPOSTE_') && !names.includes(name) && !INNER.test(name))
    .map((name) => ({
      name,
      expected: `one of the settings ${names.join(', ')}`,
      got: env[name] ?? '',
    }))
  return [...problems, ...unknown]
}

/**
 * Takes blanks around settings away, and settings that are empty, so that nobody else has to.
 * @param {NodeJS.ProcessEnv} env
 */
export function trimSettings(env) {
  for (const name of Object.keys(CHECKS)) {
    const text = env[name]?.trim()
    if (text) env[name] = text
    else delete env[name]
  }
}

/**
 * The problems as the one who starts a server reads them.
 * @param {readonly SettingProblem[]} problems
 */
export function settingsMessage(problems) {
  const lines = problems.map(
    ({ name, expected, got }) => `${name}: expected ${expected}; got "${got}"`,
  )
  return `The settings cannot be used:\n${lines.join('\n')}`
}

/**
 * Where to listen.
 * @param {NodeJS.ProcessEnv} env whose settings are trimmed and have no problem
 * @returns {{ port: number, host: string | undefined }}
 */
export function listenAddress({ PORT, HOST }) {
  return { port: Number(PORT ?? 3000), host: HOST }
}

/**
 * A check for one of a few words.
 * @param {string[]} words
 * @returns {(text: string) => string | null}
 */
function oneOf(...words) {
  return (text) => (words.includes(text) ? null : words.join(' or '))
}

/** @param {string} text */
function isOrigin(text) {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  const { origin, href } = new URL(text)
  return href === `${origin}/`
}

/**
 * A check by what reads the setting later: what it says it expected, where it refuses.
 * @param {(text: string) => unknown} read throws "expected …; got …"
 * @returns {(text: string) => string | null}
 */
function refusalBy(read) {
  return (text) => {
    try {
      read(text)
      return null
    } catch (error) {
      const { message } = /** @type {Error} */ (error)
      return /expected (.*); got/s.exec(message)?.[1] ?? message
    }
  }
}

/**
 * The checks of a layer of tiles: its address, its name and whose it is.
 * @param {string} layer
 * @returns {[name: string, check: (text: string, context: Context) => string | null][]}
 */
function checksOfLayer(layer) {
  const address = `${layer}_URL`
  /** @type {(text: string, context: Context) => string | null} */
  const beside = (text, { env }) => {
    if (!env[address]) return `${address} to be set as well`
    return /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text)
      ? 'text on one line, without control characters'
      : null
  }
  return [
    [address, refusalBy((text) => tileOrigins(text, ''))],
    [`${layer}_NAME`, beside],
    [`${layer}_ATTRIBUTION`, beside],
  ]
}
