import { distance } from '@turf/turf'
import type { KnoxBands } from './bands'
import type { KnoxPoints } from './knox'
import { SAME_PLACE_KM } from './near-pairs'

/** Pairs by distance band, then time band; shares no code with the test it checks. */
export interface PairTable {
  readonly observed: number[][]
  /** Row total times column total over the total of a full table, where what is beyond the last band has a row and a column of its own. */
  readonly expected: number[][]
}

/** Knox's table word for word: every pair looked at, distances by turf. Quadratic; for tests. */
export function pairTableByBruteForce(points: KnoxPoints, bands: KnoxBands): PairTable {
  const full = [...bands.distanceKm, 0].map(() => [...bands.days, 0].map(() => 0))
  for (let i = 0; i < points.day.length; i++) {
    for (let j = 0; j < i; j++) {
      const row = full[firstWithin(bands.distanceKm, kmBetween(points, i, j))] as number[]
      const gap = Math.abs((points.day[i] as number) - (points.day[j] as number))
      const column = firstWithin(bands.days, gap)
      row[column] = (row[column] as number) + 1
    }
  }
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const total = sum(full.map(sum))
  const inColumn = (j: number) => sum(full.map((row) => row[j] as number))
  return {
    observed: full.slice(0, -1).map((row) => row.slice(0, -1)),
    expected: full
      .slice(0, -1)
      .map((row) => row.slice(0, -1).map((_, j) => (sum(row) * inColumn(j)) / Math.max(1, total))),
  }
}

function firstWithin(edges: readonly number[], value: number): number {
  const band = edges.findIndex((edge) => value <= Math.max(edge, SAME_PLACE_KM))
  return band < 0 ? edges.length : band
}

/** Turf's formula may differ in the last bit between the two directions. */
function kmBetween({ lon, lat }: KnoxPoints, i: number, j: number): number {
  const [a, b] = [i, j].map((at) => [lon[at] as number, lat[at] as number])
  return Math.min(distance(a as number[], b as number[]), distance(b as number[], a as number[]))
}
