import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { type DayRange, RowsInTime } from './rows-in-time'

const day = fc.nat(40)
const row = fc.record({ date_start: day, span: fc.nat(6), at: fc.nat(6) }).map((each) => ({
  date_start: each.date_start,
  date_end: each.date_start + each.span,
  event_date: each.date_start + Math.min(each.at, each.span),
}))
const range = fc.record({ from: fc.option(day), to: fc.option(day) })

const ORDERS = {
  'by their day': (a: { event_date: number }, b: { event_date: number }) =>
    a.event_date - b.event_date,
  'by their first possible day': (a: { date_start: number }, b: { date_start: number }) =>
    a.date_start - b.date_start,
  'in no order': () => 0,
}

describe.each(Object.entries(ORDERS))('rows %s', (_, compare) => {
  const cases = fc.record({
    table: fc.array(row, { maxLength: 30 }).map((rows) => tableOfRows(rows.toSorted(compare))),
    keeps: fc.func(fc.boolean()),
    ranges: fc.array(range, { minLength: 2, maxLength: 8 }),
  })

  it('within a range of days are those of which some possible day is', () => {
    fc.assert(
      fc.property(cases, ({ table, keeps, ranges }) => {
        const all = Int32Array.from({ length: table.length }, (_, i) => i).filter((i) => keeps(i))
        const isWithin =
          ({ from, to }: DayRange) =>
          (i: number) =>
            !(from !== null && to !== null && from > to) &&
            (to === null || (table.start[i] as number) <= to) &&
            (from === null || (table.end[i] as number) >= from)
        const rows = new RowsInTime(table, all)
        let before = ranges[0] as DayRange
        for (const now of ranges) {
          expect([...rows.within(now)]).toEqual([...all].filter(isWithin(now)))
          expect([...rows.gained(now, before)]).toEqual(
            [...all].filter((i) => isWithin(now)(i) && !isWithin(before)(i)),
          )
          before = now
        }
        expect(rows.extent()).toEqual(
          all.length === 0
            ? null
            : {
                first: Math.min(...[...all].map((i) => table.start[i] as number)),
                last: Math.max(...[...all].map((i) => table.end[i] as number)),
              },
        )
      }),
    )
  })
})
