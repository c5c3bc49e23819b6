import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gathered } from './gather'

const pixel = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
})
const pixels = fc.array(pixel, { maxLength: 60 })
const ones = (points: readonly unknown[]) => points.map(() => 1)

describe('gathered', () => {
  it('keeps every point, once', () => {
    fc.assert(
      fc.property(pixels, (points) => {
        const members = gathered(points, ones(points), 27, 45).flatMap((group) => group.members)
        expect([...members].sort((a, b) => a - b)).toEqual(points.map((_, i) => i))
      }),
    )
  })

  it('moves nothing further than allowed, and leaves room round each', () => {
    fc.assert(
      fc.property(pixels, (points) => {
        const groups = gathered(points, ones(points), 27, 45)
        for (const { members, at } of groups) {
          const place = points[members[0] as number] as { x: number; y: number }
          expect(Math.hypot(at.x - place.x, at.y - place.y)).toBeLessThanOrEqual(45)
        }
        groups.forEach(({ at: a }, i) => {
          for (const { at: b } of groups.slice(i + 1)) {
            expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(25)
          }
        })
      }),
    )
  })

  it('gathers only what lacks room', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 5, y: 0 },
      { x: 200, y: 0 },
    ]
    expect(gathered(points, ones(points), 27, 45).map(({ members }) => members)).toEqual([
      [0],
      [1],
      [2],
    ])
    const pile = Array.from({ length: 40 }, (_, i) => ({ x: i % 7, y: i % 5 }))
    expect(gathered([...pile, { x: 200, y: 0 }], ones([...pile, 0]), 27, 45)).toContainEqual({
      members: [40],
      at: { x: 200, y: 0 },
    })
  })

  it('stands at the place of the heaviest', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ]
    expect(gathered(points, [1, 3], 200, 45)).toEqual([{ members: [1, 0], at: { x: 1, y: 0 } }])
    expect(gathered(points, [2, 2], 200, 45)).toEqual([{ members: [0, 1], at: { x: 0, y: 0 } }])
  })
})
