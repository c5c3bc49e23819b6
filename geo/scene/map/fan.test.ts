import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fanOffsets, MOST_FANNED } from './fan'

it('a fan keeps its marks apart from each other and from their point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: MOST_FANNED }), fc.constantFrom(27, 44), (count, px) => {
      const offsets = fanOffsets(count, px)
      expect(offsets).toHaveLength(count)
      const fromPoint = offsets.map(({ x, y }) => Math.hypot(x, y))
      const fromOthers = offsets.flatMap(({ x, y }, i) =>
        offsets.slice(i + 1).map((other) => Math.hypot(x - other.x, y - other.y)),
      )
      expect(Math.min(...fromPoint)).toBeGreaterThan(px)
      expect(Math.min(...fromOthers)).toBeGreaterThan(px * 0.95)
    }),
  )
})
