import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PATIENCE_MS, WorkerService } from './worker-service'

/** Stands in for a worker: answers and fails when it is told to. */
class FakeWorker {
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly asked: string[] = []
  isEnded = false
  postMessage(request: string) {
    this.asked.push(request)
  }
  terminate() {
    this.isEnded = true
  }
}

let workers: FakeWorker[] = []
const service = () =>
  new WorkerService<string, string>(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
const answer = (worker: number, data: string) => workers[worker]?.onmessage?.({ data })

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('asks for one at a time, and of those that wait only for the newest', () => {
  const asked = service()
  const heard: string[] = []
  for (const name of ['first', 'second', 'third']) {
    asked.request(
      () => name,
      (said) => heard.push(`${name}: ${said}`),
    )
  }
  answer(0, 'yes')
  answer(0, 'no')
  expect(workers.map((worker) => worker.asked)).toEqual([['first', 'third']])
  expect(heard).toEqual(['first: yes', 'third: no'])
})

it('drops the answer to what was withdrawn', () => {
  const asked = service()
  const heard: string[] = []
  const withdraw = asked.request(
    () => 'first',
    (said) => heard.push(said),
  )
  withdraw()
  answer(0, 'too late')
  asked.request(
    () => 'second',
    (said) => heard.push(said),
  )
  answer(0, 'in time')
  expect(heard).toEqual(['in time'])
})

it('says that a worker failed, and gives the next job a new one', () => {
  const asked = service()
  const heard: string[] = []
  asked.request(
    () => 'first',
    (said) => heard.push(said),
  )
  asked.request(
    () => 'second',
    (said) => heard.push(said),
  )
  workers[0]?.onerror?.()
  expect(heard).toEqual(['failed'])
  expect([workers[0]?.isEnded, workers[1]?.asked]).toEqual([true, ['second']])
  answer(1, 'done')
  expect(heard).toEqual(['failed', 'done'])
})

it('ends a withdrawn job that takes long, but only for the sake of another', () => {
  const asked = service()
  const withdraw = asked.request(
    () => 'first',
    () => undefined,
  )
  withdraw()
  vi.advanceTimersByTime(PATIENCE_MS * 10)
  expect(workers[0]?.isEnded).toBe(false)
  asked.request(
    () => 'second',
    () => undefined,
  )
  vi.advanceTimersByTime(1)
  expect(workers.map(({ isEnded, asked: jobs }) => [isEnded, jobs])).toEqual([
    [true, ['first']],
    [false, ['second']],
  ])
})

it('hears nothing more from a worker that it ended', () => {
  const asked = service()
  const heard: string[] = []
  asked.request(
    () => 'first',
    () => undefined,
  )()
  asked.request(
    () => 'second',
    (said) => heard.push(said),
  )
  vi.advanceTimersByTime(PATIENCE_MS)
  workers[0]?.onerror?.()
  expect(workers[1]?.isEnded).toBe(false)
  answer(1, 'done')
  expect(heard).toEqual(['done'])
})

it('lets a withdrawn job that is soon done keep its worker, and one that is wanted all the time it needs', () => {
  const asked = service()
  const withdraw = asked.request(
    () => 'first',
    () => undefined,
  )
  withdraw()
  asked.request(
    () => 'second',
    () => undefined,
  )
  vi.advanceTimersByTime(PATIENCE_MS / 2)
  answer(0, 'soon')
  asked.request(
    () => 'third',
    () => undefined,
  )
  vi.advanceTimersByTime(PATIENCE_MS * 10)
  expect(workers.map(({ isEnded, asked: jobs }) => [isEnded, jobs])).toEqual([
    [false, ['first', 'second']],
  ])
})

it.each([
  ['be made', { open: true, ask: false }],
  ['be asked', { open: false, ask: true }],
])('says that a worker cannot %s, and tries again for the next job', (_, fails) => {
  let isBroken = true
  const made: FakeWorker[] = []
  const asked = new WorkerService<string, string>(() => {
    if (isBroken && fails.open) throw new DOMException('Workers are switched off', 'SecurityError')
    const worker = new FakeWorker()
    made.push(worker)
    return worker as unknown as Worker
  })
  const heard: string[] = []
  const make = (text: string) => () => {
    if (isBroken && fails.ask) throw new RangeError('Array buffer allocation failed')
    return text
  }
  asked.request(make('first'), (said) => heard.push(said))
  expect(heard).toEqual(['failed'])
  isBroken = false
  asked.request(make('second'), (said) => heard.push(said))
  made.at(-1)?.onmessage?.({ data: 'done' })
  expect(heard).toEqual(['failed', 'done'])
})
