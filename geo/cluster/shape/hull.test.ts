import { area, booleanClockwise, booleanPointInPolygon, circle, kinks } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { greatCircleKm } from '../distance'
import { clusterHull, clusterOutline } from './hull'

type Position = [number, number]

const position = (lon: number, lat: number, spread: number): fc.Arbitrary<Position> =>
  fc.tuple(
    fc.double({ min: lon - spread, max: lon + spread, noNaN: true }),
    fc.double({ min: lat - spread, max: lat + spread, noNaN: true }),
  )

const pad = fc.double({ min: 0.01, max: 50, noNaN: true })
const turnsAway = (lon: number, other: number): number => Math.round((lon - other) / 360) * 360

test.each([
  ['in Iraq', 44, 33],
  ['across the date line', 180, -17],
  ['at high latitude', 10, 85],
])('holds every position, convex and not crossing itself, %s', (_, lon, lat) => {
  fc.assert(
    fc.property(
      fc.array(position(lon, lat, 2), { minLength: 1, maxLength: 40 }),
      pad,
      (positions, padKm) => {
        const hull = clusterHull(positions, padKm)
        if (hull === null) throw new Error('expected a hull, got none')
        expect(kinks(hull).features).toEqual([])
        expect(booleanClockwise(hull.geometry.coordinates[0] as Position[])).toBe(false)
        const west = Math.min(...(hull.geometry.coordinates[0] ?? []).map(([x]) => x as number))
        for (const [x, y] of positions) {
          const near = x + turnsAway(west + 180, x)
          expect(booleanPointInPolygon([near, y], hull)).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})

describe('clusterHull', () => {
  it('outlines nothing for no positions, and for a line without padding', () => {
    expect(clusterHull([], 1)).toBeNull()
    expect(clusterHull([[44, 33]], 0)).toBeNull()
    expect(
      clusterHull(
        [
          [44, 33],
          [44, 33],
          [45, 34],
        ],
        0,
      ),
    ).toBeNull()
  })

  it('is the circle round a single place, however often reported', () => {
    const once = clusterHull([[44, 33]], 5)
    expect(
      clusterHull(
        [
          [44, 33],
          [44, 33],
        ],
        5,
      ),
    ).toEqual(once)
    expect(area(once as NonNullable<typeof once>)).toBeCloseTo(area(circle([44, 33], 5)), -2)
  })

  it('stays narrow across the date line, with longitudes that run on', () => {
    const ring =
      clusterHull(
        [
          [179.9, -17],
          [-179.9, -17],
          [-179.8, -17.2],
        ],
        5,
      )?.geometry.coordinates[0] ?? []
    const lons = ring.map(([lon]) => lon as number)
    expect(Math.min(...lons)).toBeGreaterThan(179.8)
    expect(Math.max(...lons)).toBeLessThan(180.3)
  })

  it('does not wrap a ring of places that goes nearly round the Earth', () => {
    const positions = Array.from(
      { length: 34 },
      (_, i): Position => [170 + i * 10 - (i > 0 ? 360 : 0), 10],
    )
    const lons = (clusterHull(positions, 100)?.geometry.coordinates[0] ?? []).map(
      ([lon]) => lon as number,
    )
    expect(Math.max(...lons) - Math.min(...lons)).toBeCloseTo(331.8, 0)
  })

  it.each([
    [89.99, [89.945, 90]],
    [-89.99, [-90, -89.945]],
  ])('is a band over all longitudes where a circle covers a pole (%d)', (lat, expected) => {
    const lats = (clusterHull([[20, lat]], 5)?.geometry.coordinates[0] ?? []).map(
      ([, y]) => y as number,
    )
    expect(Math.min(...lats)).toBeCloseTo(expected[0] as number, 3)
    expect(Math.max(...lats)).toBeCloseTo(expected[1] as number, 3)
  })

  it('loses nothing by circling only the corners of very many positions', () => {
    const positions = Array.from(
      { length: 900 },
      (_, i): Position => [44 + (i % 30) * 0.01, 33 + Math.floor(i / 30) * 0.01],
    )
    const corners: Position[] = [
      [44, 33],
      [44.29, 33],
      [44, 33.29],
      [44.29, 33.29],
    ]
    const all = clusterHull(positions, 3)
    expect(area(all as NonNullable<typeof all>)).toBeCloseTo(
      area(clusterHull(corners, 3) as NonNullable<typeof all>),
      0,
    )
  })

  it('refuses padding and positions it cannot draw', () => {
    expect(() => clusterHull([[44, 33]], -1)).toThrow(/padKm.*got -1/)
    expect(() => clusterHull([[44, 33]], Number.NaN)).toThrow(RangeError)
    expect(() =>
      clusterHull(
        [
          [44, 33],
          [Number.NaN, 33],
        ],
        1,
      ),
    ).toThrow(/positions\[1\].*got NaN/)
    expect(() => clusterHull([[44, 91]], 1)).toThrow(/positions\[0\].*91/)
  })
})

test('the outline of a cluster reaches half its radius from its places', () => {
  const [lon, lat] = [44, 33]
  const ring = clusterOutline([[lon, lat]], 10)?.geometry.coordinates[0] as Position[]
  for (const [cornerLon, cornerLat] of ring) {
    expect(greatCircleKm(lon, lat, cornerLon, cornerLat)).toBeCloseTo(5, 1)
  }
})
