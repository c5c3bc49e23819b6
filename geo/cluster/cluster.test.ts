import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clusterPoints } from './cluster'
import { clusterWithTurf } from './cluster-with-turf'
import { type ClusterParams, type ClusterPoints, ROLE } from './clustering'
import { greatCircleKm } from './distance'
import { clusterByBruteForce } from './fixtures/brute-force'
import { clusterWithKernel } from './kernel/dbscan'
import { TURF_LIMIT } from './limit'
import { clusterByPairs } from './pairs'
import { settleTurf } from './turf-dbscan'

type Position = readonly [lon: number, lat: number]

const columns = (positions: readonly Position[]): ClusterPoints => ({
  lon: Float64Array.from(positions, ([lon]) => lon),
  lat: Float64Array.from(positions, ([, lat]) => lat),
})

const near = (lon: number, lat: number, spread: number): fc.Arbitrary<Position> =>
  fc.tuple(
    fc.double({ min: lon - spread, max: lon + spread, noNaN: true }),
    fc.double({ min: Math.max(-90, lat - spread), max: Math.min(90, lat + spread), noNaN: true }),
  )

const list = (position: fc.Arbitrary<Position>): fc.Arbitrary<Position[]> =>
  fc.array(position, { minLength: 0, maxLength: 70, size: 'max' })

const onGrid = (lon: number, lat: number, step: number): fc.Arbitrary<Position> =>
  fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
    .map(([x, y]) => [lon + x * step, Math.max(-90, Math.min(90, lat + y * step))])

const shapes: Record<string, fc.Arbitrary<Position[]>> = {
  'random points': list(near(44, 33, 0.3)),
  'dense points': list(near(44, 33, 0.03)),
  'points all over the Earth': list(near(0, 0, 180)),
  'gridded points': list(onGrid(44, 33, 0.05)),
  'gridded points on the equator': list(onGrid(0, 0, 0.05)),
  'duplicated points': list(
    fc.constantFrom<Position[]>([44, 33], [44.1, 33], [44.1, 33.1], [44, 33.05]),
  ),
  'collinear points': list(
    fc.integer({ min: 0, max: 60 }).map((i) => [44 + i * 0.01, 33 + i * 0.01]),
  ),
  'points on a meridian': list(fc.integer({ min: 0, max: 60 }).map((i) => [44, 33 + i * 0.02])),
  'points across the date line': list(
    near(180, 10, 0.3).map(([lon, lat]) => [lon > 180 ? lon - 360 : lon, lat]),
  ),
  'gridded points across the date line': list(
    onGrid(180, -17, 0.05).map(([lon, lat]) => [lon > 180 ? lon - 360 : lon, lat]),
  ),
  'points with unwrapped longitudes': list(
    fc
      .tuple(near(179, 10, 0.3), fc.constantFrom(-360, 0))
      .map(([[lon, lat], turn]) => [lon + turn, lat]),
  ),
  'points round the north pole': list(
    fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 89.6, max: 90, noNaN: true }),
    ),
  ),
  'points round the south pole': list(
    fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: -89.6, noNaN: true }),
    ),
  ),
  'points at high latitude': list(
    fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 88, max: 89, noNaN: true }),
    ),
  ),
  'points beside the equator': list(near(10, 0, 0.3)),
}

/** Mostly free radii; some equal to the distance of two of the points, to the last bit. */
const radiusFor = (positions: readonly Position[]): fc.Arbitrary<number> => {
  const free = fc.oneof(
    fc.double({ min: 0.001, max: 60, noNaN: true }),
    fc.double({ min: 1, max: 30, noNaN: true }),
    fc.double({ min: 100, max: 25_000, noNaN: true }),
  )
  if (positions.length < 2) return free
  const index = fc.nat(positions.length - 1)
  const exact = fc.tuple(index, index).map(([i, j]) => {
    const [a, b] = [positions[i] as Position, positions[j] as Position]
    return Math.max(1e-6, greatCircleKm(a[0], a[1], b[0], b[1]))
  })
  return fc.oneof(free, exact)
}

interface Trial {
  readonly points: ClusterPoints
  readonly params: ClusterParams
}

const trials = (shape: fc.Arbitrary<Position[]>): fc.Arbitrary<Trial> =>
  shape.chain((positions) =>
    fc
      .record({ radiusKm: radiusFor(positions), minIncidents: fc.integer({ min: 1, max: 8 }) })
      .map((params) => ({ points: columns(positions), params })),
  )

const timedTrials = (shape: fc.Arbitrary<Position[]>): fc.Arbitrary<Trial> =>
  shape.chain((positions) => {
    const each = { minLength: positions.length, maxLength: positions.length }
    return fc
      .record({
        radiusKm: radiusFor(positions),
        minIncidents: fc.integer({ min: 1, max: 5 }),
        daysApart: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0.5, 7.9, 1e9)),
        day: fc.array(fc.integer({ min: -50, max: 50 }), each),
        spans: fc.option(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })), each)),
      })
      .map(({ day, spans, ...params }) => ({
        points: {
          ...columns(positions),
          day: Int32Array.from(day),
          ...(spans && {
            dayEnd: Int32Array.from(day, (first, i) => first + (spans[i] as number)),
          }),
        },
        params,
      }))
  })

const RUNS = { numRuns: 150 }

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  test('the kernel agrees with brute force in space', () => {
    fc.assert(
      fc.property(trials(shape), ({ points, params }) => {
        expect(clusterWithKernel(points, params)).toEqual(clusterByBruteForce(points, params))
      }),
      RUNS,
    )
  })

  test('the kernel agrees with brute force in space and time', () => {
    fc.assert(
      fc.property(timedTrials(shape), ({ points, params }) => {
        expect(clusterWithKernel(points, params)).toEqual(clusterByBruteForce(points, params))
      }),
      RUNS,
    )
  })

  test('the look at every pair agrees with brute force', () => {
    fc.assert(
      fc.property(trials(shape), ({ points, params }) => {
        expect(clusterByPairs(points, params)).toEqual(clusterByBruteForce(points, params))
      }),
      RUNS,
    )
  })

  test('turf agrees with the kernel', () => {
    fc.assert(
      fc.property(trials(shape), ({ points, params }) => {
        expect(clusterWithTurf(points, params)).toEqual(clusterWithKernel(points, params))
      }),
      RUNS,
    )
  })
})

describe('turf as the reference', () => {
  test('turf itself, not the kernel in its place, answers away from the date line, the poles and the equator', () => {
    fc.assert(
      fc.property(
        list(near(44, 33, 0.3)),
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (positions, radiusKm, minIncidents) => {
          const settled = settleTurf(columns(positions), { radiusKm, minIncidents })
          expect(settled).toEqual(
            clusterByBruteForce(columns(positions), { radiusKm, minIncidents }),
          )
        },
      ),
      RUNS,
    )
  })

  it('is not believed where its search stops at the date line', () => {
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

  it('gives the same answer twice and leaves its input as it was', () => {
    fc.assert(
      fc.property(
        timedTrials(shapes['random points'] as fc.Arbitrary<Position[]>),
        ({ points, params }) => {
          const before = structuredClone(points)
          expect(clusterWithKernel(points, params)).toEqual(clusterWithKernel(points, params))
          expect(points).toEqual(before)
        },
      ),
      { numRuns: 30 },
    )
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
