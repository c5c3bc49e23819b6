import { greatCircleKm } from '../distance'
import { squaredChord, unitVectors } from '../kernel/unit-vectors'
import { type Box, boxesOf, farthestSquare } from './span-boxes'

/**
 * The greatest great-circle distance in km between any two of some positions in degrees; 0 for fewer
 * than two. Exact for any number: left out are only positions too near the middle, and pairs of
 * boxes too near each other, to hold a farther pair than one that is known.
 */
export function spanKm(lon: Float64Array, lat: Float64Array): number {
  if (lon.length < 2) return 0
  const xyz = unitVectors(lon, lat)
  let [first, second] = farPair(xyz)
  let best = squaredChord(xyz, first, second)
  const boxes = boxesOf(xyz, rim(xyz, best))
  for (let i = 0; i < boxes.length; i++) {
    for (let j = 0; j <= i; j++) {
      const [box, other] = [boxes[i] as Box, boxes[j] as Box]
      if (farthestSquare(box, other) <= best) continue
      for (const a of box.items) {
        for (const b of other.items) {
          const square = squaredChord(xyz, a, b)
          if (square > best) [best, first, second] = [square, a, b]
        }
      }
    }
  }
  const [lonA, latA] = [lon[first] as number, lat[first] as number]
  return greatCircleKm(lonA, latA, lon[second] as number, lat[second] as number)
}

/** A pair that is far apart, if not always the farthest: from any position to the farthest, and so on. */
function farPair(xyz: Float64Array): [number, number] {
  let [from, to] = [0, farthestFrom(xyz, 0)]
  for (let i = 0; i < 3; i++) [from, to] = [to, farthestFrom(xyz, to)]
  return [from, to]
}

function farthestFrom(xyz: Float64Array, from: number): number {
  let [farthest, best] = [from, 0]
  for (let i = 0; i < xyz.length / 3; i++) {
    const square = squaredChord(xyz, from, i)
    if (square > best) [farthest, best] = [i, square]
  }
  return farthest
}

/** Those that may belong to a pair with more than the squared chord: two cannot be farther apart than their distances to the middle together. */
function rim(xyz: Float64Array, square: number): Int32Array {
  const fromMiddle = distancesFromMiddle(xyz)
  const most = fromMiddle.reduce((a, b) => Math.max(a, b), 0)
  // The margin keeps rounding from hiding a pair.
  const least = Math.sqrt(square) - most - 1e-12
  const all = Int32Array.from(fromMiddle.keys())
  return all.filter((i) => (fromMiddle[i] as number) >= least)
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
