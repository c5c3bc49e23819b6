import { expect, it } from 'vitest'
import { setApart } from './set-apart'

it('sets each line further apart than the one before, by less and less, and never too far', () => {
  const apart = Array.from({ length: 500 }, (_, nth) => setApart(nth, 12, 60))
  expect(apart[0]).toBe(0)
  expect(apart[1]).toBeCloseTo(12, 9)
  for (let nth = 1; nth < apart.length; nth++) {
    expect(apart[nth]).toBeGreaterThan(apart[nth - 1] as number)
    expect(apart[nth]).toBeLessThan(60)
  }
})
