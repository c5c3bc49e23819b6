import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latOf, lonOf, worldPerKm, worldX, worldY } from './mercator'

it('puts the corners of the world on the corners of the square', () => {
  expect([worldX(-180), worldX(180)]).toEqual([0, 1])
  expect(worldY(0)).toBe(0.5)
  expect(worldY(90)).toBeCloseTo(0, 9)
  expect(worldY(-90)).toBeCloseTo(1, 9)
})

it('is undone by its reverse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lon, lat) => {
        expect(lonOf(worldX(lon))).toBeCloseTo(lon, 9)
        expect(latOf(worldY(lat))).toBeCloseTo(lat, 9)
      },
    ),
  )
})

it('takes twice the width for a km at 60 degrees', () => {
  expect(worldPerKm(60) / worldPerKm(0)).toBeCloseTo(2, 9)
})
