import { clusterFacts } from './cluster/cluster-facts'
import { ROLE } from './cluster/clustering'
import { type Proximity, pointsOf } from './proximity'
import type { IncidentTable } from './table'
import type { Day } from './time'
import { ACTS, WITHIN, type Within } from './vocabulary'

/** What can be said of one proximity cluster. Rows are those of the table, in order of time. */
export interface ClusterProfile {
  readonly rows: Int32Array
  /** Those that hold the cluster together, and those that hang on. */
  readonly core: Int32Array
  readonly border: Int32Array
  /** Distinct points. */
  readonly places: number
  /** Greatest distance between two of them. */
  readonly spanKm: number
  readonly firstDay: Day
  readonly lastDay: Day
  /** How many incidents each target of the table, and each act, has. */
  readonly perTarget: Int32Array
  readonly perAct: Int32Array
  /** How closely the least known of its places is known. */
  readonly within: Within
}

/** The profile of a cluster that has at least one incident. */
export function clusterProfile(
  table: IncidentTable,
  proximity: Proximity,
  label: number,
): ClusterProfile {
  const rows = proximity.rows.filter((row) => proximity.labels[row] === label)
  const roles = Uint8Array.from(rows, (row) => proximity.roles[row] as number)
  const points = pointsOf(table, rows)
  const [facts] = clusterFacts(points, { labels: new Int32Array(rows.length), roles, count: 1 })
  const ofRole = (role: number) => rows.filter((_, i) => roles[i] === role)
  return {
    rows,
    core: ofRole(ROLE.core),
    border: ofRole(ROLE.border),
    places: facts?.places ?? 0,
    spanKm: facts?.spanKm ?? 0,
    firstDay: facts?.firstDay ?? 0,
    lastDay: facts?.lastDay ?? 0,
    perTarget: countsOf(table.target, rows, table.data.targets.length),
    perAct: countsOf(table.act, rows, ACTS.length),
    within: WITHIN[rows.reduce((most, row) => Math.max(most, table.within[row] ?? 0), 0)] ?? 'site',
  }
}

function countsOf(column: Uint8Array, rows: Int32Array, options: number): Int32Array {
  const counts = new Int32Array(options)
  for (const row of rows) {
    const code = column[row] as number
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}
