import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dotPoints } from './dot-grid'
import { type DonePicture, DotStudio, type WholeOrder } from './dot-studio'

/** A worker that notes what it is asked and answers when it is told to. */
class FakeWorker {
  static last: FakeWorker | null = null
  readonly asked: Record<string, unknown>[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  isEnded = false

  constructor() {
    FakeWorker.last = this
  }

  postMessage(message: Record<string, unknown>) {
    this.asked.push(message)
  }

  answer() {
    this.onmessage?.({ data: { bitmap: 'picture', hits: 'hits' } })
  }

  terminate() {
    this.isEnded = true
  }
}

class FakeImage {
  readonly data: Uint8ClampedArray
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(width * height * 4)
  }
}

const points = dotPoints(Float64Array.of(0), Float64Array.of(0), () => 0)
const order = (originX: number, rows = ROWS): WholeOrder => ({
  ...{ points, rows, ratio: 1 },
  inks: { inks: Uint32Array.of(1, 2, 3), paper: 4 },
  view: { worldPx: 100, originX, originY: 40, width: 20, height: 20 },
})
const ROWS = Int32Array.of(0)

let done: DonePicture[] = []
const studio = () => new DotStudio((each) => done.push(each))
const worker = () => FakeWorker.last as FakeWorker

beforeEach(() => {
  done = []
  vi.stubGlobal('ImageData', FakeImage)
  vi.stubGlobal('ImageBitmapRenderingContext', class {})
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null
      transferToImageBitmap = () => 'here'
    },
  )
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => vi.unstubAllGlobals())

describe('a studio of dots', () => {
  it('paints one picture at a time, and of those that wait the latest alone', () => {
    const painted = studio()
    for (const originX of [40, 41, 42]) painted.order(order(originX), false)
    expect(worker().asked).toHaveLength(1)
    worker().answer()
    worker().answer()
    expect(done.map((each) => each.order.view.originX)).toEqual([40, 42])
  })

  it('sends points and rows only where they are others than before', () => {
    const painted = studio()
    const sent = () => Object.keys(worker().asked.at(-1) ?? {}).sort()
    painted.order(order(40), false)
    expect(sent()).toContain('points')
    worker().answer()
    painted.order(order(41), false)
    expect(sent()).toEqual(['inks', 'ratio', 'view'])
    worker().answer()
    painted.order(order(41, Int32Array.of()), false)
    expect(sent()).toEqual(['inks', 'ratio', 'rows', 'view'])
  })

  it('paints at once, on the page, what cannot wait', () => {
    const painted = studio()
    painted.order(order(40), true)
    expect(done.map(({ picture }) => picture)).toEqual(['here'])
    expect(worker().asked).toEqual([])
  })

  it.each(['answer', 'onerror'] as const)(
    'shows nothing older after what could not wait (%s)',
    (end) => {
      const painted = studio()
      painted.order(order(40), false)
      painted.order(order(41), true)
      worker()[end]?.()
      expect(done.map((each) => each.order.view.originX)).toEqual([41])
      painted.order(order(42), false)
      worker().answer()
      expect(done.map((each) => each.order.view.originX)).toEqual([41, 42])
    },
  )

  it.each([
    [
      'cannot be made',
      () =>
        vi.stubGlobal(
          'Worker',
          class {
            constructor() {
              throw new DOMException('not from a disk', 'SecurityError')
            }
          },
        ),
    ],
    ['is not there', () => vi.stubGlobal('Worker', undefined)],
  ])('paints on the page where a worker %s', (_, arrange) => {
    arrange()
    if (typeof Worker === 'undefined')
      vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
    studio().order(order(40), false)
    expect(done).toHaveLength(1)
    expect(done[0]?.hits.counts).toEqual(Uint32Array.of(1))
  })

  it('paints on the page what a worker failed at, and all after it', () => {
    const painted = studio()
    painted.order(order(40), false)
    painted.order(order(41), false)
    worker().onerror?.()
    painted.order(order(42), false)
    expect(done.map((each) => each.order.view.originX)).toEqual([41, 42])
    expect(worker().isEnded).toBe(true)
  })
})
