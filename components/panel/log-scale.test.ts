import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY_TICKS, KM_TICKS, logScale, ticksOf } from './log-scale'

it('a log scale runs from 0 to its length and back', () => {
  const value = fc.double({ min: 0, max: 20_000, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 1, max: 20_000, noNaN: true }), value, (most, any) => {
      const scale = logScale(most, 120)
      expect([scale.lengthOf(0), scale.lengthOf(most)]).toEqual([0, 120])
      const within = Math.min(any, most)
      expect(scale.valueOf(scale.lengthOf(within))).toBeCloseTo(within, 6)
    }),
  )
})

it('ticks begin at 0, end by the most and keep their distance', () => {
  for (const candidates of [KM_TICKS, DAY_TICKS]) {
    const scale = logScale(300, 120)
    const ticks = ticksOf(scale, candidates, 14)
    expect(ticks[0]).toBe(0)
    expect(ticks.at(-1)).toBeLessThanOrEqual(300)
    expect(ticks.length).toBeGreaterThan(4)
    ticks.slice(1).forEach((tick, i) => {
      expect(scale.lengthOf(tick) - scale.lengthOf(ticks[i] as number)).toBeGreaterThanOrEqual(14)
    })
  }
})
