import type { Filter } from '../table/filter'
import { countBelow } from '../table/rows'
import type { RowBatch } from './row-batch'

/** Where a page begins or ends: next to an incident, which need not match the filter itself. */
export type PagePlace = { readonly after: string } | { readonly before: string }

/** The id of the incident that a place is next to. */
export const placeId = (place: PagePlace): string => ('after' in place ? place.after : place.before)

/** The place of an incident by its row. */
export const edgeAt = (place: PagePlace, row: number): Edge =>
  'after' in place ? { after: row } : { before: row }

/** So many of the matching rows as a page has, in the order of the exports. */
export interface PageQuery {
  readonly filter: Filter
  /** At least 1. */
  readonly limit: number
  /** null for the first page. */
  readonly place: PagePlace | null
}

export interface Page {
  readonly batch: RowBatch
  /** The places of the pages beside it; null where there is none. A page without rows has none beside it. */
  readonly previous: PagePlace | null
  readonly next: PagePlace | null
}

/** A place by the row of its incident. */
export type Edge = { readonly after: number } | { readonly before: number }

/** A stretch of ascending rows, and whether there are more on either side. */
export interface Stretch {
  readonly rows: Int32Array
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The first `limit` of ascending rows after a row, or the last before one; the first of all where none is named. */
export function stretchOf(rows: Int32Array, limit: number, edge: Edge | null): Stretch {
  const isBackward = edge !== null && 'before' in edge
  const at = edge === null ? 0 : countBelow(rows, 'before' in edge ? edge.before : edge.after + 1)
  const [start, end] = isBackward ? [Math.max(0, at - limit), at] : [at, at + limit]
  return { rows: rows.subarray(start, end), isFirst: start === 0, isLast: end >= rows.length }
}
