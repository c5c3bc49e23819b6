import { booleanPointInPolygon } from '@turf/turf'
import { expect, it } from 'vitest'
import { clusterPoints } from '../cluster'
import { extentOf } from '../extent'
import { seededTowns } from '../fixtures/seeded-towns'
import { membersOf } from '../members'
import { outlinesOf } from './outlines'

it('every cluster has its outline round all its places, the largest first', () => {
  const points = seededTowns(3000, 11)
  const clustering = clusterPoints(points, { radiusKm: 1, minIncidents: 5 })
  const outlines = outlinesOf(points, clustering, 1)
  expect(outlines).toHaveLength(clustering.count)
  expect(outlines.map(({ size }) => size)).toEqual(
    outlines.map(({ size }) => size).toSorted((a, b) => b - a),
  )
  const clusters = membersOf(clustering)
  expect(new Set(clusters.flatMap((members) => [...members])).size).toBe(
    clustering.labels.filter((label) => label >= 0).length,
  )
  for (const { label, size, places, polygon } of outlines) {
    const members = clusters[label] as Int32Array
    expect([size, places]).toEqual([members.length, extentOf(points, members).places])
    for (const i of members) {
      const at = [points.lon[i] as number, points.lat[i] as number]
      expect(booleanPointInPolygon(at, polygon)).toBe(true)
    }
  }
})

it('there is none without clusters', () => {
  const none = { labels: Int32Array.of(-1, -1), count: 0 }
  const points = { lon: Float64Array.of(1, 2), lat: Float64Array.of(1, 2) }
  expect(outlinesOf(points, none, 1)).toEqual([])
})
