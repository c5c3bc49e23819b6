import { keepRows } from '../../table/rows'
import type { IncidentTable } from '../../table/table'
import type { Clustering, ClusterPoints } from '../clustering'
import { type Proximity, pointsOf } from '../proximity'

/** What outlines are computed from: what is in some cluster, and how it is labelled. */
export interface OutlineRequest {
  readonly points: Pick<ClusterPoints, 'lon' | 'lat'>
  readonly clustering: Pick<Clustering, 'labels' | 'count'>
  readonly radiusKm: number
}

/** What the outlines of the clusters of a table are computed from. */
export function outlineRequest(table: IncidentTable, proximity: Proximity): OutlineRequest {
  const rows = keepRows(proximity.rows, (row) => (proximity.labels[row] as number) >= 0)
  const { lon, lat } = pointsOf(table, rows)
  const labels = rows.map((row) => proximity.labels[row] as number)
  return {
    points: { lon, lat },
    clustering: { labels, count: proximity.count },
    radiusKm: proximity.params.radiusKm,
  }
}
