import {
  type MarkFeature,
  MOST_MARKS,
  marksOf,
  placedParts,
  placedRows,
} from '@/components/map/map-features'
import { roomyMarks } from '@/components/map/mark-room'
import type { Pixel } from '@/components/map/spread'
import type { IncidentTable } from '@/geo/table/table'
import { isWithin, type MapFrame, pixelOf } from './map-frame'

/** Marks are moved this far apart, as on the screen. */
const APART = 27

/** A mark of the map, in units of the picture from the corner of the map. */
export interface PlacedMark {
  readonly feature: MarkFeature
  readonly at: Pixel
  /** Its true place, which differs where it had to make room. */
  readonly place: Pixel
  /** Whether it, or a part of it, is the incident that is open. */
  readonly isOpen: boolean
}

export interface PlacedMarks {
  /** All rows that have a point, on the shown part of the map or not. */
  readonly rows: Int32Array
  /** The marks that the map shows. */
  readonly marks: readonly PlacedMark[]
  /** Incidents whose mark lies beyond the shown part of the map. */
  readonly beyond: number
  readonly asDots: boolean
}

/** One mark for each point, moved apart where they would overlap. */
export function placedMarks(
  table: IncidentTable,
  rows: Int32Array,
  selected: number | null,
  frame: MapFrame,
): PlacedMarks {
  const placed = placedRows(table, rows)
  const open = selected === null ? [] : placedParts(table, placed, selected)
  const asDots = placed.length > MOST_MARKS
  const features = marksOf(table, placed, selected)
  const places = features.map(({ geometry }) => pixelOf(frame, geometry.coordinates))
  const roomy = asDots
    ? features.map((mark, i) => ({ mark, at: places[i] as Pixel, place: places[i] as Pixel }))
    : roomyMarks(table, features, places, APART, selected)
  const marks = roomy
    .map(({ mark: feature, at, place }) => ({
      ...{ feature, at, place },
      isOpen: feature.properties.rows.some((row) => open.includes(row)),
    }))
    .filter(({ at }) => isWithin(frame, at))
  const shown = marks.reduce((sum, { feature }) => sum + feature.properties.rows.length, 0)
  return { rows: placed, marks, beyond: placed.length - shown, asDots }
}
