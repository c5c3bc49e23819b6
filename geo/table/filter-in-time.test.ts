import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../fixtures/arbitrary'
import { killedAmong } from './casualties'
import { FACETS, facetColumn, optionsOf, rowCodes } from './facets'
import { type Filter, filterRows } from './filter'
import { FilterInTime } from './filter-in-time'
import { countIncidents } from './incident-count'
import type { DayRange } from './rows-in-time'
import { shownDays } from './summary'
import { type IncidentTable, wholeOf } from './table'

const day = fc.integer({ min: 18_200, max: 18_400 })
const range = fc.record({ from: fc.option(day), to: fc.option(day) })

/** How many incidents each option of each facet has when of that facet nothing is chosen. */
const countsOf = (table: IncidentTable, filter: Filter) =>
  Object.fromEntries(
    FACETS.filter((id) => facetColumn(table, id)).map((id) => {
      const rows = filterRows(table, { ...filter, choices: { ...filter.choices, [id]: null } })
      const column = facetColumn(table, id)
      const counts = optionsOf(table, id).map((_, code) => {
        const having = [...rows].filter((row) => column && rowCodes(column, row).includes(code))
        return new Set(having.map((row) => wholeOf(table, row))).size
      })
      return [id, counts]
    }),
  )

describe('a filter whose dates change', () => {
  it('says at every step what the filter says that is applied at once', () => {
    fc.assert(
      fc.property(
        arbitraryTable(),
        arbitraryFilter,
        fc.array(range, { minLength: 1, maxLength: 8 }),
        (table, filter, ranges: readonly DayRange[]) => {
          const inTime = new FilterInTime(table, filter)
          for (const days of [filter, ...ranges, filter]) {
            const now = { ...filter, from: days.from, to: days.to }
            const found = inTime.within(now)
            const rows = filterRows(table, now)
            expect([...found.rows]).toEqual([...rows])
            const counts = Object.entries(found.counts).map(([id, each]) => [id, [...(each ?? [])]])
            expect(Object.fromEntries(counts)).toEqual(countsOf(table, now))
            expect(found.count).toEqual(countIncidents(table, rows))
            expect(found.days).toEqual(shownDays(table, now, rows))
            expect(found.killed).toEqual(killedAmong(table, rows))
          }
        },
      ),
    )
  })
})
