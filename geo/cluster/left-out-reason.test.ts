import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOfRows } from '../fixtures/rows-table'
import { tableOf } from '../record/compile'
import { filterRows, NO_FILTER } from '../table/filter'
import { clusterPoints } from './cluster'
import { clusterProfile } from './cluster-profile'
import { leftOutRows } from './left-out-reason'
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

it('points of a table that says of none how closely it is known are taken as they are, and nothing is said of their places', () => {
  const rows = Array.from({ length: 3 }, (_, i) => ({
    id: String(i),
    event_date: 18_000 + i,
    longitude: 44,
    latitude: 33,
  }))
  const params = { radiusKm: 1, minIncidents: 3 }
  const all = Int32Array.of(0, 1, 2)
  const table = tableOfRows(rows)
  const proximity = clusterRows(table, all, params, clusterPoints)
  expect([proximity.count, proximity.leftOut]).toEqual([1, 0])
  expect(clusterProfile(table, proximity, 0).within).toBeNull()
  // Where some rows state it, one that does not may be anywhere.
  const partly = tableOfRows(rows.map((row, i) => (i === 0 ? { ...row, within: 'site' } : row)))
  expect(clusterRows(partly, all, params, clusterPoints).leftOut).toBe(2)
})
