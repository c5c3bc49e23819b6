import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadWithin, NotLoaded, PATIENCE_MS } from './loading'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('gives what was loaded', async () => {
  await expect(loadWithin(async () => 'module')).resolves.toBe('module')
  expect(vi.getTimerCount()).toBe(0)
})

it('fails with the reason where it does not load', async () => {
  const reason = new Error('404')
  const failure = await loadWithin(() => Promise.reject(reason)).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(NotLoaded)
  expect((failure as NotLoaded).cause).toBe(reason)
  expect(vi.getTimerCount()).toBe(0)
})

it('takes silence for a failure, in the end', async () => {
  const outcome = loadWithin(() => new Promise(() => undefined)).catch((error: unknown) => error)
  const settled = vi.fn()
  void outcome.then(settled)
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toBeInstanceOf(NotLoaded)
})
