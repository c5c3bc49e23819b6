import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, daysOf, glideOf, isOver, PLAY_MODES, playFrom } from './playhead'

const PERIOD = { start: 100, end: 199 }
const dates = fc.option(
  fc
    .tuple(fc.integer({ min: 100, max: 199 }), fc.integer({ min: 100, max: 199 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
)

describe('playing', () => {
  it('moves a week from the beginning where the dates are open', () => {
    expect(daysOf(playFrom('moving', null, PERIOD))).toEqual({ start: 100, end: 106 })
    expect(daysOf(playFrom('growing', null, PERIOD))).toEqual({ start: 100, end: 100 })
  })

  it('goes on from the dates there are, and starts anew from the end', () => {
    const some = { start: 120, end: 139 }
    expect(daysOf(playFrom('moving', some, PERIOD))).toEqual(some)
    expect(daysOf(playFrom('growing', some, PERIOD))).toEqual(some)
    const last = { start: 190, end: 199 }
    expect(daysOf(playFrom('moving', last, PERIOD))).toEqual({ start: 100, end: 109 })
    expect(daysOf(playFrom('growing', last, PERIOD))).toEqual({ start: 190, end: 190 })
  })

  it('keeps a moving window at its length and a growing one at its start, to the end', () => {
    const frames = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { maxLength: 60 })
    fc.assert(
      fc.property(fc.constantFrom(...PLAY_MODES), dates, frames, (mode, any, steps) => {
        const first = playFrom(mode, any, PERIOD)
        let head = first
        for (const days of steps) {
          head = advance(head, days, PERIOD)
          const { start, end } = daysOf(head)
          expect(start).toBeGreaterThanOrEqual(PERIOD.start)
          expect(end).toBeLessThanOrEqual(PERIOD.end)
          if (mode === 'growing') expect(start).toBe(daysOf(first).start)
          else expect(end - start).toBe(daysOf(first).end - daysOf(first).start)
          const glide = glideOf(head)
          expect(glide.end - end).toBeGreaterThanOrEqual(1)
          expect(glide.end - end).toBeLessThan(2)
        }
        expect(isOver(advance(head, 1000, PERIOD), PERIOD)).toBe(true)
      }),
    )
  })
})
