import { greatCircleKm } from './distance'
import { squaredChord, unitVectors } from './kernel/unit-vectors'

/**
 * The greatest great-circle distance in km between any two of some positions in
 * degrees; 0 for fewer than two. Exact for any number: two positions cannot be
 * farther apart than their distances to the middle together, so only pairs that
 * could beat the best so far are measured. Slow only where very many positions lie
 * on one circle.
 */
export function spanKm(lon: Float64Array, lat: Float64Array): number {
  const xyz = unitVectors(lon, lat)
  const fromMiddle = distancesFromMiddle(xyz)
  const byDistance = [...fromMiddle.keys()].sort(
    (a, b) => (fromMiddle[b] as number) - (fromMiddle[a] as number),
  )
  let best = -1
  let [first, second] = [0, 0]
  for (let i = 0; i < byDistance.length; i++) {
    const a = byDistance[i] as number
    for (let j = 0; j < i; j++) {
      const b = byDistance[j] as number
      // The margin keeps rounding from hiding a pair.
      const most = (fromMiddle[a] as number) + (fromMiddle[b] as number) + 1e-12
      if (most * most <= best) break
      const square = squaredChord(xyz, a, b)
      if (square > best) [best, first, second] = [square, a, b]
    }
  }
  if (best < 0) return 0
  const [lonA, latA] = [lon[first] as number, lat[first] as number]
  return greatCircleKm(lonA, latA, lon[second] as number, lat[second] as number)
}

/** How far, in a straight line, each unit vector is from the mean of all. */
function distancesFromMiddle(xyz: Float64Array): Float64Array {
  const middle = [0, 0, 0]
  for (let i = 0; i < xyz.length; i++) {
    middle[i % 3] = (middle[i % 3] as number) + (xyz[i] as number) / (xyz.length / 3)
  }
  const distances = new Float64Array(xyz.length / 3)
  for (let i = 0; i < distances.length; i++) {
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      square += ((xyz[3 * i + axis] as number) - (middle[axis] as number)) ** 2
    }
    distances[i] = Math.sqrt(square)
  }
  return distances
}
