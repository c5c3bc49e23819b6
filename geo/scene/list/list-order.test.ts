import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../../fixtures/arbitrary'
import { tableOfRows } from '../../fixtures/rows-table'
import { tableOf } from '../../fixtures/small-table'
import { filterRows } from '../../table/filter'
import { byGravity } from '../../table/gravity'
import { wholeOf } from '../../table/table'
import { SORTS } from '../../view/view-state'
import { ACTS } from '../../vocabulary'
import { listMonths } from './list-months'
import { listOrder, standsUnderWhole } from './list-order'

const BAGHDAD = [44.4, 33.3] as const
const act = (id: (typeof ACTS)[number]) => ACTS.indexOf(id)

describe('the order of the list', () => {
  it('has every shown row once, and parts right under their whole, whatever it is by', () => {
    fc.assert(
      fc.property(
        arbitraryTable(),
        arbitraryFilter,
        fc.constantFrom(...SORTS),
        (table, filter, sort) => {
          const rows = filterRows(table, filter)
          const order = listOrder(table, rows, sort, BAGHDAD)
          expect([...order].sort((a, b) => a - b)).toEqual([...rows])
          order.forEach((row, i) => {
            const whole = wholeOf(table, row)
            const isUnder = whole !== row && rows.includes(whole)
            expect(standsUnderWhole(table, order, i)).toBe(isUnder)
            if (isUnder) expect([whole, ...partsBefore(i)]).toContain(order[i - 1])
            function partsBefore(end: number): number[] {
              return [...order.subarray(0, end)].filter((each) => table.parent[each] === whole)
            }
          })
        },
      ),
    )
  })

  it('of a table in which nothing was split is that of sorting the rows that are shown', () => {
    const single = fc.record({
      event_date: fc.nat(30),
      date_start: fc.nat(30),
      date_end: fc.constant(30),
      longitude: fc.option(fc.integer({ min: 43, max: 46 })),
      latitude: fc.constant(33),
      act: fc.constantFrom(...ACTS),
      fatalities_min: fc.option(fc.nat(3)),
    })
    const cases = fc.tuple(fc.array(single, { maxLength: 30 }), fc.array(fc.func(fc.boolean())))
    fc.assert(
      fc.property(cases, fc.constantFrom(...SORTS), ([rows, keepers], sort) => {
        const table = tableOfRows(
          rows.toSorted((a, b) => a.event_date - b.event_date),
          { act: ACTS },
        )
        for (const keeps of keepers) {
          const shown = Array.from(table.day.keys()).filter((row) => keeps(row))
          const order = listOrder(table, Int32Array.from(shown), sort, [44, 33])
          const km = (row: number) => {
            const apart = Math.abs((table.lon[row] as number) - 44)
            return Number.isNaN(apart) ? 9 : apart
          }
          const compare = {
            day: (a: number, b: number) => (table.start[a] ?? 0) - (table.start[b] ?? 0) || a - b,
            gravity: byGravity(table),
            // As far to the east as to the west is as far, but for the last bit.
            distance: (a: number, b: number) => km(a) - km(b) || a - b,
          }[sort]
          if (sort === 'distance') {
            expect(Array.from(order, km)).toEqual(shown.sort(compare).map(km))
          } else expect([...order]).toEqual(shown.sort(compare))
          if (sort !== 'day') continue
          const months = listMonths(table, order)
          expect(months.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(order.length)
        }
      }),
    )
  })

  const table = tableOf([
    { at: [44, 36] },
    { at: null, act: act('missile') },
    { at: [44.4, 33.4], act: act('airstrike'), killed: 2 },
    { at: null, act: act('airstrike'), killed: 5 },
    { at: [44.4, 33.31], act: act('airstrike'), parent: 3 },
    { at: [42, 34], act: act('bomb'), parent: 9 },
  ])
  const order = (sort: (typeof SORTS)[number], rows = [0, 1, 2, 3, 4]) => [
    ...listOrder(table, Int32Array.from(rows), sort, BAGHDAD),
  ]

  it('is that of time, of gravity, or of distance from the middle', () => {
    expect(order('day')).toEqual([0, 1, 2, 3, 4])
    expect(order('gravity')).toEqual([1, 3, 4, 2, 0])
    // A whole is where the nearest of its parts is; what is nowhere comes last.
    expect(order('distance')).toEqual([3, 4, 2, 0, 1])
  })

  it('lets a part whose whole is not shown stand alone', () => {
    expect(order('gravity', [2, 4])).toEqual([2, 4])
    expect(standsUnderWhole(table, Int32Array.of(2, 4), 1)).toBe(false)
  })
})
