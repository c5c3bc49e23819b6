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

it('a table that is agreed to is the one that was read while its summary was looked at', async () => {
  vi.resetModules()
  vi.useFakeTimers()
  const said: { readonly kind: string; readonly report?: object }[] = []
  const scope = {
    onmessage: null as ((event: unknown) => Promise<void>) | null,
    postMessage: (message: { readonly kind: string }) => void said.push(message),
    reportError: (error: unknown) => {
      throw error
    },
  }
  vi.stubGlobal('self', scope)
  await import('./read-worker')
  const ask = (request: object) =>
    scope.onmessage?.({ data: { name: 'a.csv', today: 0, ...request } })
  const file = new Blob(['date,lat,lon,what\n2020-01-02,33,44,Shots\n2020-01-03,33,44,Bomb\n'])
  await ask({ file, choices: NO_CHOICES, wants: 'summary' })
  await vi.runAllTimersAsync()
  const other = { ...NO_CHOICES, isSwapped: true }
  await ask({ choices: NO_CHOICES, wants: 'table' })
  await ask({ choices: NO_CHOICES, wants: 'table' })
  await ask({ choices: NO_CHOICES, wants: 'summary' })
  await vi.runAllTimersAsync()
  await ask({ choices: other, wants: 'table' })
  vi.useRealTimers()
  const tables = said.filter(({ kind }) => kind === 'table')
  const longitudes = tables.map((table) => {
    const { columns } = table as unknown as { columns: Map<string, { values: Float64Array }> }
    return columns.get('longitude')?.values[0]
  })
  expect(longitudes).toEqual([44, 44, 33])
})

it('the words of a table come once it could be drawn, or before whatever is asked next', async () => {
  vi.resetModules()
  vi.useFakeTimers()
  const said: string[] = []
  const scope = {
    onmessage: null as ((event: unknown) => Promise<void>) | null,
    postMessage: ({ kind }: { readonly kind: string }) => void said.push(kind),
    reportError: (error: unknown) => {
      throw error
    },
  }
  vi.stubGlobal('self', scope)
  await import('./read-worker')
  const table = { name: 'a.csv', today: 0, choices: NO_CHOICES, wants: 'table', wordsAfterMs: 1000 }
  const ask = (request: object) => scope.onmessage?.({ data: { ...table, ...request } })
  const answers = () => said.filter((kind) => kind !== 'progress')
  await ask({ file: new Blob(['date,lat,lon,what\n2020-01-02,33,44,Shots\n']) })
  await vi.advanceTimersByTimeAsync(999)
  expect(answers()).toEqual(['table'])
  await vi.advanceTimersByTimeAsync(1)
  expect(answers()).toEqual(['table', 'words'])
  await ask({})
  await ask({})
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  expect(answers().slice(2)).toEqual(['table', 'words', 'table', 'words'])
})
