import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from './box-index'
import { type LabelCandidate, placeLabels } from './label-layout'

const SIDES = ['right', 'left', 'above', 'below'] as const
const name = (key: string, x: number, y: number, width = 40): LabelCandidate => ({
  key,
  x,
  y,
  width,
  height: 16,
  gap: 12,
  sides: SIDES,
})
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('placeLabels', () => {
  it('lays a lonely name to the right of its point', () => {
    const box = placeLabels([name('a', 100, 100)], []).get('a')
    expect(box).toEqual({ left: 112, top: 92, right: 152, bottom: 108 })
  })

  it('takes the next side where the first is taken, and gives up where all are', () => {
    const placed = placeLabels(
      Array.from({ length: 6 }, (_, i) => name(`${i}`, 100, 100)),
      [],
    )
    expect([...placed.keys()]).toEqual(['0', '1', '2', '3'])
    expect(placed.get('1')?.right).toBe(88)
  })

  it('prefers a side clear of what is to be avoided, yet takes another before none', () => {
    const right = { left: 110, top: 90, right: 160, bottom: 110 }
    const all = { left: 0, top: 0, right: 200, bottom: 200 }
    expect(placeLabels([name('a', 100, 100)], [], [right]).get('a')?.right).toBe(88)
    expect(placeLabels([name('a', 100, 100)], [], [all]).get('a')?.left).toBe(112)
  })

  it('never lets two names overlap', () => {
    const place = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        const names = places.map(([x, y], i) => name(`${i}`, x, y, 20 + (i % 7) * 15))
        const boxes = [...placeLabels(names, []).values()]
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        }
      }),
    )
  })
})
