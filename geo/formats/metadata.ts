import { isReleaseNumber } from '../version-name'
import type { ExportMetadata } from './export-schema'
import { countsOf, type ExportSet } from './export-set'

/** What every GeoJSON file says of itself in its foreign member `metadata`. */
export function metadataOf(set: ExportSet): Omit<ExportMetadata, 'schema' | 'columns'> {
  const { facts } = set
  const counts = countsOf(set)
  return {
    dataset: facts.id,
    title: facts.title,
    version: facts.version,
    ...askedVersion(set),
    licence: facts.licence.id,
    licence_url: facts.licence.url,
    citation: facts.citation,
    filter: set.filterWords,
    query: set.query,
    matched: counts.matched,
    total: counts.total,
    incidents: counts.incidents,
    dates: `local calendar days, UTC${facts.utcOffset}`,
    ...(set.proximity ? { clusters: clusterParameters(set.proximity) } : {}),
  }
}

/** An address made with another version gets the present one, and is told of both, and of what changed where that is recorded. */
function askedVersion({ askedVersion: asked, facts }: ExportSet) {
  if (!asked || asked === facts.version) return {}
  if (!isReleaseNumber(facts.version) && !facts.has.versions) return { asked_version: asked }
  return { asked_version: asked, changes: `/${facts.id}/changes.json?since=${asked}` }
}

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
