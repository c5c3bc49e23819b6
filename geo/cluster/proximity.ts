import type { IncidentTable } from '../table/table'
import type { Clustering, ClusterParams, ClusterPoints } from './clustering'
import { takingPart } from './left-out'

/** What an incident is to the clusters, as exports name it. */
export const CLUSTER_ROLES = ['noise', 'border', 'core', 'left-out'] as const
export type ClusterRole = (typeof CLUSTER_ROLES)[number]

/** Proximity clusters over the rows of a table that a filter left. */
export interface Proximity {
  readonly params: ClusterParams
  /** The rows that took part, in order. */
  readonly rows: Int32Array
  /** Cluster number of each row of the table, from 0; -1 outside clusters. */
  readonly labels: Int32Array
  /** Index into CLUSTER_ROLES of each row of the table; what the filter removed counts as left out. */
  readonly roles: Uint8Array
  readonly count: number
  /** Filtered rows that took no part: known less closely than the radius, not placed, or a parent record. */
  readonly leftOut: number
}

/** A way to compute clusters: turf's, the kernel's, or whichever fits. */
export type ClusterPointsBy = (points: ClusterPoints, params: ClusterParams) => Clustering

/**
 * Clusters the given rows. Left out are parents of split incidents, what is not placed, and what is
 * known less closely than the radius: an area is not a point.
 */
export function clusterRows(
  table: IncidentTable,
  rows: Int32Array,
  params: ClusterParams,
  cluster: ClusterPointsBy,
): Proximity {
  const clustered = clusteredRows(table, rows, params)
  return proximityOf(table, rows, clustered, params, cluster(pointsOf(table, clustered), params))
}

/** The rows among the given ones that take part in clusters of this radius. */
export const clusteredRows = (
  table: IncidentTable,
  rows: Int32Array,
  { radiusKm }: ClusterParams,
): Int32Array => takingPart(table, rows, radiusKm)

/** The columns that clusters are computed from, for the given rows. */
export function pointsOf(table: IncidentTable, rows: Int32Array): ClusterPoints {
  const points = {
    lon: new Float64Array(rows.length),
    lat: new Float64Array(rows.length),
    day: new Int32Array(rows.length),
    dayEnd: new Int32Array(rows.length),
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    points.lon[i] = table.lon[row] as number
    points.lat[i] = table.lat[row] as number
    points.day[i] = table.start[row] as number
    points.dayEnd[i] = table.end[row] as number
  }
  return points
}

/** What a clustering of the rows that took part says of the whole table. */
export function proximityOf(
  table: IncidentTable,
  rows: Int32Array,
  clustered: Int32Array,
  params: ClusterParams,
  result: Clustering,
): Proximity {
  const labels = new Int32Array(table.length).fill(-1)
  const roles = new Uint8Array(table.length).fill(CLUSTER_ROLES.indexOf('left-out'))
  for (let i = 0; i < clustered.length; i++) {
    const row = clustered[i] as number
    labels[row] = result.labels[i] as number
    roles[row] = result.roles[i] as number
  }
  return {
    params,
    rows: clustered,
    labels,
    roles,
    count: result.count,
    leftOut: rows.length - clustered.length,
  }
}
