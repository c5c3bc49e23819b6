import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { greatCircleKm } from './distance'
import { seededTowns } from './fixtures/seeded-towns'
import { countWithin, kDistances } from './k-distance'

function byBruteForce(lon: Float64Array, lat: Float64Array, k: number): number[] {
  const indices = [...lon.keys()]
  const kth = indices.map((i) => {
    const others = indices.filter((j) => j !== i)
    const distances = others.map((j) =>
      greatCircleKm(lon[i] as number, lat[i] as number, lon[j] as number, lat[j] as number),
    )
    return k === 0 ? 0 : (distances.sort((a, b) => a - b)[k - 1] ?? Number.POSITIVE_INFINITY)
  })
  return kth.sort((a, b) => b - a)
}

const close = (actual: Float64Array, expected: number[]): void => {
  expect(actual.length).toBe(expected.length)
  expected.forEach((km, i) => {
    if (km === Number.POSITIVE_INFINITY) expect(actual[i]).toBe(km)
    else expect(actual[i]).toBeCloseTo(km, 6)
  })
}

test('equals the k-th of all sorted distances, duplicates and date line and poles included', () => {
  const lon = fc.oneof(
    fc.constantFrom(-180, 179.999, 180, 44),
    fc.double({ min: -180, max: 180, noNaN: true }),
  )
  const lat = fc.oneof(
    fc.constantFrom(90, 89.99, 33, 0),
    fc.double({ min: -90, max: 90, noNaN: true }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(lon, lat), { maxLength: 60 }),
      fc.integer({ min: 0, max: 9 }),
      (positions, k) => {
        const lons = Float64Array.from(positions, ([x]) => x)
        const lats = Float64Array.from(positions, ([, y]) => y)
        close(kDistances({ lon: lons, lat: lats }, k), byBruteForce(lons, lats, k))
      },
    ),
  )
})

describe('kDistances', () => {
  it('agrees with all pairs on towns', () => {
    const { lon, lat } = seededTowns(700, 5)
    close(kDistances({ lon, lat }, 4), byBruteForce(lon, lat, 4))
  })

  it('counts every report of one place', () => {
    const pile = { lon: new Float64Array(20_000).fill(44), lat: new Float64Array(20_000).fill(33) }
    expect(kDistances(pile, 4).every((km) => km === 0)).toBe(true)
  })

  it('refuses a position that is none', () => {
    const points = { lon: Float64Array.of(44, Number.NaN, 45), lat: Float64Array.of(33, 33, 33) }
    expect(() => kDistances(points, 1)).toThrow('points.lon[1]')
  })

  it('refuses a k that is no count and columns of different lengths', () => {
    const points = { lon: Float64Array.of(1), lat: Float64Array.of(1, 2) }
    expect(() => kDistances(points, 4)).toThrow(TypeError)
    expect(() => kDistances({ lon: points.lon, lat: points.lon }, 1.5)).toThrow(/k:.*got 1.5/)
  })
})

it('counts distances no more than another, as a filter would', () => {
  const distance = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(fc.array(distance), fc.integer({ min: -1, max: 10 }), (distances, km) => {
      const farthestFirst = Float64Array.from(distances).sort().reverse()
      expect(countWithin(farthestFirst, km)).toBe(distances.filter((each) => each <= km).length)
    }),
  )
})
