import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay } from '../time/time'
import { commonDays, parseDatetime } from './datetime'

describe('a datetime', () => {
  const first = dayOf('2020-01-20')
  const last = dayOf('2020-03-11')

  it.each([
    ['2020-01-20', first, first],
    ['2020-01-20T23:59:59Z', first, first],
    ['2020-01-20T00:00:00.000+03:00', first, first],
    ['2020-01-20/2020-03-11', first, last],
    ['2020-01-20/..', first, null],
    ['2020-01-20/', first, null],
    ['../2020-03-11', null, last],
    ['/2020-03-11', null, last],
    // As GDAL sends an open end, and as QGIS does.
    ['2020-01-20T/..', first, null],
    ['2020-01-20/9999-12-31T00:00:00Z', first, dayOf('9999-12-31')],
    ['0001-01-01T00:00:00Z/2020-03-11', dayOf('0001-01-01'), last],
  ])('%s is its days', (text, from, to) => {
    expect(parseDatetime(text)).toEqual({ from, to })
  })

  it.each([
    '',
    '..',
    '/',
    '../..',
    '../',
    '2020-02-30',
    '2020-13-01',
    '2020-1-1',
    '20200120',
    '2020-03-11/2020-01-20',
    '2020-01-20/2020-01-21/2020-01-22',
    '2020-01-20 00:00:00Z',
    '2020-01-20T25:00:00Z',
    '2020-01-20T00:60:00Z',
    '2020-01-20TT',
    'yesterday',
    "2020-01-20' or '1'='1",
  ])('%j is none', (text) => {
    expect(parseDatetime(text)).toBeNull()
  })

  it('is the day that is written, whatever time and zone it has', () => {
    const property = fc.property(
      fc.integer({ min: -700_000, max: 2_900_000 }),
      fc.constantFrom('', 'T', 'T00:00:00Z', 'T23:59:59.999Z', 'T01:00:00-12:00', 'T22:30+14:00'),
      (day, time) => {
        expect(parseDatetime(`${formatDay(day)}${time}`)).toEqual({ from: day, to: day })
      },
    )
    fc.assert(property, { numRuns: 200 })
  })
})

describe('the days that two ranges have in common', () => {
  const end = fc.option(fc.integer({ min: 0, max: 9 }))
  const range = fc.record({ from: end, to: end })
  const has = ({ from, to }: { from: number | null; to: number | null }, day: number) =>
    (from ?? day) <= day && day <= (to ?? day)

  it('are those that both have', () => {
    const property = fc.property(range, range, fc.integer({ min: 0, max: 9 }), (a, b, day) => {
      expect(has(commonDays(a, b), day)).toBe(has(a, day) && has(b, day))
    })
    fc.assert(property)
  })
})
