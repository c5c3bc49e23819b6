import { afterEach, expect, it, vi } from 'vitest'
import { NO_CHOICES } from './file-reader'

afterEach(() => void vi.unstubAllGlobals())

it('a file whose reading breaks is an error that the page hears of', async () => {
  const scope = {
    onmessage: null as ((event: unknown) => Promise<void>) | null,
    postMessage: vi.fn(),
    reportError: vi.fn(),
  }
  vi.stubGlobal('self', scope)
  await import('./read-worker')
  const outOfMemory = new RangeError('Array buffer allocation failed')
  const file = {
    size: 1,
    slice: () => {
      throw outOfMemory
    },
  }
  const data = { file, name: 'a.csv', today: 0, choices: NO_CHOICES, wants: 'table' }
  await scope.onmessage?.({ data })
  expect(scope.reportError).toHaveBeenCalledWith(outOfMemory)
  expect(scope.postMessage).not.toHaveBeenCalled()
})
