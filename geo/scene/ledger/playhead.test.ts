import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advance,
  dayOfMoment,
  daysOf,
  glideOf,
  isOver,
  PLAY_MODES,
  playFrom,
  WINDOW_DAYS,
} from './playhead'

const span = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const incidentDays = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 20 })
  .map((days) => days.sort((a, b) => a - b))

describe('playing', () => {
  it('stays inside the dates, and comes to their end', () => {
    const step = fc.double({ min: 0.3, max: 20, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAY_MODES),
        span,
        incidentDays,
        step,
        (mode, range, days, by) => {
          const isInside = ({ start, end }: { start: number; end: number }, last: number) =>
            range.start <= start && start <= end && end <= last
          const outside: unknown[] = []
          let head = playFrom(mode, range, days)
          for (let i = 0; i < 300 / by && !isOver(head); i++) {
            const [shown, glide] = [daysOf(head, days), glideOf(head, days)]
            if (!isInside(shown, range.end)) outside.push({ shown })
            if (!isInside(glide, range.end + 1) || glide.start === glide.end)
              outside.push({ glide })
            head = advance(head, by)
          }
          expect(outside).toEqual([])
          expect(isOver(head)).toBe(true)
          expect(daysOf(head, days).end).toBe(range.end)
        },
      ),
    )
  })

  it('always shows an incident where the dates have one', () => {
    const step = fc.double({ min: 0.3, max: 9, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAY_MODES),
        span,
        incidentDays,
        step,
        (mode, range, days, by) => {
          fc.pre(days.some((day) => day >= range.start && day <= range.end))
          const empty: unknown[] = []
          for (let head = playFrom(mode, range, days); !isOver(head); head = advance(head, by)) {
            const { start, end } = daysOf(head, days)
            const hasOne = days.some((day) => day >= start && day <= end)
            if (!hasOne || dayOfMoment(head, days) === null) empty.push({ start, end })
          }
          expect(empty).toEqual([])
        },
      ),
    )
  })

  it('grows from the first day of the dates, or moves as a week', () => {
    const [range, days] = [{ start: 10, end: 60 }, [14, 20, 50]]
    const growing = playFrom('growing', range, days)
    expect(daysOf(growing, days)).toEqual({ start: 10, end: 14 })
    expect(daysOf(advance(growing, 6.5), days)).toEqual({ start: 10, end: 20 })
    const moving = advance(playFrom('moving', range, days), 8)
    expect(daysOf(moving, days)).toEqual({ start: 23 - WINDOW_DAYS, end: 22 })
    // Nothing happens for a month: the last incident stays.
    expect(daysOf(advance(moving, 20), days)).toEqual({ start: 20, end: 42 })
    expect(daysOf(advance(moving, 29), days)).toEqual({ start: 45, end: 51 })
  })
})
