import { describe, expect, it, test } from 'vitest'
import { clusterPoints } from './cluster'
import { clusterWithTurf } from './cluster-with-turf'
import { ROLE } from './clustering'
import { clusterByBruteForce } from './fixtures/brute-force'
import { columns, type Position } from './fixtures/positions'
import { clusterWithKernel } from './kernel/dbscan'
import { TURF_LIMIT } from './limit'
import { clusterByPairs } from './pairs'
import { settleTurf } from './turf-dbscan'

test('turf is not believed where its search stops at the date line', () => {
  const points = columns([
    [179.999, 0.5],
    [-179.999, 0.5],
    [-179.998, 0.5],
    [179.998, 0.5],
  ])
  const params = { radiusKm: 1, minIncidents: 2 }
  expect(settleTurf(points, params)).toBeNull()
  expect(clusterWithTurf(points, params).count).toBe(1)
})

describe('clusterPoints', () => {
  const params = { radiusKm: 1, minIncidents: 3 }

  it('finds nothing among no points', () => {
    const empty = { labels: new Int32Array(0), roles: new Uint8Array(0), count: 0 }
    expect(clusterPoints(columns([]), params)).toEqual(empty)
    expect(clusterWithKernel(columns([]), params)).toEqual(empty)
    expect(
      clusterWithKernel({ ...columns([]), day: new Int32Array(0) }, { ...params, daysApart: 3 }),
    ).toEqual(empty)
  })

  it('leaves one point alone, unless one incident is enough', () => {
    const one = columns([[44, 33]])
    expect(clusterPoints(one, params).count).toBe(0)
    expect(clusterPoints(one, { radiusKm: 1, minIncidents: 1 }).roles).toEqual(
      Uint8Array.of(ROLE.core),
    )
  })

  it('gives a border point in reach of two clusters to the one whose first core point is earlier', () => {
    const km = 1 / 111.195
    const at = (lat: number): Position => [44, 33 + lat * km]
    const points = columns([0.95, 1.9, 2.4, 2.5, 0, -0.5, -0.6].map(at))
    for (const cluster of [clusterByPairs, clusterWithTurf, clusterWithKernel]) {
      const { labels, roles } = cluster(points, { radiusKm: 0.98, minIncidents: 4 })
      expect([...labels]).toEqual([0, 0, 0, 0, 1, 1, 1])
      expect([...roles]).toEqual([1, 2, 1, 1, 2, 1, 1])
    }
  })

  it('numbers clusters by their first incident, be it core or border', () => {
    const km = 1 / 111.195
    const at = ([east, north]: Position): Position => [44 + east, 33 + north * km]
    const points = columns(
      [
        [1, 0],
        [0, 0],
        [0, 0.1],
        [0, 0.2],
        [1, 0.9],
        [1, 1],
        [1, 1.1],
      ].map((p) => at(p as never)),
    )
    for (const cluster of [
      clusterByBruteForce,
      clusterByPairs,
      clusterWithTurf,
      clusterWithKernel,
    ]) {
      const { labels, roles } = cluster(points, { radiusKm: 0.95, minIncidents: 3 })
      expect([...roles]).toEqual([1, 2, 2, 2, 2, 2, 2])
      expect([...labels]).toEqual([0, 1, 1, 1, 0, 0, 0])
    }
  })

  it('uses the kernel beyond the limit of turf, with the same answer', () => {
    const positions = Array.from(
      { length: TURF_LIMIT + 1 },
      (_, i): Position => [44 + (i % 89) * 0.01, 33 + (i % 97) * 0.01],
    )
    const points = columns(positions)
    expect(clusterPoints(points, params)).toEqual(clusterWithTurf(points, params))
  })

  it('takes a pile of incidents at one place beside scattered ones without looking at every pair', () => {
    const pile = Array.from({ length: 200_000 }, (): Position => [44.4, 33.3])
    const scattered = Array.from(
      { length: 2000 },
      (_, i): Position => [44.4 + (i % 50) * 0.001, 33.3 + i * 0.00001],
    )
    const { count, roles } = clusterPoints(columns([...pile, ...scattered]), {
      radiusKm: 1,
      minIncidents: 1000,
    })
    expect(count).toBe(1)
    expect(roles[0]).toBe(ROLE.core)
  })
})
