/** The app as `npm start` serves it, as a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../setup/port.mjs'
import { root } from '../setup/process.mjs'

/**
 * @typedef {object} RunningServer
 * @property {number} port on 127.0.0.1
 * @property {() => string} output what it has written so far, to both of its outputs
 * @property {() => number | null} memory resident, in MB; null where the system does not say
 * @property {() => Promise<void>} stop resolves when it has ended what was under way, and itself
 */

/** A server that ended instead of serving: how, and what it said. */
export class NotStarted extends Error {
  /**
   * @param {number | null} code
   * @param {string} output
   */
  constructor(code, output) {
    super(`The server ended with ${code}:\n${output}`)
    this.code = code
    this.output = output
  }
}

/**
 * Starts the app, on a free port where none is given, and resolves when it serves. Rejects with
 * `NotStarted` where it ends instead.
 * @param {Readonly<Record<string, string>>} [env] its settings
 * @param {string} [until] what it says when it has come so far
 * @returns {Promise<RunningServer>}
 */
export async function startServer(env = {}, until = 'Riposte is at') {
  const port = Number(env.PORT ?? (await freePort()))
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.on('exit', kill)
  const closed = once(child, 'close').then(([code]) => {
    process.off('exit', kill)
    return code
  })
  let output = ''
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text
        if (output.includes(until)) resolve(null)
      })
    }
    closed.then((code) => reject(new NotStarted(code, output)))
  })
  return {
    port,
    output: () => output,
    memory: () => memoryOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      await closed
    },
  }
}

/** @param {number} pid */
function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  } catch {
    return null
  }
}
