import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay } from '../../time/time'
import { exchangedDay, ISO_ONLY, offsetMinutesOf, orderAmong, readDay, spanOf } from './day-text'

const read = (text: string, more = {}) => {
  const day = readDay(text, { ...ISO_ONLY, ...more })
  return typeof day === 'number' ? formatDay(day) : day
}

describe('a day in a file', () => {
  it.each([
    ['2017-07-01', '2017-07-01'],
    ['2017/7/1', '2017-07-01'],
    ['20170701', '2017-07-01'],
    ['24/12/1997', '1997-12-24'],
    ['12/24/1997', '1997-12-24'],
    ['24.12.1997', '1997-12-24'],
    ['5/5/2022', '2022-05-05'],
    ['01-April-2015', '2015-04-01'],
    ['16 May 2025', '2025-05-16'],
    ['3 Sept 2020', '2020-09-03'],
    ['Aug 15, 2017', '2017-08-15'],
    ['2009-02-20T00:00:00', '2009-02-20'],
    ['2020-01-08 23:59', '2020-01-08'],
    ['2020-01-08T00:00:00Z', '2020-01-08'],
    ['  2020-01-08 ', '2020-01-08'],
    ['', null],
  ])('written %j is %s', (text, day) => expect(read(text)).toBe(day))

  it.each([
    ['3/1/2022'],
    ['2020-02-30'],
    ['31/4/2020'],
    ['13/13/2020'],
    ['1/2/20'],
    ['2020'],
    ['2020-01'],
    ['yesterday'],
    ['2020-01-03;2020-01-04'],
    ['00000000'],
    ['5 Foo 2020'],
    ['2020-01-08T25:00:00Z'],
  ])('written %j is not guessed at', (text) => expect(read(text)).toBe('not-a-day'))

  it('is one of two where the order of its numbers is told', () => {
    expect(read('3/1/2022', { order: 'day-first' })).toBe('2022-01-03')
    expect(read('3/1/2022', { order: 'month-first' })).toBe('2022-03-01')
    expect(read('24/12/1997', { order: 'month-first' })).toBe('exchanged')
    expect(read('31/31/1997', { order: 'month-first' })).toBe('not-a-day')
  })

  it('of a moment in a zone is the local one, which may be the day after or before', () => {
    expect(read('2020-01-07T22:30:00Z')).toBe('zone')
    expect(read('2020-01-07T22:30:00Z', { offsetMinutes: 180 })).toBe('2020-01-08')
    expect(read('2020-01-08T01:00:00+0300', { offsetMinutes: 0 })).toBe('2020-01-07')
    expect(read('2020-01-08T01:00:00-05:00', { offsetMinutes: 180 })).toBe('2020-01-08')
  })

  it.each([
    ['2020-13-01', '2020-01-13'],
    ['20201301', '2020-01-13'],
    ['24/12/1997', '1997-12-24'],
  ])('whose month is its day is said to be exchanged, and can be put right: %s', (text, day) => {
    expect(read(text, { order: 'month-first' })).toBe('exchanged')
    expect(formatDay(exchangedDay(text) as number)).toBe(day)
  })

  it('of 1753-01-01 stands for none', () => {
    expect(read('1753-01-01')).toBe('no-day')
    expect(read('1753-01-01T00:00:00')).toBe('no-day')
    expect(read('1753-01-02')).toBe('1753-01-02')
  })

  it('is read in the digits of Arabic and Persian, and among marks that are not seen', () => {
    expect(read('٢٠٢٠-٠١-٠٨')).toBe('2020-01-08')
    expect(read('۲۰۲۰/۱/۸')).toBe('2020-01-08')
    expect(read('\u200E16\u00A0May\u202F2025')).toBe('2025-05-16')
  })

  it.each([
    ['+03:00', 180],
    ['-0430', -270],
    ['Z', 0],
    ['+15:00', null],
    ['3', null],
    ['', null],
    [null, null],
  ])('is counted from an offset of %s', (offset, minutes) => {
    expect(offsetMinutesOf(offset)).toBe(minutes)
  })

  it('reads back from every way in which it is written', () => {
    const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2099-12-31') })
    fc.assert(
      fc.property(days, (day) => {
        const iso = formatDay(day)
        const [year, month, date] = iso.split('-')
        for (const text of [
          iso,
          `${year}${month}${date}`,
          `${year}/${Number(month)}/${Number(date)}`,
        ]) {
          expect(readDay(text, ISO_ONLY)).toBe(day)
        }
        const order = { ...ISO_ONLY, order: 'day-first' as const }
        expect(readDay(`${date}/${month}/${year}`, order)).toBe(day)
        const american = { ...ISO_ONLY, order: 'month-first' as const }
        expect(readDay(`${month}/${date}/${year}`, american)).toBe(day)
      }),
    )
  })

  it('never throws, and is a day or a reason', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = readDay(text, ISO_ONLY)
        const reasons = ['not-a-day', 'zone', 'no-day', 'exchanged']
        expect(day === null || Number.isInteger(day) || reasons.includes(day as string)).toBe(true)
      }),
    )
  })
})

describe('the order of day and month', () => {
  it.each([
    [['13/1/2020', '1/2/2020'], 'day-first'],
    [['1/13/2020', '1/2/2020'], 'month-first'],
    [['1/2/2020', '3/4/2020'], 'either'],
    [['13/1/2020', '1/13/2020'], 'both'],
    [['5/5/2020', null, '2020-01-02'], 'none'],
    [[], 'none'],
  ])('of %j is told as %s', (cells, order) => expect(orderAmong(cells)).toBe(order))
})

it('a month, and a year without one, have a first and a last day', () => {
  const span = (year: number, month: number | null) =>
    Object.values(spanOf(year, month)).map(formatDay)
  expect(span(2020, 2)).toEqual(['2020-02-01', '2020-02-29'])
  expect(span(1997, null)).toEqual(['1997-01-01', '1997-12-31'])
})
