import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withLock } from './lock.mjs'
import { Explained } from './process.mjs'

describe('withLock', () => {
  let directory = ''
  let file = ''

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'riposte-lock-'))
    file = path.join(directory, 'build.lock')
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(directory, { recursive: true })
  })

  test('lets one in after the other', async () => {
    /** @type {string[]} */
    const events = []
    const work = (/** @type {string} */ name) => async () => {
      events.push(`${name} in`)
      await sleep(30)
      events.push(`${name} out`)
    }
    const options = { directory, poll: 5 }
    await Promise.all([
      withLock('build', work('a'), options),
      withLock('build', work('b'), options),
    ])
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out'])
    expect(existsSync(file)).toBe(false)
  })

  test('says where nothing can be written, in a sentence', async () => {
    writeFileSync(file, '')
    const below = { directory: path.join(file, 'below') }
    const work = withLock('build', async () => {}, below)
    await expect(work).rejects.toThrow(/^The build has not been done yet .*cannot be written/)
    await expect(work).rejects.toBeInstanceOf(Explained)
  })

  test('gives the lock back when the work fails', async () => {
    const failing = withLock('build', () => Promise.reject(new Error('no')), { directory })
    await expect(failing).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
  })

  test('takes over the lock of a process that is gone', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(file, String(gone))
    const work = vi.fn(async () => {})
    await withLock('build', work, { directory, patience: 0 })
    expect(work).toHaveBeenCalledOnce()
  })

  test('gives up on a holder that does not end, and says which file to delete', async () => {
    writeFileSync(file, String(process.pid))
    const work = vi.fn(async () => {})
    const waiting = withLock('build', work, { directory, patience: 10, poll: 5 })
    await expect(waiting).rejects.toThrow(`delete ${file}`)
    expect(work).not.toHaveBeenCalled()
  })
})
