import { describe, expect, it } from 'vitest'
import { clusterPoints } from './cluster'
import { clusterWithTurf } from './cluster-with-turf'
import type { ClusterParams, ClusterPoints } from './clustering'
import { clusterWithKernel } from './kernel/dbscan'

const points: ClusterPoints = { lon: Float64Array.of(44, 44), lat: Float64Array.of(33, 33) }
const params: ClusterParams = { radiusKm: 1, minIncidents: 2 }
const day = Int32Array.of(1, 2)

const refused: [string, ClusterPoints, ClusterParams, typeof RangeError, RegExp][] = [
  ['radius 0', points, { ...params, radiusKm: 0 }, RangeError, /radiusKm.*got 0/],
  ['a negative radius', points, { ...params, radiusKm: -1 }, RangeError, /radiusKm.*got -1/],
  ['radius NaN', points, { ...params, radiusKm: Number.NaN }, RangeError, /radiusKm.*got NaN/],
  [
    'an endless radius',
    points,
    { ...params, radiusKm: Infinity },
    RangeError,
    /radiusKm.*got Infinity/,
  ],
  [
    'a radius under a millimetre',
    points,
    { ...params, radiusKm: 1e-9 },
    RangeError,
    /radiusKm.*got 1e-9/,
  ],
  ['no minimum', points, { ...params, minIncidents: 0 }, RangeError, /minIncidents.*got 0/],
  [
    'a broken minimum',
    points,
    { ...params, minIncidents: 2.5 },
    RangeError,
    /minIncidents.*got 2.5/,
  ],
  [
    'negative days',
    { ...points, day },
    { ...params, daysApart: -1 },
    RangeError,
    /daysApart.*got -1/,
  ],
  [
    'days NaN',
    { ...points, day },
    { ...params, daysApart: Number.NaN },
    RangeError,
    /daysApart.*got NaN/,
  ],
  [
    'days without a day column',
    points,
    { ...params, daysApart: 1 },
    TypeError,
    /points\.day.*got none/,
  ],
  [
    'longitude NaN',
    { ...points, lon: Float64Array.of(44, Number.NaN) },
    params,
    RangeError,
    /lon\[1\].*got NaN/,
  ],
  [
    'an endless latitude',
    { ...points, lat: Float64Array.of(Infinity, 33) },
    params,
    RangeError,
    /lat\[0\].*got Infinity/,
  ],
  [
    'a latitude past the pole',
    { ...points, lat: Float64Array.of(33, -90.1) },
    params,
    RangeError,
    /lat\[1\].*got -90.1/,
  ],
  [
    'a short latitude column',
    { ...points, lat: Float64Array.of(33) },
    params,
    TypeError,
    /lat.*2.*got 1/,
  ],
  [
    'a long day column',
    { ...points, day: Int32Array.of(1, 2, 3) },
    params,
    TypeError,
    /day.*2.*got 3/,
  ],
  [
    'last days without first days',
    { ...points, dayEnd: day },
    params,
    TypeError,
    /dayEnd.*points\.day/,
  ],
  [
    'a last day before the first',
    { ...points, day, dayEnd: Int32Array.of(1, 1) },
    params,
    RangeError,
    /dayEnd\[1\].*got 1/,
  ],
]

describe.each([
  ['clusterPoints', clusterPoints],
  ['clusterWithKernel', clusterWithKernel],
  ['clusterWithTurf', clusterWithTurf],
])('%s', (_, cluster) => {
  it.each(refused)('refuses %s', (_name, badPoints, badParams, kind, message) => {
    const run = () => cluster(badPoints, badParams)
    expect(run).toThrow(kind)
    expect(run).toThrow(message)
  })
})

describe('clusterWithTurf', () => {
  it('refuses days, which turf does not know', () => {
    expect(() => clusterWithTurf({ ...points, day }, { ...params, daysApart: 3 })).toThrow(
      /daysApart.*got 3/,
    )
  })
})
