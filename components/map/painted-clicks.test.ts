import type { LeafletMouseEvent, Point } from 'leaflet'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onPaintedClick } from './painted-clicks'

/** An element that is part of a mark, or of the ground. */
class Target {
  constructor(private readonly isMark: boolean) {}
  closest = () => (this.isMark ? this : null)
}

const POINT = { x: 3, y: 4 } as Point

/** A map that is only clicked. */
function clickedMap() {
  const listeners: ((event: LeafletMouseEvent) => void)[] = []
  const map = {
    on: (_: unknown, listener: (event: LeafletMouseEvent) => void) => listeners.push(listener),
    mouseEventToContainerPoint: () => POINT,
  } as unknown as Parameters<typeof onPaintedClick>[0]
  const click = (isMark: boolean) => {
    const originalEvent = { target: new Target(isMark) } as unknown as MouseEvent
    for (const listener of listeners) listener({ originalEvent } as LeafletMouseEvent)
  }
  return { map, click }
}

describe('a click on what is painted', () => {
  beforeEach(() => void vi.stubGlobal('Element', Target))
  afterEach(() => void vi.unstubAllGlobals())

  it('chooses in the uppermost pane that has something there, and in no other', () => {
    const { map, click } = clickedMap()
    const chosen: string[] = []
    let isDot = true
    onPaintedClick(map, 'beside', () => chosen.push('beside') > 0)
    const stop = onPaintedClick(map, 'dots', (point) => {
      expect(point).toBe(POINT)
      if (isDot) chosen.push('dots')
      return isDot
    })
    click(false)
    expect(chosen).toEqual(['dots'])
    isDot = false
    click(false)
    expect(chosen).toEqual(['dots', 'beside'])
    isDot = true
    stop()
    click(false)
    expect(chosen).toEqual(['dots', 'beside', 'beside'])
  })

  it('is none where a mark or something open was clicked', () => {
    const { map, click } = clickedMap()
    const choose = vi.fn(() => true)
    onPaintedClick(map, 'dots', choose)
    click(true)
    expect(choose).not.toHaveBeenCalled()
  })

  it('chooses by what came last for a pane, whatever ends later', () => {
    const { map, click } = clickedMap()
    const [before, after] = [vi.fn(() => true), vi.fn(() => true)]
    const stop = onPaintedClick(map, 'dots', before)
    onPaintedClick(map, 'dots', after)
    stop()
    click(false)
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledOnce()
  })
})
