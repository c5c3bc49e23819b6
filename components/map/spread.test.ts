import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from './spread'

const pixel = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
})

it('leaves no two squares overlapping, as long as there is room', () => {
  fc.assert(
    fc.property(fc.array(pixel, { maxLength: 25 }), (points) => {
      const moved = spread(points, 27)
      moved.forEach((a, i) => {
        for (const b of moved.slice(i + 1)) {
          expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(26.5)
        }
      })
    }),
  )
})

it('leaves points alone that have room', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 0, y: 60 },
  ]
  expect(spread(points, 27)).toEqual(points)
})

it('parts points in one place', () => {
  const moved = spread(Array(4).fill({ x: 5, y: 5 }), 20)
  expect(new Set(moved.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(4)
})
