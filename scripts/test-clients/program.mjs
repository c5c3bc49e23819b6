import { spawn } from 'node:child_process'

/**
 * What a program said; null where it is not installed.
 * @typedef {{ code: number | null, output: string, errors: string }} Said
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to this process's environment
 * @returns {Promise<Said | null>}
 */
export function runProgram(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [output, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      errors += text
    })
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'ENOENT') resolve(null)
      else reject(error)
    })
    child.on('close', (code) => resolve({ code, output, errors }))
  })
}
