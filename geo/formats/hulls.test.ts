import { booleanClockwise, booleanPointInPolygon } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { clusterPoints } from '../cluster/cluster'
import { clusterRows } from '../cluster/proximity'
import { DATASET, place } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { tableOf } from '../record/compile'
import type { Dataset } from '../record/incident'
import { filterRows, NO_FILTER } from '../table/filter'
import { positionOf, rowOf } from '../table/table'
import { clusterStem, type ExportSet } from './export-set'
import { EXPORT_SCHEMA, toGeoJson } from './geojson'
import { clusterColumns, toClusterGeoJson } from './hulls'

type Hulls = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>> & {
  metadata: Record<string, unknown>
}
const read = (set: ExportSet) => JSON.parse(toClusterGeoJson(set)) as Hulls

/** The dataset with the places of some of its incidents moved. */
function moved(positions: readonly (readonly [number, number])[]): Dataset {
  let next = 0
  const incidents = DATASET.incidents.map((incident) => {
    const position = incident.location.position ? positions[next++ % positions.length] : undefined
    if (!position) return incident
    const location = { ...incident.location, place: place('moved'), position, within: 'site' }
    return { ...incident, location } as typeof incident
  })
  return { ...DATASET, incidents }
}

const ringsOf = ({ coordinates, type }: Polygon | MultiPolygon): Position[][] =>
  type === 'Polygon' ? (coordinates as Position[][]) : (coordinates as Position[][][]).flat()

describe('the clusters as GeoJSON', () => {
  it('are an outline each, with what is known of them and the parameters, flat', () => {
    const [first] = read(exportSetOf(DATASET)).features
    expect(first?.id).toBe('cluster-1')
    expect(first?.properties).toEqual({
      cluster_id: 1,
      incidents: 5,
      core: 5,
      border: 0,
      places: 1,
      span_km: 0,
      first_day: '2019-12-27',
      last_day: '2020-03-14',
      target_coalition: 5,
      target_militia: 0,
      target_others: 0,
      act_rocket: 4,
      act_airstrike: 0,
      act_missile: 1,
      act_shootdown: 0,
      act_bomb: 0,
      act_protest: 0,
      act_other: 0,
      incident_ids:
        '2019-12-27-camp-rockets; 2020-01-05-mortars; 2020-01-08-missiles; 2020-03-11-camp-rockets; 2020-03-14-camp-rockets',
      radius_km: 15,
      min_incidents: 3,
      days_apart: null,
    })
  })

  it('say of themselves what the incidents’ export says', () => {
    const set = exportSetOf(DATASET)
    const { schema, columns, ...metadata } = (JSON.parse(toGeoJson(set)) as Hulls).metadata
    expect(schema).toBe(EXPORT_SCHEMA)
    expect(read(set).metadata).toMatchObject(metadata)
    expect(Object.keys(read(set).metadata.columns ?? {})).toEqual(
      clusterColumns(set).map(({ name }) => name),
    )
  })

  it('are as many as there are clusters, and hold all their incidents', () => {
    const set = exportSetOf(
      moved([
        [44, 33],
        [44.1, 33],
        [46, 31],
        [46, 31.1],
      ]),
    )
    const { features } = read(set)
    expect(features.map(({ properties }) => properties.cluster_id)).toEqual([1, 2])
    expect(clusterStem(set)).toBe('made-up_2-clusters')
    for (const { geometry, properties } of features) {
      for (const id of String(properties.incident_ids).split('; ')) {
        const position = [...(positionOf(set.table, rowOf(set.table, id) as number) ?? [])]
        expect(booleanPointInPolygon(position, geometry)).toBe(true)
      }
    }
  })

  it.each<[string, [number, number][], string]>([
    [
      'in Iraq',
      [
        [44, 33],
        [44.05, 33.02],
      ],
      'Polygon',
    ],
    [
      'across the date line',
      [
        [179.98, -17],
        [-179.97, -17],
      ],
      'MultiPolygon',
    ],
    ['whose outline alone crosses it', [[179.98, -17]], 'MultiPolygon'],
    ['west of it', [[-179.98, -17]], 'MultiPolygon'],
  ])('%s have closed rings, anticlockwise, within the globe', (_, positions, type) => {
    const [feature] = read(exportSetOf(moved(positions))).features
    expect(feature?.geometry.type).toBe(type)
    const rings = ringsOf(feature?.geometry as Polygon)
    expect(rings).toHaveLength(type === 'Polygon' ? 1 : 2)
    for (const ring of rings) {
      expect(ring[0]).toEqual(ring.at(-1))
      expect(ring.length).toBeGreaterThan(3)
      expect(booleanClockwise(ring)).toBe(false)
      for (const [lon = 999, lat = 999] of ring) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180)
        expect(Math.abs(lat)).toBeLessThanOrEqual(90)
      }
    }
    for (const [lon, lat] of positions) {
      expect(booleanPointInPolygon([lon, lat], feature?.geometry as Polygon)).toBe(true)
    }
  })

  it('carry days apart, and are none where clusters were not asked for', () => {
    const table = tableOf(DATASET)
    const rows = filterRows(table, NO_FILTER)
    const params = { radiusKm: 15, minIncidents: 2, daysApart: 5 }
    const proximity = clusterRows(table, rows, params, clusterPoints)
    const [feature] = read({ ...exportSetOf(DATASET), proximity }).features
    expect(feature?.properties).toMatchObject({ min_incidents: 2, days_apart: 5 })
    expect(read(exportSetOf(DATASET, NO_FILTER, false)).features).toEqual([])
  })
})
