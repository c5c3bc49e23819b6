import type { ExportMetadata } from './export-schema'
import type { ExportSet } from './export-set'

/** What every GeoJSON file says of itself in its foreign member `metadata`. */
export function metadataOf(set: ExportSet): Omit<ExportMetadata, 'schema'> {
  const { info, incidents } = set.dataset
  return {
    dataset: info.id,
    title: info.title,
    version: info.version,
    ...askedVersion(set),
    licence: info.licence.id,
    licence_url: info.licence.url,
    citation: info.citation,
    filter: set.filterWords,
    query: set.query,
    matched: set.rows.length,
    total: incidents.length,
    dates: `local calendar days, UTC${info.utcOffset}`,
    ...(set.proximity ? { clusters: clusterParameters(set.proximity) } : {}),
  }
}

/** An address made with another version gets the present one, and is told of both. */
const askedVersion = ({ askedVersion: asked, dataset: { info } }: ExportSet) =>
  asked && asked !== info.version
    ? { asked_version: asked, changes: `/${info.id}/changes.json?since=${asked}` }
    : {}

function clusterParameters({
  params,
  count,
  leftOut,
}: NonNullable<ExportSet['proximity']>): NonNullable<ExportMetadata['clusters']> {
  return {
    method: params.daysApart === undefined ? 'DBSCAN' : 'ST-DBSCAN',
    radius_km: params.radiusKm,
    min_incidents: params.minIncidents,
    days_apart: params.daysApart ?? null,
    distance: 'great circle on a sphere of radius 6371.0088 km',
    clusters: count,
    left_out: leftOut,
  }
}
