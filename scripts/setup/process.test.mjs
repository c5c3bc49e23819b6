import { describe, expect, test, vi } from 'vitest'
import { exitCode, run } from './process.mjs'

describe('exitCode', () => {
  test.each([
    [0, null, 0],
    [3, null, 3],
    [null, 'SIGINT', 130],
    [null, 'SIGTERM', 143],
    [null, null, 1],
  ])('code %s, signal %s: %i', (code, signal, expected) => {
    expect(exitCode(code, /** @type {NodeJS.Signals | null} */ (signal))).toBe(expected)
  })
})

describe('run', () => {
  const node = (/** @type {string} */ script, options = {}) =>
    run(process.execPath, ['-e', script], options)

  test('resolves with the exit code, of the child or of the signal that ended it', async () => {
    expect(await node('process.exit(7)')).toBe(7)
    expect(await node('process.kill(process.pid, "SIGKILL")')).toBe(137)
  })

  test('hands on the environment and what the child writes to stderr', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    let heard = ''
    await node('process.stderr.write(process.env.ADDED)', {
      env: { ADDED: 'héllo' },
      onStderr: (/** @type {string} */ text) => {
        heard += text
      },
    })
    vi.restoreAllMocks()
    expect(heard).toBe('héllo')
  })

  test('stops a child that takes too long', async () => {
    expect(await node('setInterval(() => {}, 1000)', { timeout: 200 })).toBe(124)
  })

  test('reports a program that is not there', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await run('/nowhere/program', [])).toBe(127)
    vi.restoreAllMocks()
  })
})
