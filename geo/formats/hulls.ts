import { bboxClip } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { type ClusterProfile, clusterProfile } from '../cluster/cluster-profile'
import { clusterOutline } from '../cluster/shape/hull'
import { sevenDecimals } from '../space/position'
import { type IncidentTable, positionOf } from '../table/table'
import { formatDay } from '../time/time'
import { ACTS } from '../vocabulary'
import type { Cell } from './export-columns'
import type { ExportSet } from './export-set'
import { metadataOf } from './metadata'

/**
 * The outlines of the clusters as a GeoJSON FeatureCollection after RFC 7946: a polygon for each,
 * cut in two where it crosses the date line, with what is known of the cluster as flat properties.
 * No features where clusters were not asked for. Reads back as the outlines that the map draws.
 */
export function toClusterGeoJson(set: ExportSet): string {
  const { table } = set
  const labels = Array.from({ length: set.proximity?.count ?? 0 }, (_, label) => label)
  const features = labels.map((label) => JSON.stringify(featureOf(table, set, label)))
  const metadata = JSON.stringify(metadataOf(set))
  const head = `{"type":"FeatureCollection","metadata":${metadata},"features":[`
  return features.length ? `${head}\n${features.join(',\n')}\n]}\n` : `${head}]}\n`
}

/** `<dataset>_<n>-clusters.geojson`. */
export function clusterFileName({ facts, proximity }: ExportSet): string {
  return `${facts.id}_${proximity?.count ?? 0}-clusters.geojson`
}

function featureOf(table: IncidentTable, set: ExportSet, label: number) {
  const proximity = set.proximity as NonNullable<ExportSet['proximity']>
  const profile = clusterProfile(table, proximity, label)
  const positions = Array.from(profile.rows, (row) => positionOf(table, row)).filter(
    (position) => position !== null,
  )
  const hull = clusterOutline(positions, proximity.params.radiusKm)
  return {
    type: 'Feature',
    id: `cluster-${label + 1}`,
    geometry: hull && withinDateLine(hull),
    properties: {
      cluster_id: label + 1,
      ...propertiesOf(table, profile),
      radius_km: proximity.params.radiusKm,
      min_incidents: proximity.params.minIncidents,
      days_apart: proximity.params.daysApart ?? null,
    },
  }
}

function propertiesOf(table: IncidentTable, profile: ClusterProfile): Record<string, Cell> {
  const counted = (prefix: string, options: readonly string[], counts: Int32Array) =>
    options.map((option, i) => [`${prefix}_${columnName(option)}`, counts[i] as number])
  return {
    incidents: profile.rows.length,
    core: profile.core.length,
    border: profile.border.length,
    places: profile.places,
    span_km: Number(profile.spanKm.toFixed(3)),
    first_day: formatDay(profile.firstDay),
    last_day: formatDay(profile.lastDay),
    ...Object.fromEntries(counted('target', table.target.options, profile.perTarget)),
    ...Object.fromEntries(counted('act', ACTS, profile.perAct)),
    incident_ids: Array.from(profile.rows, (row) => table.id.at(row)).join('; '),
  }
}

/** An id as the rest of a column's name, in words that every tool takes. */
const columnName = (id: string) => id.toLowerCase().replace(/[^a-z0-9]+/g, '_')

/** The outline with longitudes within ±180: what runs on past the date line is cut off and put on its other side. */
function withinDateLine({ geometry }: Feature<Polygon>): Polygon | MultiPolygon {
  const lons = geometry.coordinates.flat().map(([lon = 0]) => lon)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  if (west >= -180 && east <= 180)
    return { ...geometry, coordinates: tidy(geometry.coordinates, 0) }
  const turns = [-360, 0, 360].filter((turn) => west + turn < 180 && east + turn > -180)
  const parts = turns.map((turn) => {
    const box: [number, number, number, number] = [-180 - turn, -90, 180 - turn, 90]
    return tidy((bboxClip(geometry, box).geometry as Polygon).coordinates, turn)
  })
  return { type: 'MultiPolygon', coordinates: parts }
}

const tidy = (rings: Position[][], turn: number): Position[][] =>
  rings.map((ring) =>
    ring.map(([lon = 0, lat = 0]) => [sevenDecimals(lon + turn), sevenDecimals(lat)]),
  )
