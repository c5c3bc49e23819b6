import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Position } from '@/geo/position'
import { type IncidentTable, positionOf } from '@/geo/table'
import { ACTS, type Act } from '@/geo/vocabulary'

/** All incidents at one point: one mark on the map. */
export interface MarkProperties {
  /** The same for the same point, whatever the filter leaves there. */
  readonly key: string
  /** In order of time; at least one. */
  readonly rows: readonly number[]
  /** The row whose shape and colour the mark shows. */
  readonly face: number
}
export type MarkFeature = Feature<Point, MarkProperties>

/** The rows that have a point on the map, ascending as they came. */
export function placedRows(table: IncidentTable, rows: Int32Array): Int32Array {
  return rows.filter((row) => !Number.isNaN(table.lon[row] as number))
}

/** One mark for each distinct point among placed rows, ordered by its first row. */
export function marksOf(
  table: IncidentTable,
  placed: Int32Array,
  selected: number | null,
): MarkFeature[] {
  const rowsAt = new Map<string, number[]>()
  for (const row of placed) {
    const key = `${table.lon[row]},${table.lat[row]}`
    const rows = rowsAt.get(key)
    if (rows) rows.push(row)
    else rowsAt.set(key, [row])
  }
  return [...rowsAt].map(([key, rows]) => ({
    type: 'Feature',
    geometry: {
      type: 'Point',
      coordinates: [...(positionOf(table, rows[0] as number) as Position)],
    },
    properties: { key, rows, face: faceOf(table, rows, selected) },
  }))
}

/** The row a shared mark shows: the selected one, or else the one that killed most, accepted before hollow. */
function faceOf(table: IncidentTable, rows: readonly number[], selected: number | null): number {
  if (selected !== null && rows.includes(selected)) return selected
  const weight = (row: number) => killed(table, row) * 2 + (table.data.hollow[row] ? 0 : 1)
  return rows.reduce((best, row) => (weight(row) > weight(best) ? row : best))
}

function killed(table: IncidentTable, row: number): number {
  const range = table.data.killed[row]
  return range ? (range[1] ?? range[0]) : 0
}

/** The marks as one GeoJSON collection for each act, by the act of their face. */
export function featuresByAct(
  table: IncidentTable,
  marks: readonly MarkFeature[],
): Record<Act, FeatureCollection<Point, MarkProperties>> {
  const collection = (act: Act) => ({
    type: 'FeatureCollection' as const,
    features: marks.filter(({ properties }) => actOf(table, properties.face) === act),
  })
  return {
    rocket: collection('rocket'),
    airstrike: collection('airstrike'),
    missile: collection('missile'),
    protest: collection('protest'),
    other: collection('other'),
  }
}

/** The act of a row. */
export function actOf(table: IncidentTable, row: number): Act {
  return ACTS[table.act[row] as number] ?? 'other'
}

/** The row itself where it is placed, else the placed rows that it was split into. */
export function placedParts(table: IncidentTable, placed: Int32Array, row: number): number[] {
  if (!table.isParent[row]) return includesRow(placed, row) ? [row] : []
  return Array.from(placed.filter((part) => table.data.parent[part] === row))
}

/** Whether ascending rows hold a row. */
function includesRow(rows: Int32Array, row: number): boolean {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row
}
