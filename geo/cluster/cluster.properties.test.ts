import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../fixtures/runs'
import { clusterWithTurf } from './cluster-with-turf'
import type { ClusterParams, ClusterPoints } from './clustering'
import { greatCircleKm } from './distance'
import { clusterByBruteForce } from './fixtures/brute-force'
import { columns, type Position } from './fixtures/positions'
import { clusterWithKernel } from './kernel/dbscan'
import { clusterByPairs } from './pairs'
import { settleTurf } from './turf-dbscan'

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

const RUNS = runs(30)

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

test('turf itself, not the kernel in its place, answers away from the date line, the poles and the equator', () => {
  fc.assert(
    fc.property(
      list(near(44, 33, 0.3)),
      fc.double({ min: 0.1, max: 30, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
      (positions, radiusKm, minIncidents) => {
        const settled = settleTurf(columns(positions), { radiusKm, minIncidents })
        expect(settled).toEqual(clusterByBruteForce(columns(positions), { radiusKm, minIncidents }))
      },
    ),
    RUNS,
  )
})

test('the kernel gives the same answer twice and leaves its input as it was', () => {
  fc.assert(
    fc.property(
      timedTrials(shapes['random points'] as fc.Arbitrary<Position[]>),
      ({ points, params }) => {
        const before = structuredClone(points)
        expect(clusterWithKernel(points, params)).toEqual(clusterWithKernel(points, params))
        expect(points).toEqual(before)
      },
    ),
    runs(6),
  )
})
