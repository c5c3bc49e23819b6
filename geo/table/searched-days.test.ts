import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay } from '../time/time'
import { searchedDays, spansOf } from './searched-days'

const PERIOD = { start: dayOf('2019-10-01'), end: dayOf('2020-03-31') }
const meant = (query: string) =>
  searchedDays(query).days.flatMap((days) =>
    spansOf(days, PERIOD).map(({ start, end }) => `${formatDay(start)}/${formatDay(end)}`),
  )

describe('the days of a search', () => {
  it.each([
    ['2020-01-04'],
    ['2020/1/4'],
    ['4.1.2020'],
    ['04/01/2020'],
    ['4 January 2020'],
    ['4 JAN 2020'],
    ['4th of January, 2020'],
    ['January 4, 2020'],
    ['Jan. 4th 2020'],
    ['٢٠٢٠-٠١-٠٤'],
    ['۴ يناير ۲۰۲۰'],
    ['4 كانون الثاني 2020'],
  ])('written %s are one day', (query) => {
    expect(meant(query)).toEqual(['2020-01-04/2020-01-04'])
    expect(searchedDays(query).rest).toBe('')
  })

  it.each([
    ['January 2020', ['2020-01-01/2020-01-31']],
    ['2020-02', ['2020-02-01/2020-02-29']],
    ['2020', ['2020-01-01/2020-12-31']],
    ['4 January', ['2019-01-04/2019-01-04', '2020-01-04/2020-01-04']],
    ['29 February', ['2020-02-29/2020-02-29']],
    ['march', ['2019-03-01/2019-03-31', '2020-03-01/2020-03-31']],
  ])('written %s are %j', (query, expected) => {
    expect(meant(query)).toEqual(expected)
  })

  it.each([
    ['rockets 4 January taji', 'rockets   taji'],
    ['2020-02-30', '2020-02-30'],
    ['31 April 2020', '31 april 2020'],
    ['45th brigade', '45th brigade'],
    ['mar', 'mar'],
    ['marchers', 'marchers'],
    ['K-1', 'k-1'],
    ['20200104', '20200104'],
  ])('of %j leave %j to be searched for as text', (query, rest) => {
    expect(searchedDays(query).rest).toBe(rest)
  })

  it('are also a phrase, as they are written', () => {
    expect(searchedDays('US-led coalition (September 2020)').days).toMatchObject([
      { written: 'september 2020' },
    ])
    expect(searchedDays('March, 2020-01-04').days.map(({ written }) => written)).toEqual([
      '20200104',
      'march',
    ])
  })

  it('are read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const days of searchedDays(query).days) spansOf(days, PERIOD)
      }),
    )
  })
})
