import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay, utcOf } from '../../time/time'
import { textWidth } from '../text-width'
import { AXIS_TYPE, type TickLabel, ticksOf } from './axis-ticks'

function written(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  return (day: number) => format.format(utcOf(day)).replace('Sept', 'Sep')
}
const [month, year] = [written({ month: 'short' }), written({ year: 'numeric' })]
const dayAndMonth = written({ day: 'numeric', month: 'short' })
const tick: TickLabel = (day, unit, withYear) => {
  if (unit === 'year') return year(day)
  const text = unit === 'month' ? month(day) : dayAndMonth(day)
  return withYear ? `${text} ${year(day)}` : text
}

const measure = (text: string, px: number) => textWidth(text, px)

const scaleFrom = (from: string, to: string, width: number) => ({
  start: dayOf(from),
  end: dayOf(to) + 1,
  width,
})
const textsOf = (from: string, to: string, width: number) =>
  ticksOf(scaleFrom(from, to, width), tick, measure).map(({ text }) => text)

describe('ticksOf', () => {
  it('never lets labels touch, at any zoom and width', () => {
    const scale = fc
      .record({
        start: fc.double({ min: 10_000, max: 22_000, noNaN: true }),
        days: fc.double({ min: 4, max: 40_000, noNaN: true }),
        width: fc.integer({ min: 120, max: 2500 }),
      })
      .map(({ start, days, width }) => ({ start, end: start + days, width }))
    fc.assert(
      fc.property(scale, (any) => {
        const ticks = ticksOf(any, tick, measure)
        ticks.forEach(({ x, text }, i) => {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + textWidth(text, AXIS_TYPE.px)).toBeLessThanOrEqual(
            ticks[i + 1]?.x ?? any.width,
          )
        })
      }),
    )
  })

  it('goes from days over Mondays and months to years', () => {
    expect(textsOf('2019-12-30', '2020-01-02', 600)).toEqual([
      '30 Dec 2019',
      '31 Dec',
      '1 Jan 2020',
      '2 Jan',
    ])
    expect(textsOf('2020-02-01', '2020-02-28', 400)).toEqual([
      '3 Feb 2020',
      '10 Feb',
      '17 Feb',
      '24 Feb',
    ])
    expect(textsOf('2019-11-01', '2020-02-29', 300)).toEqual(['Nov 2019', 'Dec', 'Jan 2020', 'Feb'])
    // There would be room for Mondays, but five months say enough.
    expect(textsOf('2019-11-01', '2020-03-31', 1400)).toEqual([
      'Nov 2019',
      'Dec',
      'Jan 2020',
      'Feb',
      'Mar',
    ])
    expect(textsOf('2018-01-01', '2020-12-31', 200)).toEqual(['2018', '2019', '2020'])
  })

  it('writes the year where it begins and the month finds no room', () => {
    expect(textsOf('2019-10-01', '2020-03-31', 350)).toEqual([
      'Oct',
      'Nov',
      'Dec',
      '2020',
      'Feb',
      'Mar',
    ])
  })

  it('stands on whole local days, in any time zone', () => {
    const days = ticksOf(scaleFrom('2020-03-20', '2020-04-05', 1200), tick, measure)
    expect(days.every(({ day }) => Number.isInteger(day))).toBe(true)
    expect(formatDay(days[0]?.day as number)).toBe('2020-03-20')
  })
})
