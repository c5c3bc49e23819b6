import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const module = fileURLToPath(new URL('./parent.mjs', import.meta.url))

/** Prints "ready", then "stopped" on SIGTERM; gives up after a while. */
const command = `
  import(${JSON.stringify(module)}).then(({ stopWithNpm }) => {
    stopWithNpm()
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => { console.log('stopped'); process.exit() })
    }
    setTimeout(() => { console.log('still there'); process.exit() }, 1500)
    console.log('ready')
  })`

/** Stands between, as npm's shell does. */
const between = `
  const { spawn } = require('node:child_process')
  spawn(process.execPath, ['-e', process.env.COMMAND], { stdio: 'inherit' })`

/**
 * What the command prints after the process between is gone.
 * @param {Record<string, string>} env
 */
async function outputOf(env) {
  const { npm_lifecycle_event: _, ...outer } = process.env
  const child = spawn(process.execPath, ['-e', between], {
    env: { ...outer, COMMAND: command, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    output += text
    if (text.includes('ready')) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return output.split('\n').filter(Boolean)
}

describe.skipIf(process.platform === 'win32')('stopWithNpm', () => {
  test('stops a command whose npm is gone', async () => {
    expect(await outputOf({ npm_lifecycle_event: 'start' })).toEqual(['ready', 'stopped'])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('a %s to npm reaches the command', async (signal) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'riposte-npm-'))
    writeFileSync(path.join(folder, 'command.mjs'), command)
    const scripts = { start: 'exec node command.mjs' }
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts }))
    const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    npm.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
      if (text.includes('ready')) npm.kill(/** @type {NodeJS.Signals} */ (signal))
    })
    await once(npm, 'close')
    rmSync(folder, { recursive: true })
    expect(output).toContain('stopped')
  })

  test.each(['start', 'test', 'test:clients'])('npm %s gives its place to its command', (name) => {
    const manifest = new URL('../../package.json', import.meta.url)
    expect(JSON.parse(readFileSync(manifest, 'utf8')).scripts[name]).toMatch(/^exec node /)
  })

  test('leaves alone a command that npm did not start', async () => {
    expect(await outputOf({})).toEqual(['ready', 'still there'])
  })
})
