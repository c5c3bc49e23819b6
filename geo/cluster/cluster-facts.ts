import { type Clustering, type ClusterPoints, ROLE } from './clustering'
import { membersOf } from './members'
import { onePerPosition } from './positions'
import { spanKm } from './shape/span'

/** How far points reach. */
export interface Extent {
  /** Distinct positions: 1 is one place reported many times, not a pattern. */
  readonly places: number
  /** Greatest great-circle distance in km between two of the places. */
  readonly spanKm: number
}

/** What can be said of one cluster. Indices are those of the clustered points, ascending. */
export interface ClusterFacts extends Extent {
  readonly members: Int32Array
  /** The members that hold the cluster together, and those that hang on. */
  readonly core: Int32Array
  readonly border: Int32Array
  readonly incidents: number
  /** First and last possible local day number, or null without a day column. */
  readonly firstDay: number | null
  readonly lastDay: number | null
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

/** The facts of every cluster, in the order of their numbers. */
export function clusterFacts(points: ClusterPoints, clustering: Clustering): ClusterFacts[] {
  return membersOf(clustering).map((members) => {
    const last = points.dayEnd ?? points.day
    return {
      members,
      core: members.filter((i) => clustering.roles[i] === ROLE.core),
      border: members.filter((i) => clustering.roles[i] === ROLE.border),
      incidents: members.length,
      ...extentOf(points, members),
      firstDay: points.day === undefined ? null : least(points.day, members),
      lastDay: last === undefined ? null : greatest(last, members),
    }
  })
}

const pick = (column: Float64Array, indices: Int32Array): Float64Array =>
  Float64Array.from(indices, (i) => column[i] as number)

const least = (column: Int32Array, indices: Int32Array): number =>
  indices.reduce((day, i) => Math.min(day, column[i] as number), Number.POSITIVE_INFINITY)

const greatest = (column: Int32Array, indices: Int32Array): number =>
  indices.reduce((day, i) => Math.max(day, column[i] as number), Number.NEGATIVE_INFINITY)
