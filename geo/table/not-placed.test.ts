import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { tableOf } from '../record/compile'
import { filterRows } from './filter'
import { countIncidents } from './incident-count'
import { notPlacedOf } from './not-placed'

it('lists as many incidents without a point as are counted, and places none twice', () => {
  fc.assert(
    fc.property(arbitraryDataset(), arbitraryFilter, (dataset, filter) => {
      const table = tableOf(dataset)
      const rows = filterRows(table, filter)
      const { nowhere, inArea } = notPlacedOf(table, rows)
      expect(nowhere).toHaveLength(countIncidents(table, rows).notPlaced)
      for (const row of inArea) {
        expect(nowhere).not.toContain(row)
        expect(['governorate', 'country']).toContain(table.within.at(row))
        expect(table.lon[row]).not.toBeNaN()
      }
    }),
  )
})
