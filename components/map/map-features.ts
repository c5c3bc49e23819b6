import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Position } from '@/geo/space/position'
import { includesRow, keepRows } from '@/geo/table/rows'
import { type IncidentTable, peopleOf, positionOf } from '@/geo/table/table'
import { ACTS, type Act } from '@/geo/vocabulary'
import type { StackFacts } from './map-messages'

/** All incidents at one point, or at several that there is no room to tell apart: one mark on the map. */
export interface MarkProperties {
  /** The same for the same point, whatever the filter leaves there. */
  readonly key: string
  /** Where it is, by name; of several points the one that the mark stands at. */
  readonly place: string
  readonly isGathered: boolean
  /** Whether its incidents were against different targets, so that no one colour fits. */
  readonly isMixed: boolean
  /** In order of time; at least one. */
  readonly rows: readonly number[]
  /** The row whose shape and colour the mark shows. */
  readonly face: number
}
export type MarkFeature = Feature<Point, MarkProperties>

/** More placed rows than this are dots on a canvas, where they are, instead of marks. */
export const MOST_MARKS = 300

/** The rows that have a point on the map, ascending as they came. */
export function placedRows(table: IncidentTable, rows: Int32Array): Int32Array {
  return keepRows(rows, (row) => !Number.isNaN(table.lon[row] as number))
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
    properties: propertiesOf(table, key, rows, selected),
  }))
}

function propertiesOf(
  table: IncidentTable,
  key: string,
  rows: readonly number[],
  selected: number | null,
): MarkProperties {
  const face = faceOf(table, rows, selected)
  const place = placeName(table, face)
  return { key, place, isGathered: false, isMixed: isMixed(table, rows), rows, face }
}

/** Several marks as one, at the place of the first. */
export function gatheredMark(
  table: IncidentTable,
  [first, ...others]: readonly [MarkFeature, ...MarkFeature[]],
  selected: number | null,
): MarkFeature {
  if (others.length === 0) return first
  const rows = [first, ...others].flatMap(({ properties }) => properties.rows)
  const face = faceOf(
    table,
    rows.sort((a, b) => a - b),
    selected,
  )
  const own = { isGathered: true, isMixed: isMixed(table, rows), rows, face }
  return { ...first, properties: { ...first.properties, ...own } }
}

function isMixed(table: IncidentTable, rows: readonly number[]): boolean {
  return rows.some((row) => table.target.codes[row] !== table.target.codes[rows[0] as number])
}

/** What the name beside a mark is made of: without the number where the mark itself is one. */
export function labelFacts({ place, isGathered, isMixed, rows }: MarkProperties): StackFacts {
  return { place, isGathered, count: isMixed ? 1 : rows.length }
}

/** The name of the place a row is at. */
export function placeName(table: IncidentTable, row: number): string {
  return table.place.at(row)
}

/** The row a shared mark shows: the selected one, or else the one that killed most, accepted before hollow. */
function faceOf(table: IncidentTable, rows: readonly number[], selected: number | null): number {
  if (selected !== null && rows.includes(selected)) return selected
  const weight = (row: number) => killed(table, row) * 2 + (table.hollow[row] ? 0 : 1)
  return rows.reduce((best, row) => (weight(row) > weight(best) ? row : best))
}

function killed(table: IncidentTable, row: number): number {
  const range = peopleOf(table.killed, row)
  return range ? (range.max ?? range.min) : 0
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
  return Object.fromEntries(ACTS.map((act) => [act, collection(act)])) as Record<
    Act,
    ReturnType<typeof collection>
  >
}

/** The act of a row. */
export function actOf(table: IncidentTable, row: number): Act {
  return table.act.at(row) as Act
}

/** The row itself where it is placed, else the placed rows that it was split into. */
export function placedParts(table: IncidentTable, placed: Int32Array, row: number): number[] {
  if (!table.isParent[row]) return includesRow(placed, row) ? [row] : []
  return Array.from(placed.filter((part) => table.parent[part] === row))
}
