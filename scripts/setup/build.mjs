/**
 * The production builds in .builds, each in a folder named by what it is made from.
 *
 * `ensureBuild` builds when there is none of the present sources. It builds in .next and moves what
 * is finished to its place: an interrupted build is never taken for a good one, and none replaces
 * files under a server that runs. The data are no part of a build.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { packFiles } from '../server/packed-files.mjs'
import { isAlive, withLock } from './lock.mjs'
import { Explained, root, runTool, tools } from './process.mjs'

/** What a build is made from, besides some of the environment. */
const INPUTS = [
  'app',
  'components',
  'geo',
  'data',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
]

/** Files in the input folders that no page imports: the data are read when a server starts. */
const NOT_INPUT = /(^|\/)\.|~$|\.(test|bench)\.tsx?$|^data\/.*\.(?!(ts|mjs)$)[^./]+$/

/** Former builds that are kept besides those that are served. */
const KEPT = 2

const workshop = path.join(root, '.next')
const builds = path.join(root, '.builds')

/** Makes a build of the present sources where there is none, and resolves with its folder. */
export async function ensureBuild() {
  const folder = () => path.join(builds, buildFingerprint(root, process.env).slice(0, 16))
  if (!existsSync(folder())) {
    await withLock('build', async () => {
      while (!existsSync(folder())) await build(folder)
    })
  }
  return folder()
}

/**
 * Builds once. Sources that changed meanwhile may be half in it: then it is of no use.
 * @param {() => string} folder of a build of the present sources
 */
async function build(folder) {
  const wanted = folder()
  console.log('Building the app (next build)…')
  const code = await runTool(tools.next, ['build'], { env: { NODE_ENV: 'production' } })
  if (code !== 0) throw new Explained(`next build failed (exit code ${code}).`)
  if (wanted !== folder()) {
    console.log('The sources changed meanwhile.')
    return
  }
  mkdirSync(builds, { recursive: true })
  const part = `${wanted}.part`
  rmSync(part, { recursive: true, force: true })
  renameSync(workshop, part)
  mkdirSync(workshop)
  // What makes the next build quick, and what the type check reads.
  for (const name of ['cache', 'types']) {
    if (existsSync(path.join(part, name))) {
      renameSync(path.join(part, name), path.join(workshop, name))
    }
  }
  await packFiles(part)
  const former = finishedBuilds(builds)
  keepFormerFiles(part, former.slice(0, KEPT))
  renameSync(part, wanted)
  for (const each of former.slice(KEPT)) removeUnlessServed(each)
}

/**
 * The folders of the finished builds in a folder, the newest first.
 * @param {string} folder
 */
export function finishedBuilds(folder) {
  const madeAt = (/** @type {string} */ build) =>
    statSync(path.join(build, 'BUILD_ID'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((build) => !build.endsWith('.part') && madeAt(build) > 0)
    .sort((a, b) => madeAt(b) - madeAt(a))
}

/** Where a build lists the files of its own that browsers fetch. */
const OWN_FILES = 'own-files.json'

/**
 * Adds to a build what pages of former ones may still fetch: their files are named by their content,
 * so that none is in the way of another.
 * @param {string} build its folder
 * @param {readonly string[]} former their folders
 */
export function keepFormerFiles(build, former) {
  const own = path.join(build, 'static')
  const files = readdirSync(own, { recursive: true, encoding: 'utf8' })
  writeFileSync(path.join(build, OWN_FILES), JSON.stringify(files))
  for (const folder of former) {
    const theirs = JSON.parse(readFileSync(path.join(folder, OWN_FILES), 'utf8'))
    for (const file of theirs) {
      const from = path.join(folder, 'static', file)
      if (statSync(from).isFile()) cpSync(from, path.join(own, file), { force: false })
    }
  }
}

/**
 * Marks a build as served by this process, until it ends; where nothing may be written, nothing can
 * be removed either.
 * @param {string} build its folder
 */
export function markServed(build) {
  const mark = path.join(build, `served-by-${process.pid}`)
  try {
    writeFileSync(mark, '')
  } catch {
    return
  }
  process.on('exit', () => rmSync(mark, { force: true }))
}

/**
 * Removes a build that no living process has marked.
 * @param {string} build its folder
 */
export function removeUnlessServed(build) {
  const marks = readdirSync(build).flatMap((name) => /^served-by-(\d+)$/.exec(name)?.[1] ?? [])
  if (!marks.some((pid) => isAlive(Number(pid)))) rmSync(build, { recursive: true, force: true })
}

/**
 * A hash over the names and contents of a build's inputs under `directory`, and over what of `env`
 * is built in: the NEXT_PUBLIC_* variables. Tests, hidden files and the data do not count.
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
  return hash.digest('hex')
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
