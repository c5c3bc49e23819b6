import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay } from '../../time/time'
import { between, closed, dayForKey, monthsLater, moved, opened, resized } from './date-window'

const PERIOD = { start: dayOf('2019-10-01'), end: dayOf('2020-03-31') }
const day = fc.integer({ min: PERIOD.start - 40, max: PERIOD.end + 40 })
/** Around the years that `Date.UTC` takes for those of another century. */
const ancient = fc.integer({ min: dayOf('0003-01-01'), max: dayOf('0103-12-31') })
const inside = fc.integer({ min: PERIOD.start, max: PERIOD.end })
const span = fc
  .tuple(inside, inside)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

const isInside = ({ start, end }: { start: number; end: number }) =>
  PERIOD.start <= start && start <= end && end <= PERIOD.end

describe('the window of the dates', () => {
  it('is open at the ends of the period, and only there', () => {
    expect(opened(PERIOD, PERIOD)).toEqual({ from: null, to: null })
    fc.assert(
      fc.property(span, (any) => {
        expect(closed(opened(any, PERIOD), PERIOD)).toEqual(any)
      }),
    )
  })

  it('keeps within the period and in order, whatever is asked', () => {
    fc.assert(
      fc.property(span, day, day, fc.integer(), (any, a, b, by) => {
        expect(isInside(resized(any, 'start', a, PERIOD))).toBe(true)
        expect(isInside(resized(any, 'end', a, PERIOD))).toBe(true)
        expect(isInside(moved(any, by, PERIOD))).toBe(true)
        expect(isInside(between(a, b, PERIOD))).toBe(true)
        expect(isInside(closed({ from: a, to: b }, PERIOD))).toBe(true)
      }),
    )
  })

  it('keeps its length when it is moved', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: -300, max: 300 }), (any, by) => {
        const next = moved(any, by, PERIOD)
        expect(next.end - next.start).toBe(any.end - any.start)
      }),
    )
  })

  it('is drawn in either direction', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(between(a, b, PERIOD)).toEqual(between(b, a, PERIOD))
      }),
    )
  })
})

describe('dayForKey', () => {
  const from = dayOf('2020-01-31')
  it.each([
    ['ArrowLeft', false, '2020-01-30'],
    ['ArrowRight', false, '2020-02-01'],
    ['ArrowUp', true, '2020-02-07'],
    ['ArrowDown', true, '2020-01-24'],
    ['PageUp', false, '2020-02-29'],
    ['PageDown', false, '2019-12-31'],
    ['Home', false, '2019-10-01'],
    ['End', false, '2020-03-31'],
  ])('%s with Shift %s leads to %s', (key, isShift, expected) => {
    expect(formatDay(dayForKey(key, isShift, from, PERIOD) as number)).toBe(expected)
  })

  it('leaves other keys alone', () => {
    expect(dayForKey('a', false, from, PERIOD)).toBeNull()
  })
})

describe('monthsLater', () => {
  it('stays in the month it leads to', () => {
    fc.assert(
      fc.property(fc.oneof(day, ancient), fc.integer({ min: -30, max: 30 }), (any, months) => {
        const [then, now] = [monthsLater(any, months), any].map((each) =>
          formatDay(each).split('-'),
        )
        const count = ([year, month]: string[]) => Number(year) * 12 + Number(month)
        expect(count(then as string[]) - count(now as string[])).toBe(months)
      }),
    )
  })
})
