import { describe, expect, it } from 'vitest'
import { dayOf, formatDay } from '@/geo/time/time'
import { dayBins } from './day-bins'

const binsOf = (...days: [string, number][]) => {
  const { length, bins } = dayBins({
    days: days.map(([day]) => dayOf(day)),
    counts: days.map(([, rows]) => rows),
  })
  return { length, bins: bins.map(({ from, to, rows }) => [formatDay(from), formatDay(to), rows]) }
}

describe('bins of days', () => {
  it('are days where there are few, with the empty ones between', () => {
    expect(binsOf(['2020-01-03', 2], ['2020-01-05', 1])).toEqual({
      length: 'day',
      bins: [
        ['2020-01-03', '2020-01-03', 2],
        ['2020-01-04', '2020-01-04', 0],
        ['2020-01-05', '2020-01-05', 1],
      ],
    })
  })

  it('are whole months, then whole years, and hold every row', () => {
    const months = binsOf(['2019-12-31', 2], ['2020-02-29', 3], ['2020-06-01', 1])
    expect(months.length).toBe('month')
    expect(months.bins[0]).toEqual(['2019-12-01', '2019-12-31', 2])
    expect(months.bins[2]).toEqual(['2020-02-01', '2020-02-29', 3])
    expect(months.bins.at(-1)).toEqual(['2020-06-01', '2020-06-30', 1])
    const years = binsOf(['1980-05-05', 2], ['2019-12-31', 3])
    expect([years.length, years.bins.length]).toEqual(['year', 40])
    expect(years.bins.at(-1)).toEqual(['2019-01-01', '2019-12-31', 3])
  })

  it('are none of nothing', () => {
    expect(binsOf()).toEqual({ length: 'day', bins: [] })
  })
})
