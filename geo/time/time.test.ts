import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Day,
  type DaySpan,
  dayAt,
  dayOf,
  formatDay,
  gapDays,
  parseDay,
  utcOf,
  WEEKDAYS,
  weekdayOf,
} from './time'

const FIRST = dayOf('0001-01-01')
const LAST = dayOf('9999-12-31')
const anyDay = fc.integer({ min: FIRST, max: LAST })
const runs = { numRuns: 1000 }

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLengths = (year: number) => [
  ...[31, isLeap(year) ? 29 : 28, 31, 30, 31, 30],
  ...[31, 31, 30, 31, 30, 31],
]
const pad = (number: number, length: number) => String(number).padStart(length, '0')

/** Zones west and east of Greenwich, and their minutes from UTC in January 2020 as Date tells them. */
const ZONES = { 'America/New_York': 300, 'Asia/Baghdad': -180, 'Pacific/Auckland': -780 }

describe('a day, whatever the time zone', () => {
  describe.each(Object.entries(ZONES))('in %s', (zone, minutes) => {
    const before = process.env.TZ
    beforeAll(() => {
      process.env.TZ = zone
    })
    afterAll(() => {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    })

    it('is tested in that zone', () => {
      expect(new Date(2020, 0, 3).getTimezoneOffset()).toBe(minutes)
    })

    it('is written and read back as the same day', () => {
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(parseDay(formatDay(day))).toBe(day)
        }),
        runs,
      )
    })

    it('is the same number and the same text', () => {
      expect(dayOf('1970-01-01')).toBe(0)
      expect(dayOf('2020-01-03')).toBe(18264)
      expect(formatDay(18264)).toBe('2020-01-03')
      expect(utcOf(18264).toISOString()).toBe('2020-01-03T00:00:00.000Z')
    })

    it.each([
      ['2019-12-27', 'Fri'],
      ['2019-12-29', 'Sun'],
      ['2020-01-03', 'Fri'],
      ['2020-01-08', 'Wed'],
      ['2020-02-29', 'Sat'],
      ['2020-03-11', 'Wed'],
      ['1970-01-01', 'Thu'],
      ['1969-12-31', 'Wed'],
      ['1600-02-29', 'Tue'],
    ])('knows that %s was a %s', (text, weekday) => {
      expect(weekdayOf(dayOf(text))).toBe(weekday)
    })
  })
})

describe('a day', () => {
  it('is one more for each day of the calendar from year 1 to year 9999', () => {
    let day: Day = FIRST
    const wrong: string[] = []
    for (let year = 1; year <= 9999; year++) {
      for (const [month, length] of monthLengths(year).entries()) {
        for (let date = 1; date <= length; date++, day++) {
          // Every day of the years about which people write, and the turns of all others.
          const turn = date === 1 || date === length
          if (!turn && (year < 1950 || year > 2050)) continue
          const text = `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(date, 2)}`
          if (parseDay(text) !== day || formatDay(day) !== text) wrong.push(text)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(day - 1).toBe(LAST)
  })

  it('that does not exist is refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.nat({ max: 99 }),
        fc.nat({ max: 99 }),
        (year, month, date) => {
          const exists = date >= 1 && date <= (monthLengths(year)[month - 1] ?? 0)
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
          expect(parseDay(text) !== null, text).toBe(exists)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['2019-02-29'],
    ['2020-02-30'],
    ['1900-02-29'],
    ['2020-00-01'],
    ['2020-01-00'],
    ['2020-13-01'],
    ['2020-1-3'],
    ['20200103'],
    ['2020-01-03T00:00:00Z'],
    [' 2020-01-03'],
    ['2020-01-03\n'],
    ['+002020-01-03'],
    ['٢٠٢٠-٠١-٠٣'],
    ['today'],
    [''],
  ])('written %j is refused', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => dayOf(text)).toThrow(RangeError)
  })

  it('that is refused is named in the error, with what was expected', () => {
    expect(() => dayOf('2020-02-30')).toThrow('expected a day written YYYY-MM-DD, got "2020-02-30"')
  })

  it('is followed by the next day of the week', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = (WEEKDAYS.indexOf(weekdayOf(day)) + 1) % 7
        expect(WEEKDAYS.indexOf(weekdayOf(day + 1))).toBe(next)
      }),
      runs,
    )
  })
})

describe('the days between two spans', () => {
  const span = fc
    .tuple(fc.integer({ min: -30, max: 30 }), fc.nat(9))
    .map(([start, length]): DaySpan => ({ start, end: start + length }))
  const daysOf = ({ start, end }: DaySpan) =>
    Array.from({ length: end - start + 1 }, (_, i) => start + i)

  it('are the fewest between any day of the one and any of the other', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const gaps = daysOf(a).flatMap((x) => daysOf(b).map((y) => Math.abs(x - y)))
        expect(gapDays(a, b)).toBe(Math.min(...gaps))
        expect(gapDays(b, a)).toBe(gapDays(a, b))
      }),
      runs,
    )
  })
})

describe('dayAt', () => {
  it('is the day of that very year, the first hundred included', () => {
    for (let year = 0; year <= 120; year++) {
      expect(formatDay(dayAt(year, 1, 3))).toBe(`${pad(year, 4)}-02-03`)
    }
  })

  it('runs over the ends of years and months', () => {
    expect(formatDay(dayAt(99, 12, 0))).toBe('0099-12-31')
    expect(formatDay(dayAt(2020, -1, 31))).toBe('2019-12-31')
  })
})
