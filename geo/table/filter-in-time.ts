import type { Day } from '../time/time'
import { type Casualties, PeopleTally } from './casualties'
import { type Facet, facetColumn, facetsOf } from './facets'
import { type Filter, rowsOfAnyTime, type TimelessFilter } from './filter'
import { hasSplit, type IncidentCount, IncidentTally, isSplit } from './incident-count'
import { OptionTally } from './option-tally'
import { keepRows, rowsBut } from './rows'
import { type DayRange, RowsInTime } from './rows-in-time'
import { shownDays } from './summary'
import type { IncidentTable } from './table'

/** The matching rows, what they add up to, and for each facet of the table how many incidents each option has when only the other conditions hold. */
export interface FilterResult {
  readonly rows: Int32Array
  readonly counts: { readonly [Id in Facet]?: Int32Array }
  readonly count: IncidentCount
  /** See `shownDays`. */
  readonly days: { readonly from: Day | null; readonly to: Day | null }
  /** The killed; null where the table has no column of them. */
  readonly killed: Casualties | null
}

/** A filter applied at once to a table. Throws where a search needs words that are not there. */
export const filterWithCounts = (table: IncidentTable, filter: Filter): FilterResult =>
  new FilterInTime(table, filter).within(filter)

/** No day at all: what nothing has been counted of yet. */
const NEVER: DayRange = { from: 1, to: 0 }

/** What is counted of some rows, which come and go. */
interface Counted {
  readonly rows: RowsInTime
  readonly tallies: readonly Tally[]
}

interface Tally {
  readonly add: (rows: Int32Array, by: 1 | -1) => void
  /** Where it is less work to take what is not counted off all that there is. */
  readonly addAll?: (by: 1 | -1) => void
}

/**
 * A filter whose dates change: rows are counted when they come into the range and taken off when they
 * go, and what stays is not looked at. Records of incidents that were split, which count as one
 * together, are counted anew each time; they are few.
 */
export class FilterInTime {
  /** The rows that match whatever their dates. */
  readonly rows: Int32Array
  private readonly shown: RowsInTime
  private readonly options: readonly { readonly id: Facet; readonly tally: OptionTally }[]
  private readonly refused: readonly { readonly id: Facet; readonly rows: RowsInTime }[]
  private readonly incidents: IncidentTally
  private readonly killed: PeopleTally | null
  private readonly counted: readonly Counted[]
  private readonly hasSplit: boolean
  private range = NEVER
  /** The first and last possible day of any row, whatever the dates. */
  private readonly extent: ReturnType<typeof shownDays>

  /** Throws where a search needs words that are not there. */
  constructor(
    private readonly table: IncidentTable,
    filter: TimelessFilter,
  ) {
    const { rows, refused } = rowsOfAnyTime(table, filter)
    this.rows = rows
    this.extent = shownDays(table, { from: null, to: null }, rows)
    this.hasSplit = hasSplit(table)
    this.shown = new RowsInTime(table, rows)
    this.refused = [...refused].map(([id, each]) => ({ id, rows: new RowsInTime(table, each) }))
    this.options = facetsOf(table).flatMap(({ id }) => {
      const column = facetColumn(table, id)
      return column ? [{ id, tally: new OptionTally(table, column) }] : []
    })
    this.incidents = new IncidentTally(table)
    this.killed = table.columns.has('fatalities_min') ? new PeopleTally(table, table.killed) : null
    this.counted = [
      {
        rows: this.shown,
        tallies: [
          this.incidents,
          ...(this.killed ? [this.killed] : []),
          ...this.options.map(({ tally }) => tally),
        ],
      },
      ...this.refused.map(({ id, rows: ofFacet }) => ({
        rows: ofFacet,
        tallies: this.options.filter((each) => each.id === id).map(({ tally }) => tally),
      })),
    ]
  }

  /** What matches in a range of days. */
  within(range: DayRange): FilterResult {
    for (const { rows, tallies } of this.counted) {
      const [gained, lost] = [rows.gained(range, this.range), rows.gained(this.range, range)]
      this.add(tallies, gained, 1)
      this.add(tallies, lost, -1)
    }
    this.range = range
    const rows = this.shown.within(range)
    const split = this.splitAmong(rows)
    const counts = this.options.map(({ id, tally }) => {
      const refused = this.refused.find((each) => each.id === id)?.rows.within(range)
      return [id, tally.counts([split, refused ? this.splitAmong(refused) : NONE])] as const
    })
    return {
      rows,
      counts: Object.fromEntries(counts),
      count: this.incidents.count(split),
      // The first row of all is within whatever range is open to that end, if any is.
      days: {
        from: range.from ?? (rows.length ? this.extent.from : null),
        to: range.to ?? (rows.length ? this.extent.to : null),
      },
      killed: this.killed?.sum(split) ?? null,
    }
  }

  private add(tallies: readonly Tally[], rows: Int32Array, by: 1 | -1): void {
    const { length } = this.table
    const isMost = !this.hasSplit && rows.length > length / 2
    const rest = isMost ? rowsBut(rows, length) : rows
    for (const tally of tallies) {
      if (!isMost || !tally.addAll) tally.add(rows, by)
      else {
        tally.addAll(by)
        tally.add(rest, by === 1 ? -1 : 1)
      }
    }
  }

  private splitAmong(rows: Int32Array): Int32Array {
    return this.hasSplit ? keepRows(rows, (row) => isSplit(this.table, row)) : NONE
  }
}

const NONE = new Int32Array()
