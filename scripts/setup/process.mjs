/**
 * Child processes, as the commands run them: from the project root, without standard input,
 * sharing the terminal, and stopped when the command itself is stopped.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A failure whose message tells the reader what to do: shown without a stack. */
export class Explained extends Error {}

/** The tools' JavaScript entry points, to be run by the Node.js that runs the command. */
export const tools = {
  biome: path.join(root, 'node_modules/@biomejs/biome/bin/biome'),
  next: path.join(root, 'node_modules/next/dist/bin/next'),
  playwright: path.join(root, 'node_modules/playwright/cli.js'),
  tsc: path.join(root, 'node_modules/typescript/bin/tsc'),
  vitest: path.join(root, 'node_modules/vitest/vitest.mjs'),
}

/** How long a child that was told to stop may take before it is killed. */
const GRACE_MS = 15_000

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {number} [timeout] milliseconds after which the child is stopped
 * @property {NodeJS.Signals} [stopSignal] what stops the child in an orderly way, if not the signal
 *   this process was sent
 * @property {(text: string) => void} [onStderr] also receives what the child writes to stderr
 */

/**
 * Runs a program to its end and resolves with its exit code: 128 + the signal's number if a signal
 * ended it, 124 if it took longer than `timeout`, 127 if it could not be started.
 *
 * A stop of this process (Ctrl-C, SIGTERM, SIGHUP) reaches the child, is waited for, and then ends
 * this process with the matching exit code.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(file, args, { env = {}, timeout, stopSignal, onStderr } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      shell: process.platform === 'win32' && !path.isAbsolute(file),
      stdio: ['ignore', 'inherit', onStderr ? 'pipe' : 'inherit'],
    })
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      process.stderr.write(text)
      onStderr?.(text)
    })

    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy
    let timedOut = false
    /** @type {NodeJS.Timeout[]} */
    const timers = []
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill(stopSignal ?? signal)
      timers.push(setTimeout(() => child.kill('SIGKILL'), GRACE_MS))
    }
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      stoppedBy = signal
      // Ctrl-C in a terminal reaches the whole process group: a second one from here would tell
      // the child to give up its orderly end.
      const sentByTerminal = signal === 'SIGINT' && process.stdin.isTTY
      if (!sentByTerminal) stop(signal)
    }
    if (timeout !== undefined) {
      timers.push(
        setTimeout(() => {
          timedOut = true
          stop('SIGTERM')
        }, timeout),
      )
    }
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, onSignal)

    /** @param {number} code */
    const end = (code) => {
      for (const signal of signals) process.off(signal, onSignal)
      for (const timer of timers) clearTimeout(timer)
      if (stoppedBy) process.exit(exitCode(null, stoppedBy))
      resolve(timedOut ? 124 : code)
    }
    child.once('error', (error) => {
      console.error(`${file}: ${error.message}`)
      end(127)
    })
    child.once('close', (code, signal) => end(exitCode(code, signal)))
  })
}

/**
 * Runs one of `tools` with the Node.js that runs this.
 * @param {string} tool
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(tool, args, options) {
  return run(process.execPath, [tool, ...args], options)
}

/**
 * Runs npm: the one that started this command, else the one beside this Node.js, else PATH's.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const bin = path.dirname(process.execPath)
  const started = process.env.npm_execpath ?? ''
  const cli = [
    path.basename(started) === 'npm-cli.js' ? started : '',
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ].find((file) => file !== '' && existsSync(file))
  return cli ? runTool(cli, args, options) : run('npm', args, options)
}

/**
 * The exit code a shell would report for a process that ended so.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  if (signal) return 128 + (constants.signals[signal] ?? 0)
  return code ?? 1
}

/**
 * Runs a command's body; a failure ends the process with exit code 1, an `Explained` one by its
 * message alone.
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  try {
    await body()
  } catch (error) {
    console.error(error instanceof Explained ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
