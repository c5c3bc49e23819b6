import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fanOffsets, MOST_FANNED } from './fan'

it('a fan keeps its marks apart from each other and from their point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: MOST_FANNED }), fc.constantFrom(27, 44), (count, px) => {
      const offsets = fanOffsets(count, px)
      expect(offsets).toHaveLength(count)
      offsets.forEach(({ x, y }, i) => {
        expect(Math.hypot(x, y)).toBeGreaterThan(px)
        for (const other of offsets.slice(i + 1)) {
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(px * 0.95)
        }
      })
    }),
  )
})
