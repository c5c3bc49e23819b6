import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../fixtures/arbitrary'
import { filterRows } from '../table/filter'
import { clusterPoints } from './cluster'
import { clusterProfile, largestClusters, rowsOfCluster } from './cluster-profile'
import { clusterRows } from './proximity'

const arbitraryParams = fc.record({
  radiusKm: fc.constantFrom(1, 15, 60, 300),
  minIncidents: fc.integer({ min: 1, max: 4 }),
})

describe('the profile of a cluster', () => {
  it('adds up, for every cluster of every filter', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryFilter, arbitraryParams, (table, filter, params) => {
        const rows = filterRows(table, filter)
        const proximity = clusterRows(table, rows, params, clusterPoints)
        const clustered = proximity.labels.filter((label) => label >= 0).length
        const profiles = Array.from({ length: proximity.count }, (_, label) =>
          clusterProfile(table, proximity, label),
        )
        const total = (values: Int32Array) => values.reduce((a, b) => a + b, 0)
        expect(total(Int32Array.from(profiles, (profile) => profile.rows.length))).toBe(clustered)
        for (const profile of profiles) {
          const { rows: members, core, border, places, spanKm } = profile
          expect(members.length).toBeGreaterThan(0)
          expect([...core, ...border].sort((a, b) => a - b)).toEqual([...members])
          expect(core.length).toBeGreaterThan(0)
          expect([total(profile.perTarget), total(profile.perAct)]).toEqual([
            members.length,
            members.length,
          ])
          const points = new Set([...members].map((row) => `${table.lon[row]},${table.lat[row]}`))
          expect(places).toBe(points.size)
          expect(spanKm === 0).toBe(places === 1)
          const days = [...members].map((row) => [table.start[row], table.end[row]] as number[])
          expect(profile.firstDay).toBe(Math.min(...days.map(([start = 0]) => start)))
          expect(profile.lastDay).toBe(Math.max(...days.map(([, end = 0]) => end)))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the largest clusters', () => {
  it('are all of them, each with its incidents, the largest first', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryFilter, arbitraryParams, (table, filter, params) => {
        const proximity = clusterRows(table, filterRows(table, filter), params, clusterPoints)
        const largest = largestClusters(proximity, proximity.count)
        expect(new Set(largest.map(({ label }) => label)).size).toBe(proximity.count)
        for (const { label, size, firstRow } of largest) {
          const rows = rowsOfCluster(proximity, label)
          expect([size, firstRow]).toEqual([rows.length, rows[0]])
        }
        const sizes = largest.map(({ size }) => size)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
        expect(largestClusters(proximity, 1)).toEqual(largest.slice(0, 1))
      }),
    )
  })
})
