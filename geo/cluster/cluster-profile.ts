import type { Codes } from '../table/column'
import type { IncidentTable } from '../table/table'
import type { Day } from '../time/time'
import { ACTS, WITHIN, type Within } from '../vocabulary'
import { ROLE } from './clustering'
import { type Extent, extentOf } from './extent'
import { type Proximity, pointsOf } from './proximity'

/** What can be said of one proximity cluster. Rows are those of the table, in order of time. */
export interface ClusterProfile extends Extent {
  readonly rows: Int32Array
  /** Those that hold the cluster together, and those that hang on. */
  readonly core: Int32Array
  readonly border: Int32Array
  readonly firstDay: Day
  readonly lastDay: Day
  /** How many incidents each target of the table, and each act, has. */
  readonly perTarget: Int32Array
  readonly perAct: Int32Array
  /** How closely the least known of its places is known; null where that is not stated of one. */
  readonly within: Within | null
}

/** The rows of a cluster, in order of time. */
export const rowsOfCluster = ({ rows, labels }: Proximity, label: number): Int32Array =>
  rows.filter((row) => labels[row] === label)

/** A cluster by its number, with how many incidents it has and the first of them. */
export interface ClusterSize {
  readonly label: number
  readonly size: number
  readonly firstRow: number
}

/** At most so many clusters, the largest first and those of one size by their numbers. Takes linear time but for the sorting. */
export function largestClusters(
  { rows, labels, count }: Pick<Proximity, 'rows' | 'labels' | 'count'>,
  most: number,
): ClusterSize[] {
  const clusters = Array.from({ length: count }, (_, label) => ({ label, size: 0, firstRow: -1 }))
  for (const row of rows) {
    const cluster = clusters[labels[row] as number]
    if (!cluster) continue
    if (cluster.size === 0) cluster.firstRow = row
    cluster.size += 1
  }
  return clusters.sort((a, b) => b.size - a.size || a.label - b.label).slice(0, most)
}

/** The profile of a cluster that has at least one incident. Takes linear time but for the extent, which may be at hand already. */
export function clusterProfile(
  table: IncidentTable,
  proximity: Proximity,
  label: number,
  extent?: Extent,
): ClusterProfile {
  const rows = rowsOfCluster(proximity, label)
  const ofRole = (role: number) => rows.filter((row) => proximity.roles[row] === role)
  const over = (column: ArrayLike<number>, pick: (a: number, b: number) => number): number =>
    rows.reduce((found, row) => pick(found, column[row] as number), column[rows[0] as number] ?? 0)
  return {
    rows,
    core: ofRole(ROLE.core),
    border: ofRole(ROLE.border),
    ...(extent ?? extentOf(pointsOf(table, rows))),
    firstDay: over(table.start, Math.min),
    lastDay: over(table.end, Math.max),
    perTarget: countsOf(table.target.codes, rows, table.target.options.length),
    perAct: countsOf(table.act.codes, rows, ACTS.length),
    within: WITHIN[over(table.within.codes, Math.max)] ?? null,
  }
}

function countsOf(column: Codes, rows: Int32Array, options: number): Int32Array {
  const counts = new Int32Array(options)
  for (const row of rows) {
    const code = column[row] as number
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}
