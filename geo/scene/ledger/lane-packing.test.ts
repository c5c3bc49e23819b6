import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, packLane } from './lane-packing'

const box = fc
  .record({
    left: fc.integer({ min: 0, max: 120 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 8, max: 30 }),
  })
  .map(({ left, width, height }): Box => ({ left, right: left + width, height }))

const overlapInTime = (a: Box, b: Box) => a.left < b.right && b.left < a.right

describe('packLane', () => {
  it('never puts one box over another', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const offsets = packLane(boxes)
        for (const [i, a] of boxes.entries()) {
          for (const [j, b] of boxes.entries()) {
            if (i >= j || !overlapInTime(a, b)) continue
            const apart = Math.abs((offsets[i] as number) - (offsets[j] as number))
            expect(apart).toBeGreaterThanOrEqual((a.height + b.height) / 2 - 1e-9)
          }
        }
      }),
    )
  })

  it('leaves a box that touches no other on the line', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), (boxes) => {
        const offsets = packLane(boxes)
        boxes.forEach((each, i) => {
          const isAlone = boxes.every((other, j) => i === j || !overlapInTime(each, other))
          if (isAlone) expect(offsets[i]).toBeCloseTo(0)
        })
      }),
    )
  })

  it('centres a pile on the line', () => {
    const pile: Box[] = [12, 10, 20].map((height) => ({ left: 0, right: 10, height }))
    expect([...packLane(pile)]).toEqual([-15, -4, 11])
  })

  it('takes no boxes', () => {
    expect([...packLane([])]).toEqual([])
  })
})
