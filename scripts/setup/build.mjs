/**
 * The production build in .next.
 *
 * `ensureBuild` builds when the sources differ from those of the last finished build. The stamp
 * that says so is removed before a build, written after it, and names the build it belongs to:
 * an interrupted build, or one made by other means, is never taken for a good one.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tileOrigins } from '../../geo/tile-template.mjs'
import { withLock } from './lock.mjs'
import { Explained, root, runTool, tools } from './process.mjs'

/** What a build is made from, besides some of the environment. */
const INPUTS = [
  'app',
  'components',
  'geo',
  'data',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
]

/** Files in the input folders that no page imports. */
const NOT_INPUT = /(^|\/)\.|~$|\.(test|bench)\.tsx?$/

const stamp = path.join(root, '.next/riposte-build.json')

export async function ensureBuild() {
  if (isBuilt()) return
  await withLock('build', async () => {
    if (isBuilt()) return
    console.log('Building the app (next build)…')
    rmSync(stamp, { force: true })
    const before = buildFingerprint(root, process.env)
    const code = await runTool(tools.next, ['build'], { env: { NODE_ENV: 'production' } })
    if (code !== 0) throw new Explained(`next build failed (exit code ${code}).`)
    // Sources that changed meanwhile may be half in the build: leave it unstamped.
    const fingerprint = buildFingerprint(root, process.env)
    if (fingerprint === before) {
      writeFileSync(stamp, JSON.stringify({ fingerprint, buildId: buildId() }))
    }
  })
}

/**
 * A hash over the names and contents of a build's inputs under `directory`, and over what of `env`
 * is built in: the NEXT_PUBLIC_* variables and the hosts of the operator's tiles. Tests and hidden
 * files do not count. A template that is none is `Explained`.
 * @param {string} directory
 * @param {NodeJS.ProcessEnv} env
 */
export function buildFingerprint(directory, env) {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap((input) => filesOf(directory, input)).sort()) {
    const content = readFileSync(path.join(directory, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${env[name]}\0`)
  }
  hash.update(tileHosts(env))
  return hash.digest('hex')
}

/**
 * The hosts that the content security policy names for the operator's tiles.
 * @param {NodeJS.ProcessEnv} env
 */
function tileHosts({ RIPOSTE_TILES_URL: template }) {
  try {
    return template ? tileOrigins(template, 'RIPOSTE_TILES_URL').join(' ') : ''
  } catch (error) {
    throw new Explained(/** @type {Error} */ (error).message)
  }
}

/**
 * The input files at or under `input`, as paths with "/" relative to `directory`.
 * @param {string} directory
 * @param {string} input
 * @returns {string[]}
 */
function filesOf(directory, input) {
  const entry = statSync(path.join(directory, input), { throwIfNoEntry: false })
  if (!entry) return []
  if (!entry.isDirectory()) return [input]
  return readdirSync(path.join(directory, input))
    .map((name) => `${input}/${name}`)
    .filter((file) => !NOT_INPUT.test(file))
    .flatMap((file) => filesOf(directory, file))
}

function isBuilt() {
  if (!existsSync(stamp)) return false
  try {
    const { fingerprint, buildId: id } = JSON.parse(readFileSync(stamp, 'utf8'))
    return id === buildId() && fingerprint === buildFingerprint(root, process.env)
  } catch (error) {
    if (error instanceof Explained) throw error
    return false
  }
}

function buildId() {
  return readFileSync(path.join(root, '.next/BUILD_ID'), 'utf8')
}
