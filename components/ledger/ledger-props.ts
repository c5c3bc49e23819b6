import type { TargetFacts } from '@/components/explorer/dataset-facts'
import type { Lit, OnLight } from '@/components/explorer/lit'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import type { Day, DaySpan } from '@/geo/time/time'

export interface LedgerProps {
  readonly table: IncidentTable
  /** Rows that pass the whole filter, dates included. */
  readonly rows: Int32Array
  /** Rows that pass the filter with the dates left open: those outside the dates are drawn faded. */
  readonly contextRows: Int32Array
  /** Answers among the context rows. */
  readonly links: readonly RowLink[]
  /** The lanes, in this order. */
  readonly targets: readonly TargetFacts[]
  /** What the axis spans at zoom 1. */
  readonly period: DaySpan
  /** The dates of the filter; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  /** 'replace' while a movement is under way, 'push' at its end. */
  readonly onRange: (from: Day | null, to: Day | null, step: 'push' | 'replace') => void
  readonly selected: number | null
  readonly lit: Lit
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  /** Where set, what is not in it is dimmed. */
  readonly chainRows: ReadonlySet<number> | null
}
