import type { ClusterPoints } from './clustering'
import { onePerPosition } from './positions'
import { spanKm } from './shape/span'

/** How far points reach. */
export interface Extent {
  /** Distinct positions: 1 is one place reported many times, not a pattern. */
  readonly places: number
  /** Greatest great-circle distance in km between two of the places. */
  readonly spanKm: number
}

/** The extent of the given points. */
export function extentOf(
  points: Pick<ClusterPoints, 'lon' | 'lat'>,
  members: Int32Array = Int32Array.from(points.lon.keys()),
): Extent {
  const distinct = onePerPosition(points, members)
  return {
    places: distinct.length,
    spanKm: spanKm(pick(points.lon, distinct), pick(points.lat, distinct)),
  }
}

const pick = (column: Float64Array, indices: Int32Array): Float64Array =>
  Float64Array.from(indices, (i) => column[i] as number)
