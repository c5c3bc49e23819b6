import { bboxClip } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { type ClusterProfile, clusterProfile } from '../cluster/cluster-profile'
import { clusterOutline } from '../cluster/shape/hull'
import { sevenDecimals } from '../space/position'
import { positionOf } from '../table/table'
import { formatDay } from '../time/time'
import { ACTS } from '../vocabulary'
import type { Cell, CellColumn, CellType } from './cell'
import type { ExportSet } from './export-set'
import { type FeatureRow, featureCollection } from './feature-collection'
import { metadataOf } from './metadata'

/**
 * The outlines of the clusters as GeoJSON: a polygon for each, cut in two where it crosses the date
 * line, with what is known of the cluster as flat properties. No features where clusters were not
 * asked for. Reads back as the outlines that the map draws.
 */
export function toClusterGeoJson(set: ExportSet): string {
  return [...clusterParts(set)].join('')
}

/** The same in parts, which are made while they are sent. */
export function clusterParts(set: ExportSet): Iterable<string> {
  return featureCollection(metadataOf(set), clusterColumns(set), outlinesOf(set))
}

/** What of an export clusters are written from. */
type ClusteredSet = Pick<ExportSet, 'table' | 'proximity'>

/** What is said of a cluster, in order. */
export function clusterColumns({ table, proximity }: ClusteredSet): readonly OutlineColumn[] {
  const params = proximity?.params
  const tally = (
    prefix: string,
    options: readonly string[],
    what: string,
    counts: (profile: ClusterProfile) => Int32Array,
  ) =>
    options.map((option, i) =>
      column(
        `${prefix}_${columnName(option)}`,
        'integer',
        `Incidents whose ${what} is ${option}`,
        (profile) => counts(profile)[i] as number,
      ),
    )
  return [
    column('cluster_id', 'integer', 'Its number', ({ label }) => label + 1),
    column('incidents', 'integer', 'How many incidents it has', ({ rows }) => rows.length),
    column('core', 'integer', 'How many of them are core', ({ core }) => core.length),
    column(
      'border',
      'integer',
      'How many of them are at its border',
      ({ border }) => border.length,
    ),
    column('places', 'integer', 'At how many places', ({ places }) => places),
    column('span_km', 'number', 'Greatest distance between two of them', ({ spanKm }) =>
      Number(spanKm.toFixed(3)),
    ),
    column('first_day', 'date', 'Local calendar day of the first', ({ firstDay }) =>
      formatDay(firstDay),
    ),
    column('last_day', 'date', 'Local calendar day of the last', ({ lastDay }) =>
      formatDay(lastDay),
    ),
    ...tally('target', table.target.options, 'target', ({ perTarget }) => perTarget),
    ...tally('act', table.columns.has('act') ? ACTS : [], 'act', ({ perAct }) => perAct),
    column('incident_ids', 'text', 'Their ids', ({ rows }) =>
      Array.from(rows, (row) => table.id.at(row)).join('; '),
    ),
    column('radius_km', 'number', 'Cluster radius in km', () => params?.radiusKm ?? null),
    column(
      'min_incidents',
      'integer',
      'Fewest incidents within the radius of a core incident, itself included',
      () => params?.minIncidents ?? null,
    ),
    column(
      'days_apart',
      'integer',
      'Most days between neighbours; empty for any number',
      () => params?.daysApart ?? null,
    ),
  ]
}

/** What is known of a cluster, and its label. */
interface Outlined extends ClusterProfile {
  readonly label: number
}

interface OutlineColumn extends CellColumn {
  readonly read: (cluster: Outlined) => Cell
}

const column = (
  name: string,
  type: CellType,
  meaning: string,
  read: OutlineColumn['read'],
): OutlineColumn => ({ name, type, meaning, read })

/** Each cluster of an export as a feature. */
export function* outlinesOf(set: ClusteredSet): Generator<FeatureRow> {
  const { table, proximity } = set
  if (!proximity) return
  const columns = clusterColumns(set)
  for (let label = 0; label < proximity.count; label++) {
    const profile = { label, ...clusterProfile(table, proximity, label) }
    const positions = Array.from(profile.rows, (row) => positionOf(table, row)).filter(
      (position) => position !== null,
    )
    const hull = clusterOutline(positions, proximity.params.radiusKm)
    yield {
      id: `cluster-${label + 1}`,
      geometry: hull && withinDateLine(hull),
      span: { start: profile.firstDay, end: profile.lastDay },
      cells: columns.map(({ read }) => read(profile)),
    }
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
