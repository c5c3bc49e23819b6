import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { runs } from '../fixtures/runs'
import { tableOf } from '../record/compile'
import type { Incident } from '../record/incident'
import type { Position } from '../space/position'
import { filterRows, NO_FILTER } from '../table/filter'
import { clusterPoints } from './cluster'
import { rowsOfCluster } from './cluster-profile'
import type { ClusterParams } from './clustering'
import { CLUSTER_ROLES, type ClusterRole, clusterRows } from './proximity'

/** Cluster number and role of every incident, by the definition of DBSCAN over all pairs. */
function bruteForce(
  incidents: readonly Incident[],
  rows: readonly number[],
  params: ClusterParams,
) {
  const part = rows.filter((row) => takesPart(incidents[row] as Incident, params.radiusKm))
  const neighbours = (row: number) =>
    part.filter((other) => near(incidents[row] as Incident, incidents[other] as Incident, params))
  const cores = part.filter((row) => neighbours(row).length >= params.minIncidents)
  const clusterOf = new Map<number, number>()
  let count = 0
  for (const core of cores) {
    if (clusterOf.has(core)) continue
    const reached = [core]
    for (const row of reached) {
      clusterOf.set(row, count)
      const next = neighbours(row).filter((other) => cores.includes(other))
      reached.push(...next.filter((other) => !reached.includes(other)))
    }
    count++
  }
  const labelled = incidents.map((_, row): [number, ClusterRole] => {
    if (!part.includes(row)) return [-1, 'left-out']
    if (cores.includes(row)) return [clusterOf.get(row) as number, 'core']
    const reach = neighbours(row).flatMap((other) => clusterOf.get(other) ?? [])
    return reach.length ? [Math.min(...reach), 'border'] : [-1, 'noise']
  })
  return { labelled: inOrderOfFirst(labelled), count, leftOut: rows.length - part.length }
}

function inOrderOfFirst(labelled: [number, ClusterRole][]): [number, ClusterRole][] {
  const order = [...new Set(labelled.map(([label]) => label))].filter((label) => label >= 0)
  return labelled.map(([label, role]) => [order.indexOf(label), role])
}

function takesPart({ location, children }: Incident, radiusKm: number): boolean {
  const km = { site: 1, town: 5, district: 25, governorate: null, country: null }[location.within]
  return location.position !== null && children.length === 0 && km !== null && km <= radiusKm
}

function near(a: Incident, b: Incident, { radiusKm, daysApart }: ClusterParams): boolean {
  const apart = Math.max(a.span.start - b.span.end, b.span.start - a.span.end, 0)
  if (daysApart !== undefined && apart > daysApart) return false
  return kmBetween(a.location.position as Position, b.location.position as Position) <= radiusKm
}

/** By the angle between unit vectors, which shares nothing with the haversine formula. */
function kmBetween(a: Position, b: Position): number {
  const [u, v] = [a, b].map(([lon, lat]) => {
    const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)]
  }) as [number[], number[]]
  const chord = Math.hypot(...u.map((x, i) => x - (v[i] as number)))
  return 2 * Math.asin(Math.min(1, chord / 2)) * 6371.0088
}

describe('the clusters of some rows', () => {
  const params = fc.record(
    {
      radiusKm: fc.constantFrom(0.5, 1, 4, 5, 7, 15, 25, 60, 500),
      minIncidents: fc.integer({ min: 1, max: 5 }),
      daysApart: fc.constantFrom(0, 1, 7, 30),
    },
    { requiredKeys: ['radiusKm', 'minIncidents'] },
  )

  const someFilter = fc.oneof(
    { weight: 3, arbitrary: fc.constant(NO_FILTER) },
    { weight: 1, arbitrary: arbitraryFilter },
  )

  it('are those of a brute force over all pairs', () => {
    fc.assert(
      fc.property(arbitraryDataset(40), someFilter, params, (dataset, filter, given) => {
        const random = tableOf(dataset)
        const rows = filterRows(random, filter)
        const { labels, roles, count, leftOut } = clusterRows(random, rows, given, clusterPoints)
        const labelled = [...labels].map((label, row) => [label, CLUSTER_ROLES[roles[row] ?? -1]])
        expect({ labelled, count, leftOut }).toEqual(
          bruteForce(dataset.incidents, [...rows], given),
        )
      }),
      runs(100),
    )
  })

  it('have as many members as there are rows with a label, each once and in order', () => {
    fc.assert(
      fc.property(arbitraryDataset(30), params, (dataset, given) => {
        const random = tableOf(dataset)
        const proximity = clusterRows(random, filterRows(random, NO_FILTER), given, clusterPoints)
        const clusters = Array.from({ length: proximity.count }, (_, label) => [
          ...rowsOfCluster(proximity, label),
        ])
        for (const rows of clusters) {
          expect(rows.length).toBeGreaterThan(0)
          expect(rows).toEqual(rows.toSorted((a, b) => a - b))
        }
        const labelled = [...proximity.labels.keys()].filter(
          (row) => (proximity.labels[row] as number) >= 0,
        )
        expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(labelled)
      }),
      runs(40),
    )
  })
})
