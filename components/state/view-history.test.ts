import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MOVEMENT_PAUSE_MS, ViewHistory, WINDOW_MS, WRITE_AFTER_MS } from './view-history'

/** A browser's history: its entries, and when each write came. */
class Entries {
  list = ['/']
  times: number[] = []
  refuses = false
  write = (address: string, isNew: boolean) => {
    if (this.refuses) throw new DOMException('too many', 'SecurityError')
    this.times.push(Date.now())
    if (isNew) this.list.push(address)
    else this.list[this.list.length - 1] = address
  }
}

let entries: Entries
let history: ViewHistory

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  entries = new Entries()
  history = new ViewHistory(entries.write, '/', () => Date.now())
})
afterEach(() => vi.useRealTimers())

function type(texts: readonly string[], what = 'q', gapMs = 50): void {
  for (const text of texts) {
    history.record(text, what, 'replace')
    vi.advanceTimersByTime(gapMs)
  }
}

describe('a step', () => {
  it('is an entry, written once', () => {
    history.record('/a', 'choices', 'push')
    history.record('/b', 'choices', 'push')
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/a', '/b'])
    expect(entries.times).toHaveLength(2)
  })

  it('that changes nothing is none', () => {
    history.record('/', 'choices', 'push')
    vi.runAllTimers()
    expect(entries.times).toEqual([])
  })
})

describe('a movement', () => {
  it('that begins with what is shown keeps the entry before it', () => {
    type(['/', '/1', '/2'], 'from,to')
    history.record('/3', 'from,to', 'push')
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/3'])
  })

  it('is one entry, however long, beside the step before it', () => {
    history.record('/act', 'choices', 'push')
    type(['/t', '/ta', '/taj', '/taji'])
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/act', '/taji'])
    expect(entries.times).toHaveLength(3)
  })

  it('is written where another step follows before it paused', () => {
    type(['/t', '/ta'], 'q', 1)
    history.record('/ta&act', 'choices', 'push')
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/ta', '/ta&act'])
  })

  it('ends with a step of the same kind, without another entry', () => {
    type(['/1', '/2'], 'from,to')
    history.record('/3', 'from,to', 'push')
    expect(entries.list).toEqual(['/', '/3'])
    history.record('/4', 'from,to', 'push')
    expect(entries.list).toEqual(['/', '/3', '/4'])
  })

  it('is one entry for keys pressed one after the other, each told at its end', () => {
    for (let key = 1; key <= 51; key++) {
      history.record(`/${key}`, 'from,to', 'replace')
      vi.advanceTimersByTime(60)
      history.record(`/${key}`, 'from,to', 'push')
      vi.advanceTimersByTime(120)
    }
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/51'])
    expect(entries.times.length).toBeLessThanOrEqual(52)
  })

  it('of another kind, or after a long pause, is another one', () => {
    type(['/q'])
    type(['/q&km'], 'clusters')
    vi.advanceTimersByTime(MOVEMENT_PAUSE_MS)
    type(['/q&km2'], 'clusters')
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/q', '/q&km', '/q&km2'])
  })
})

describe('what goes along', () => {
  it('is written into the entry there is, when it pauses', () => {
    history.record('/a', 'choices', 'push')
    for (let i = 0; i < 100; i++) history.record(`/a&at=${i}`, 'at', 'along')
    expect(entries.list).toEqual(['/', '/a'])
    vi.advanceTimersByTime(WRITE_AFTER_MS)
    expect(entries.list).toEqual(['/', '/a&at=99'])
    expect(entries.times).toHaveLength(2)
  })
})

describe('the limits of browsers', () => {
  it.each([
    ['steps', 'push'],
    ['movements', 'replace'],
  ] as const)('are kept by any number of %s, and the last one is written', (_, step) => {
    for (let i = 1; i <= 1000; i++) {
      history.record(`/${i}`, `kind ${i}`, step)
      vi.advanceTimersByTime(70)
    }
    vi.runAllTimers()
    expect(entries.list.at(-1)).toBe('/1000')
    const most = entries.times.map(
      (start) => entries.times.filter((at) => at >= start && at < start + WINDOW_MS).length,
    )
    expect(Math.max(...most)).toBeLessThan(100)
  })

  it('do no harm where a browser refuses: it is written later', () => {
    entries.refuses = true
    history.record('/a', 'choices', 'push')
    expect(entries.list).toEqual(['/'])
    entries.refuses = false
    vi.runAllTimers()
    expect(entries.list).toEqual(['/', '/a'])
  })
})

it('going back drops what waits to be written, and ends the movement', () => {
  type(['/t', '/ta'], 'q', 1)
  history.leave('/')
  vi.runAllTimers()
  expect(entries.list).toEqual(['/', '/t'])
  type(['/b'])
  expect(entries.list).toEqual(['/', '/t', '/b'])
})

describe('a view that is taken away', () => {
  it('writes neither what waits nor what its parts still tell', () => {
    history.record('/dragged', 'at', 'along')
    history.end()
    history.record('/stopped', 'at', 'along')
    vi.runAllTimers()
    expect(entries.list).toEqual(['/'])
  })

  it('writes again when it is there again', () => {
    history.end()
    history.begin()
    history.record('/a', 'choices', 'push')
    expect(entries.list).toEqual(['/', '/a'])
  })
})
