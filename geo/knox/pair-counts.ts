import { pointsPerPlace } from '../cluster/positions'
import type { Positions } from './near-pairs'

/** The number of pairs among so many things. */
export const pairsAmong = (count: number): number => (count < 2 ? 0 : (count * (count - 1)) / 2)

/** How many of all pairs of days lie in each band (upper edges in days, ascending). */
export function dayPairs(day: Int32Array, edges: readonly number[]): number[] {
  const sorted = day.slice().sort()
  const upTo = edges.map((edge) => pairsWithin(sorted, edge))
  return upTo.map((count, band) => count - (upTo[band - 1] ?? 0))
}

function pairsWithin(sorted: Int32Array, most: number): number {
  let pairs = 0
  let first = 0
  for (let i = 0; i < sorted.length; i++) {
    while ((sorted[i] as number) - (sorted[first] as number) > most) first++
    pairs += i - first
  }
  return pairs
}

/** How many pairs of points have one and the same position. */
export function samePlacePairs(points: Positions): number {
  return pointsPerPlace(points).reduce((sum, count) => sum + pairsAmong(count), 0)
}
