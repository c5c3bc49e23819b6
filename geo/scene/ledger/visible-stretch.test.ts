import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf, momentAt, xOf } from './time-scale'
import {
  FEWEST_DAYS,
  isZoomed,
  panned,
  revealing,
  stretchAround,
  wholeStretch,
  zoomed,
} from './visible-stretch'

const WHOLE = wholeStretch({ start: 18_000, end: 18_181 })
const moment = fc.double({ min: WHOLE.start, max: WHOLE.end, noNaN: true })
const stretch = fc
  .record({ days: fc.double({ min: FEWEST_DAYS, max: 180, noNaN: true }), at: moment })
  .map(({ days, at }) => stretchAround(WHOLE, days, at, 0.5))
const factor = fc.double({ min: 0.05, max: 20, noNaN: true })
const isWithin = ({ start, end }: { start: number; end: number }) =>
  start >= WHOLE.start - 1e-6 && end <= WHOLE.end + 1e-6

describe('the scale', () => {
  it('is the inverse of itself', () => {
    fc.assert(
      fc.property(stretch, moment, fc.integer({ min: 100, max: 2000 }), (any, at, width) => {
        const scale = { ...any, width }
        expect(momentAt(scale, xOf(scale, at))).toBeCloseTo(at, 6)
      }),
    )
  })
})

describe('what is visible', () => {
  it('never leaves the whole, nor gets shorter than the closest look', () => {
    fc.assert(
      fc.property(stretch, factor, moment, fc.double({ noNaN: true }), (any, by, at, days) => {
        for (const next of [zoomed(any, WHOLE, by, at), panned(any, WHOLE, days)]) {
          expect(isWithin(next)).toBe(true)
          expect(lengthOf(next)).toBeGreaterThanOrEqual(FEWEST_DAYS - 1e-6)
        }
      }),
    )
  })

  it('zooms in round the pointer', () => {
    fc.assert(
      fc.property(stretch, fc.double({ min: 0, max: 1, noNaN: true }), (any, part) => {
        const at = any.start + part * lengthOf(any)
        const next = zoomed(any, WHOLE, 1.5, at)
        expect((at - next.start) / lengthOf(next)).toBeCloseTo(part, 6)
      }),
    )
  })

  it('shows what is revealed, and does not move for what is visible', () => {
    fc.assert(
      fc.property(stretch, moment, (any, at) => {
        const next = revealing(any, WHOLE, at)
        expect(at).toBeGreaterThanOrEqual(next.start - 1e-6)
        expect(at).toBeLessThanOrEqual(next.end + 1e-6)
        expect(revealing(next, WHOLE, (next.start + next.end) / 2)).toEqual(next)
      }),
    )
  })

  it('is zoomed only when it is less than the whole', () => {
    expect(isZoomed(WHOLE, WHOLE)).toBe(false)
    expect(isZoomed(zoomed(WHOLE, WHOLE, 2, 18_090), WHOLE)).toBe(true)
  })
})
