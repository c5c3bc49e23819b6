import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../fixtures/arbitrary'
import { filterRows, NO_FILTER } from './filter'
import { conditionsAgainst } from './outside'
import { includesRow } from './rows'

describe('conditionsAgainst', () => {
  it('is empty for exactly what the filter leaves', () => {
    fc.assert(
      fc.property(arbitraryTable(20), arbitraryFilter, (table, filter) => {
        const rows = filterRows(table, filter)
        for (let row = 0; row < table.length; row++) {
          const against = conditionsAgainst(table, filter, row)
          expect(against.length === 0).toBe(includesRow(rows, row))
        }
      }),
    )
  })

  it('names nothing where nothing is filtered', () => {
    fc.assert(
      fc.property(arbitraryTable(5), (table) => {
        for (let row = 0; row < table.length; row++) {
          expect(conditionsAgainst(table, NO_FILTER, row)).toEqual([])
        }
      }),
    )
  })
})
