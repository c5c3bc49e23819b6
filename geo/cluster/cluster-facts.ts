import { type Clustering, type ClusterPoints, OUTSIDE, ROLE } from './clustering'
import { spanKm } from './span'

/** What can be said of one cluster. Indices are those of the clustered points, ascending. */
export interface ClusterFacts {
  readonly members: Int32Array
  /** The members that hold the cluster together, and those that hang on. */
  readonly core: Int32Array
  readonly border: Int32Array
  readonly incidents: number
  /** Distinct positions: 1 is one place reported many times, not a pattern. */
  readonly places: number
  /** Greatest great-circle distance in km between two of the places. */
  readonly spanKm: number
  /** First and last possible local day number, or null without a day column. */
  readonly firstDay: number | null
  readonly lastDay: number | null
}

/** The facts of every cluster, in the order of their numbers. */
export function clusterFacts(points: ClusterPoints, clustering: Clustering): ClusterFacts[] {
  return membersOf(clustering).map((members) => {
    const distinct = onePerPosition(points, members)
    const last = points.dayEnd ?? points.day
    return {
      members,
      core: members.filter((i) => clustering.roles[i] === ROLE.core),
      border: members.filter((i) => clustering.roles[i] === ROLE.border),
      incidents: members.length,
      places: distinct.length,
      spanKm: spanKm(pick(points.lon, distinct), pick(points.lat, distinct)),
      firstDay: points.day === undefined ? null : least(points.day, members),
      lastDay: last === undefined ? null : greatest(last, members),
    }
  })
}

function membersOf({ labels, count }: Clustering): Int32Array[] {
  const sizes = new Int32Array(count)
  for (const label of labels) if (label !== OUTSIDE) sizes[label] = (sizes[label] as number) + 1
  const members = Array.from(sizes, (size) => new Int32Array(size))
  const filled = new Int32Array(count)
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return
    const at = filled[label] as number
    filled[label] = at + 1
    ;(members[label] as Int32Array)[at] = i
  })
  return members
}

function onePerPosition({ lon, lat }: ClusterPoints, members: Int32Array): Int32Array {
  const latsAt = new Map<number, Set<number>>()
  return members.filter((i) => {
    const x = lon[i] as number
    const y = lat[i] as number
    const lats = latsAt.get(x)
    if (lats === undefined) latsAt.set(x, new Set([y]))
    else if (lats.has(y)) return false
    else lats.add(y)
    return true
  })
}

const pick = (column: Float64Array, indices: Int32Array): Float64Array =>
  Float64Array.from(indices, (i) => column[i] as number)

const least = (column: Int32Array, indices: Int32Array): number =>
  indices.reduce((day, i) => Math.min(day, column[i] as number), Number.POSITIVE_INFINITY)

const greatest = (column: Int32Array, indices: Int32Array): number =>
  indices.reduce((day, i) => Math.max(day, column[i] as number), Number.NEGATIVE_INFINITY)
