import { expect, it } from 'vitest'
import { onePerPosition, placeNumbers, pointsPerPlace } from './positions'

const positions = {
  lon: Float64Array.of(180, -180, 44, 0, -0, 44, 12, -170, 360, 190),
  lat: Float64Array.of(10, 10, 33, -0, 0, 33, 90, 90, 0, 90),
}

it('one place is one whichever way its position is written', () => {
  expect([...placeNumbers(positions)]).toEqual([0, 0, 1, 2, 2, 1, 3, 3, 2, 3])
  expect(pointsPerPlace(positions)).toEqual([2, 2, 3, 3])
  expect([...onePerPosition(positions, Int32Array.of(1, 0, 2, 5, 8, 9))]).toEqual([1, 2, 8, 9])
})

it('places that differ in one coordinate are two', () => {
  const apart = { lon: Float64Array.of(44, 44, 45), lat: Float64Array.of(33, 34, 33) }
  expect([...placeNumbers(apart)]).toEqual([0, 1, 2])
})
