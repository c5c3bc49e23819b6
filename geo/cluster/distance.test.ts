import { distance } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EARTH_RADIUS_KM, greatCircleKm } from './distance'

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })

test('is turf.distance to the last bit', () => {
  fc.assert(
    fc.property(degrees(360), degrees(90), degrees(360), degrees(90), (lonA, latA, lonB, latB) => {
      expect(greatCircleKm(lonA, latA, lonB, latB)).toBe(distance([lonA, latA], [lonB, latB]))
    }),
    { numRuns: 2000 },
  )
})

test('half way round is half the circumference', () => {
  expect(greatCircleKm(0, 0, 180, 0)).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 9)
})
