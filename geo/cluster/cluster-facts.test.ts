import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { clusterPoints } from './cluster'
import { clusterFacts } from './cluster-facts'
import { greatCircleKm } from './distance'
import { seededTowns } from './fixtures/seeded-towns'
import { spanKm } from './shape/span'

it('tells a pattern from one place reported many times', () => {
  const points = {
    lon: Float64Array.of(44, 45, 44, 44, 45, 45.001, 45, 60),
    lat: Float64Array.of(33, 34, 33, 33, 34, 34, 34.009, 10),
    day: Int32Array.of(5, 6, 3, 9, 1, 2, 3, 0),
    dayEnd: Int32Array.of(5, 6, 30, 9, 1, 2, 3, 0),
  }
  const clustering = clusterPoints(points, { radiusKm: 0.95, minIncidents: 3 })
  const [pile, pattern, ...rest] = clusterFacts(points, clustering)
  expect(rest).toEqual([])
  expect(pile).toMatchObject({ incidents: 3, places: 1, spanKm: 0, firstDay: 3, lastDay: 30 })
  expect([...(pile?.members ?? [])]).toEqual([0, 2, 3])
  expect(pattern).toMatchObject({ incidents: 3, places: 2, firstDay: 1, lastDay: 6 })
  expect(pattern?.border).toEqual(Int32Array.of())
})

it('separates what holds a cluster together from what hangs on', () => {
  const points = { lon: Float64Array.of(44.01, 44, 43.99, 50), lat: Float64Array.of(0, 0, 0, 0) }
  const [only] = clusterFacts(points, clusterPoints(points, { radiusKm: 1.2, minIncidents: 3 }))
  expect(only).toMatchObject({
    core: Int32Array.of(1),
    border: Int32Array.of(0, 2),
    places: 3,
    firstDay: null,
    lastDay: null,
  })
  expect(only?.spanKm).toBe(greatCircleKm(43.99, 0, 44.01, 0))
})

test('every point in a cluster is a member of one', () => {
  const points = seededTowns(3000, 3)
  const clustering = clusterPoints(points, { radiusKm: 1, minIncidents: 5 })
  const members = clusterFacts(points, clustering).flatMap((facts) => [...facts.members])
  expect(members.length).toBe(clustering.labels.filter((label) => label >= 0).length)
  expect(new Set(members).size).toBe(members.length)
})

test('the span is that of the farthest pair, by all pairs', () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
  const anywhere = fc.array(fc.tuple(degrees(180), degrees(90)), { maxLength: 60 })
  const close = fc.array(fc.tuple(degrees(0.01), degrees(0.01)), { maxLength: 60 })
  const ring = fc
    .tuple(fc.integer({ min: 3, max: 90 }), degrees(90))
    .map(([count, lat]) =>
      Array.from({ length: count }, (_, i): [number, number] => [(i * 360) / count - 180, lat]),
    )
  fc.assert(
    fc.property(fc.oneof(anywhere, close, ring), (positions) => {
      const [lon, lat] = [0, 1].map((axis) =>
        Float64Array.from(positions, (at) => at[axis] as number),
      )
      const all = positions.flatMap(([x, y]) =>
        positions.map(([u, v]) => greatCircleKm(x, y, u, v)),
      )
      const span = spanKm(lon as Float64Array, lat as Float64Array)
      expect(Math.abs(span - Math.max(0, ...all))).toBeLessThan(1e-3)
    }),
  )
})
