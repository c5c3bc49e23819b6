/**
 * What DBSCAN works on: one entry per point, as columns. Longitude and latitude in degrees (finite);
 * `day` is a local day number, and `dayEnd` the last possible day of an imprecise date (inclusive).
 */
export interface ClusterPoints {
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly day?: Int32Array
  readonly dayEnd?: Int32Array
}

/** `radiusKm` and `minIncidents` are DBSCAN's epsilon and minimum number of points, the point itself included; with `daysApart`, neighbours must also be at most that many days apart. */
export interface ClusterParams {
  readonly radiusKm: number
  readonly minIncidents: number
  readonly daysApart?: number
}

/**
 * The cluster number 0..count-1 of every point (-1 outside) and its role.
 * Clusters are numbered in the order of their first point, core or border. A border
 * point in reach of several clusters belongs to the one whose first core point is
 * earliest, whatever its number.
 */
export interface Clustering {
  readonly labels: Int32Array
  readonly roles: Uint8Array
  readonly count: number
}

/** The values of `Clustering.roles`. */
export const ROLE = { noise: 0, border: 1, core: 2 } as const

/** The label of a point outside every cluster. */
export const OUTSIDE = -1
