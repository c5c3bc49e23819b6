import type { Bounds } from '../space/position'
import type { TablePart } from '../table/columns'
import type { Filter } from '../table/filter'
import type { IncidentCount } from '../table/incident-count'
import type { FilterResult } from '../table/moving-filter'
import type { IncidentTable } from '../table/table'
import type { DaySpan } from '../time/time'
import type { DayCounts, DayCountsQuery } from './day-counts'
import type { Page, PageQuery } from './page'
import type { RowBatch } from './row-batch'
import type { Tile, TileQuery } from './tile'

/** How many rows match, exactly, and how many incidents they are. */
export interface RowCount extends IncidentCount {
  readonly rows: number
  /** Rows besides these that name no day, and pass a filter that asks for none. */
  readonly undated: number
}

/** Where and when rows are; null where none of them has a point, and where there are none. */
export interface Extent {
  readonly bounds: Bounds | null
  /** The first and the last day that any of them may have happened on. */
  readonly days: DaySpan | null
}

/** All matching rows at once, for what has to see them together. */
export interface WholeQuery {
  readonly filter: Filter
  /** The parts of the table that are wanted. */
  readonly parts: readonly TablePart[]
  /** With more matching rows than these there is no answer. */
  readonly mostRows: number
  /** Whether those that name no day are among them; left out, they are not. */
  readonly withUndated?: boolean
}

/**
 * What a source is asked besides for its table, so that one whose table fits no process can be asked,
 * too. Every question is plain data. All are answered from the same version of the data, by the same
 * filter (`filterRows`), with rows in the same order: that of the exports, which is that of a table.
 * Rows that name no day are last in `page` and `batches` where no day is asked for, as they are in
 * exports, and can be asked for as an incident; nothing else is answered from them.
 */
export interface IncidentQueries {
  /**
   * A table with every column that the rows have and every option of its facets: what a question can
   * name and what an answer says. Of its rows nothing is promised.
   */
  readonly shape: () => Promise<IncidentTable>
  /** Whether there is such a chain, as `chainRows` reads its name. */
  readonly hasChain: (name: string) => Promise<boolean>
  /** One row, whatever matches; null for an unknown id. */
  readonly incident: (id: string) => Promise<RowBatch | null>
  readonly count: (filter: Filter) => Promise<RowCount>
  /** null where the place names no incident of the source. */
  readonly page: (query: PageQuery) => Promise<Page | null>
  /** How many incidents each option has when only the other conditions hold, in the order of the options of `shape`. */
  readonly facetCounts: (filter: Filter) => Promise<FilterResult['counts']>
  readonly dayCounts: (query: DayCountsQuery) => Promise<DayCounts>
  readonly extent: (filter: Filter) => Promise<Extent>
  /** Throws a RangeError for a tile that is none (`isTile`). */
  readonly tile: (query: TileQuery) => Promise<Tile>
  /** Every matching row in turn, in batches of which one or two are in memory at a time. */
  readonly batches: (filter: Filter) => AsyncIterable<RowBatch>
  /** Those of the matching rows that links join, both ends matching, with these links in the table. */
  readonly linked: (filter: Filter) => Promise<RowBatch>
  /** Links between the rows are in the table. null where more rows match than are wanted. */
  readonly whole: (query: WholeQuery) => Promise<RowBatch | null>
}
