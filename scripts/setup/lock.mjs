/**
 * One process at a time: two commands in the same checkout must not install or build at once.
 */
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Explained, root } from './process.mjs'

/** Outside node_modules and .next, since `npm ci` and `next build` empty those. Ignored by Git. */
const folder = path.join(root, '.setup')

/**
 * Runs `work` while holding the lock `name`, waiting for another process that holds it. The lock
 * of a process that is gone is taken over; every way out of this process gives the lock back.
 * @param {string} name
 * @param {() => Promise<void>} work
 * @param {{ directory?: string, patience?: number, poll?: number }} [options] in milliseconds
 */
export async function withLock(name, work, options = {}) {
  const { directory = folder, patience = 20 * 60_000, poll = 500 } = options
  makeFolder(directory, name)
  const file = path.join(directory, `${name}.lock`)
  const deadline = Date.now() + patience
  for (let announced = false; !take(file); announced = true) {
    const holder = readHolder(file)
    if (!announced) console.log(`Waiting for another ${name} (process ${holder}) to end…`)
    if (Date.now() > deadline) {
      throw new Explained(
        `Another ${name} (process ${holder}) has not ended. If there is none, delete ${file}.`,
      )
    }
    await sleep(poll)
  }
  const release = () => rmSync(file, { force: true })
  process.on('exit', release)
  try {
    await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} directory
 * @param {string} name of what is to be done
 */
function makeFolder(directory, name) {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Explained(
      `The ${name} has not been done yet and cannot be: ${path.dirname(directory)} cannot be written (${code}). ` +
        'Run the command once as a user who may write there.',
    )
  }
}

/**
 * Takes the lock if it is free or its holder is gone.
 * @param {string} file
 */
function take(file) {
  const holder = readHolder(file)
  if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/**
 * The process in a lock file; undefined if there is none, or its holder is just writing it.
 * @param {string} file
 */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

/**
 * Whether a process is there.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
