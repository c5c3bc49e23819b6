import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { filterRows, NO_FILTER } from '../table/filter'
import { clusterPoints } from './cluster'
import { leftOutRows } from './left-out'
import { clusterRows } from './proximity'

it('what is left out is named with the reason', () => {
  const table = tableOf(DATASET)
  const found = leftOutRows(table, filterRows(table, NO_FILTER), 5)
  const ids = (rows: readonly number[]) => rows.map((row) => table.id.at(row))
  expect(ids(found.parent)).toEqual(['2019-12-29-strikes'])
  expect(ids(found['not-placed'])).toEqual(['2020-02-20-undisclosed'])
  expect(ids(found.imprecise)).toEqual([
    '2019-12-29-strike-near',
    '2019-12-29-strike-town',
    '2020-02-05-dispute',
    '2020-02-12-somewhere',
  ])
})

it('the reasons cover exactly what takes no part in clusters', () => {
  const radius = fc.constantFrom(0.5, 1, 5, 25, 100)
  fc.assert(
    fc.property(arbitraryTable(), arbitraryFilter, radius, (table, filter, radiusKm) => {
      const rows = filterRows(table, filter)
      const params = { radiusKm, minIncidents: 2 }
      const proximity = clusterRows(table, rows, params, clusterPoints)
      const found = Object.values(leftOutRows(table, rows, radiusKm)).flat()
      expect(found).toHaveLength(proximity.leftOut)
      expect(found.filter((row) => proximity.rows.includes(row))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
