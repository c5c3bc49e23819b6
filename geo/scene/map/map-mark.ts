import type { Position } from '../../space/position'
import { includesRow, keepRows } from '../../table/rows'
import type { IncidentTable } from '../../table/table'
import type { Pixel } from './pixel'

/** What a map shows at one point: an incident, or several that share the place or would touch. */
export interface MapMark {
  /** The point it stands on; the same for as long as the same place leads. */
  readonly key: string
  /** Exactly where `face` happened, at the turn of the world that is nearest to the map's middle. */
  readonly position: Position
  readonly at: Pixel
  /** In order of time; at least one. */
  readonly rows: readonly number[]
  /** The gravest of them, whose place, shape and colour the mark has. */
  readonly face: number
  /** Distinct points among them. */
  readonly places: number
  /** Side in pixels of the square round it that no other mark's square overlaps, up to a finger's. */
  readonly room: number
}

/** Where there are more placed rows than this, those at more places in view are dots on a canvas instead of marks. */
export const MOST_MARKS = 300

/** The rows that have a point on the map, ascending as they came. */
export function placedRows(table: IncidentTable, rows: Int32Array): Int32Array {
  const { lon } = table
  if (isPlacedThroughout(lon)) return rows
  const known = placedAmong.get(rows)
  if (known?.lon === lon) return known.placed
  const placed = keepRows(rows, (row) => !Number.isNaN(lon[row] as number))
  placedAmong.set(rows, { lon, placed })
  return placed
}

/** Those that were asked for: of one list several ask. */
const placedAmong = new WeakMap<
  Int32Array,
  { readonly lon: Float64Array; readonly placed: Int32Array }
>()

const placedThroughout = new WeakMap<Float64Array, boolean>()

function isPlacedThroughout(lon: Float64Array): boolean {
  const known = placedThroughout.get(lon) ?? !lon.some(Number.isNaN)
  placedThroughout.set(lon, known)
  return known
}

/** The row itself where it is placed, else the placed rows that it was split into. */
export function placedParts(table: IncidentTable, placed: Int32Array, row: number): number[] {
  if (!table.isParent[row]) return includesRow(placed, row) ? [row] : []
  return Array.from(placed.filter((part) => table.parent[part] === row))
}

/** At which steps of a chain that is followed rows stand, from 1; null where none is followed. */
export type MarkSteps = ReadonlyMap<number, number> | null

/** The steps of the chain that is followed at a mark, in their order. */
export function stepsAt({ rows }: Pick<MapMark, 'rows'>, steps: MarkSteps): number[] {
  if (!steps) return []
  return [...new Set(rows.flatMap((row) => steps.get(row) ?? []))].sort((a, b) => a - b)
}

/** What is written at a mark: its steps, else how many incidents are there; empty for a single one. */
export function badgeText(mark: Pick<MapMark, 'rows'>, steps: MarkSteps): string {
  const { length } = mark.rows
  return stepsAt(mark, steps).join(' ') || (length > 1 ? String(length) : '')
}

/** How many incidents of a mark stand on another point than their own. */
export function hiddenIn(table: IncidentTable, { rows, face }: MapMark): number {
  const [lon, lat] = [table.lon[face], table.lat[face]]
  return rows.filter((row) => table.lon[row] !== lon || table.lat[row] !== lat).length
}
