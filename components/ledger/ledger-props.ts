import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Lit, OnLight } from '@/components/state/lit'
import type { LaneFacet } from '@/geo/table/channels'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import type { Day, DaySpan } from '@/geo/time/time'

/** Data beside those that the ledger is of. */
export interface LedgerBeside {
  readonly reference: string
  readonly name: string
  /** Of CSS. */
  readonly colour: string
  readonly table: IncidentTable
  /** Makes it the data that the ledger is of. */
  readonly onExplore: () => void
}

export interface LedgerProps {
  readonly table: IncidentTable
  /** Rows that pass the whole filter, dates included. */
  readonly rows: Int32Array
  /** How many incidents those are. */
  readonly shown: number
  /** Rows that pass the filter with the dates left open: those outside the dates are drawn faded. */
  readonly contextRows: Int32Array
  /** Answers among the context rows. */
  readonly links: readonly RowLink[]
  readonly facts: DatasetFacts
  /** The facet that makes the lanes; null for one lane of all. */
  readonly lanes: LaneFacet | null
  /** Folded until it is unfolded, where it is narrow: a strip that leaves the room to what is below it. */
  readonly canFold: boolean
  readonly onLanes: (lanes: LaneFacet | null) => void
  /** What the axis spans at zoom 1. */
  readonly period: DaySpan
  /** The dates of the filter; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  /** 'replace' while a movement is under way, 'push' at its end. */
  readonly onRange: (from: Day | null, to: Day | null, step: 'push' | 'replace') => void
  /** Days to show in place of the dates while they are played, which stay as they are; null at the end. */
  readonly onPlayed: (days: DaySpan | null) => void
  readonly selected: number | null
  readonly lit: Lit
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  /** Where set, what is not in it is dimmed. */
  readonly chainRows: ReadonlySet<number> | null
  readonly beside: readonly LedgerBeside[]
}
