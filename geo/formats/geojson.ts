import { sevenDecimals } from '../position'
import type { Cell } from './export-row'
import { columnsOf, type ExportSet, exportedIncidents } from './export-set'

/** A GeoJSON Feature with flat properties. */
interface ExportFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] } | null
  readonly properties: Readonly<Record<string, Cell>>
}

/**
 * A GeoJSON FeatureCollection after RFC 7946: WGS84, longitude first, no `crs`, one feature a line,
 * `geometry: null` for what is not placed. The foreign member `metadata` says what the file is.
 */
export function toGeoJson(set: ExportSet): string {
  const { info, incidents } = set.dataset
  const metadata = {
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
    ...(set.proximity ? { clusters: clusterFacts(set.proximity) } : {}),
  }
  const features = [...featuresOf(set)].map((feature) => JSON.stringify(feature))
  const head = `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[`
  return features.length ? `${head}\n${features.join(',\n')}\n]}\n` : `${head}]}\n`
}

/** An address made with another version gets the present one, and is told of both. */
const askedVersion = ({ askedVersion: asked, dataset: { info } }: ExportSet) =>
  asked && asked !== info.version
    ? { asked_version: asked, changes: `/${info.id}/changes.json?since=${asked}` }
    : {}

function* featuresOf(set: ExportSet): Generator<ExportFeature> {
  const columns = columnsOf(set)
  for (const [incident, part] of exportedIncidents(set)) {
    const { position } = incident.location
    yield {
      type: 'Feature',
      id: incident.record.id,
      geometry: position ? { type: 'Point', coordinates: position.map(sevenDecimals) } : null,
      properties: Object.fromEntries(
        columns.map((column) => [column.name, column.read(incident, set.dataset, part)]),
      ),
    }
  }
}

function clusterFacts({ params, count, leftOut }: NonNullable<ExportSet['proximity']>) {
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
