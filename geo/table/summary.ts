import type { Proximity } from '../cluster/proximity'
import type { Day } from '../time/time'
import { ANSWER_RELATIONS } from '../vocabulary'
import type { Filter } from './filter'
import { countIncidents, type IncidentCount, incidentsOf } from './incident-count'
import { includesRow } from './rows'
import type { IncidentTable, RowLink } from './table'

/** What is on the screen, in numbers; the catalogue of messages makes the sentence of it. */
export interface Summary {
  /** Incidents: one that was split is one, whichever of its records are shown. */
  readonly shown: number
  readonly total: number
  /** How many of the shown are shown in parts, and in how many. */
  readonly split: number
  readonly parts: number
  /** Whether the table has more than is shown. */
  readonly isNarrowed: boolean
  /** See `shownDays`. */
  readonly from: Day | null
  readonly to: Day | null
  /** null where clusters are off; 'computing' while they are on their way, 'failed' where they will not come. */
  readonly clusters: number | 'computing' | 'failed' | null
  readonly leftOut: number
  /** Answers stated or denied between two incidents that are both shown; null where the table has none at all. */
  readonly links: number | null
  /** Shown in the list and exported, but at no point on the map. */
  readonly notPlaced: number
  readonly datesReversed: boolean
}

/** What is known of rows already when they are summarised. */
interface Counted {
  readonly count: IncidentCount
  readonly days: Pick<Summary, 'from' | 'to'>
}

/** States what a filter left of a table. */
export function summarise(
  table: IncidentTable,
  filter: Filter,
  rows: Int32Array,
  proximity: Proximity | 'computing' | 'failed' | null,
  counted: Counted = {
    count: countIncidents(table, rows),
    days: shownDays(table, filter, rows),
  },
): Summary {
  const { incidents, split, parts, notPlaced } = counted.count
  return {
    shown: incidents,
    total: incidentsOf(table),
    split,
    parts,
    isNarrowed: rows.length < table.length,
    ...counted.days,
    clusters: proximity === null || typeof proximity === 'string' ? proximity : proximity.count,
    leftOut: proximity === null || typeof proximity === 'string' ? 0 : proximity.leftOut,
    links: table.links.length === 0 ? null : answersAmong(table, rows).length,
    notPlaced,
    datesReversed: filter.from !== null && filter.to !== null && filter.from > filter.to,
  }
}

/**
 * The filter's dates, and for one that is open the first or last possible day of the rows; null where
 * there is neither.
 */
export function shownDays(
  table: IncidentTable,
  { from, to }: Pick<Filter, 'from' | 'to'>,
  rows: Int32Array,
): Pick<Summary, 'from' | 'to'> {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    first = Math.min(first, table.start[row] as number)
    last = Math.max(last, table.end[row] as number)
  }
  return { from: from ?? (rows.length ? first : null), to: to ?? (rows.length ? last : null) }
}

/** The answers, stated or denied, whose two incidents are both among the ascending rows. */
export function answersAmong(table: IncidentTable, rows: Int32Array): RowLink[] {
  return table.links.filter(
    ({ from, to, rel }) =>
      ANSWER_RELATIONS.includes(rel) && includesRow(rows, from) && includesRow(rows, to),
  )
}
