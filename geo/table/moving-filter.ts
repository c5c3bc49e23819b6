import type { Day } from '../time/time'
import { AwaitedCounts } from './awaited-counts'
import { type Casualties, PeopleTally } from './casualties'
import { type Choices, type Facet, facetColumn, facetsOf } from './facets'
import { canBeMet, type Filter } from './filter'
import { hasSplit, type IncidentCount, IncidentTally, isSplit } from './incident-count'
import { type LastingFilter, NOTHING, Refusals } from './refusals'
import { keepRows } from './rows'
import { type DayRange, RowsInTime } from './rows-in-time'
import { areSameNumbers } from './same-numbers'
import type { IncidentTable } from './table'

/**
 * The matching rows, what they add up to, and for each facet of the table how many incidents each
 * option has when only the other conditions hold, which is counted when it is read.
 */
export interface FilterResult {
  readonly rows: Int32Array
  /** Those that match but for their dates: the same list for as long as the same is chosen. */
  readonly ofAnyTime: Int32Array
  readonly counts: { readonly [Id in Facet]?: Int32Array }
  readonly count: IncidentCount
  /** See `shownDays`. */
  readonly days: { readonly from: Day | null; readonly to: Day | null }
  /** The killed; null where the table has no column of them. */
  readonly killed: Casualties | null
}

/** A filter applied at once to a table. Throws where a search needs words that are not there. */
export const filterWithCounts = (table: IncidentTable, filter: Filter): FilterResult =>
  new MovingFilter(table, filter).apply(filter)

/** No day at all: what nothing has been counted of yet. */
const NEVER: DayRange = { from: 1, to: 0 }

/** The part of a filter that changes from one answer to the next. */
export type Asked = Pick<Filter, 'from' | 'to' | 'choices'>

/** Rows that come and go, and what is counted of them. */
interface Counted {
  /** What alone refuses them. */
  readonly by: number
  rows: RowsInTime
  readonly tallies: readonly Tally[]
}

interface Tally {
  readonly add: (rows: Int32Array, by: 1 | -1) => void
}

/**
 * A filter of which dates and choices change: rows are counted when they come to those that match and
 * taken off when they go, and what stays is not looked at. Records of incidents that were split,
 * which count as one together, are counted anew each time; they are few.
 */
export class MovingFilter {
  private readonly refusals: Refusals
  private readonly options: readonly {
    readonly id: Facet
    /** The number of the facet among those of the table, from 1: what it refuses is refused by that. */
    readonly by: number
    readonly tally: AwaitedCounts
  }[]
  private readonly incidents: IncidentTally
  private readonly killed: PeopleTally | null
  private readonly shown: Counted
  private readonly refused = new Map<Facet, Counted>()
  /** Whether what has come and gone by the latest choice is counted. */
  private isCounted = true
  private readonly hasSplit: boolean
  /** How often it has moved on: what was not read of an answer before is no longer to be had from here. */
  private moves = 0
  private range = NEVER
  private choices: Choices | null = null
  private latest: (DayRange & { readonly of: RowsInTime; readonly rows: Int32Array }) | null = null
  /** The last answers, the latest first: a reader who takes a choice back asks what was asked before. */
  private answers: readonly { readonly asked: Asked; readonly result: FilterResult }[] = []

  /** Throws where a search needs words that are not there. */
  constructor(
    private readonly table: IncidentTable,
    private readonly filter: LastingFilter,
  ) {
    this.refusals = new Refusals(table, filter)
    this.hasSplit = hasSplit(table)
    this.options = facetsOf(table).flatMap(({ id }, i) => {
      const column = facetColumn(table, id)
      return column ? [{ id, by: i + 1, tally: new AwaitedCounts(table, column) }] : []
    })
    this.incidents = new IncidentTally(table)
    this.killed = table.columns.has('fatalities_min') ? new PeopleTally(table, table.killed) : null
    this.shown = {
      by: NOTHING,
      rows: new RowsInTime(table, NONE),
      tallies: [
        this.incidents,
        ...(this.killed ? [this.killed] : []),
        ...this.options.map(({ tally }) => tally),
      ],
    }
  }

  /** The rows that match dates and choices, before what they add up to is counted: the list that `apply` then gives. */
  rowsOf(asked: Asked): Int32Array {
    const { from, to, choices } = asked
    const known = this.answerTo(asked)
    if (known) return known.rows
    if (!canBeMet(this.table, choices)) return NONE
    if (choices !== this.choices) this.choose(choices)
    return this.shownWithin({ from, to })
  }

  /** What matches dates and choices: the same object as long as these are, and where they are what was asked before the last. */
  apply({ from, to, choices }: Asked): FilterResult {
    const asked = { from, to, choices }
    const known = this.answerTo(asked)
    const result = known ?? this.find(asked)
    const others = this.answers.filter((answer) => answer.result !== result)
    this.answers = [{ asked, result }, ...others].slice(0, ANSWERS_KEPT)
    return result
  }

  private answerTo(asked: Asked): FilterResult | null {
    return this.answers.find((answer) => isSameAsked(answer.asked, asked))?.result ?? null
  }

  private find(asked: Asked): FilterResult {
    const { from, to, choices } = asked
    const isMet = canBeMet(this.table, choices)
    if (isMet && choices !== this.choices) this.choose(choices)
    this.countChosen()
    this.move(isMet ? { from, to } : NEVER)
    const rows = this.shownWithin(this.range)
    const split = this.splitAmong(rows)
    const extent = rows.length > 0 ? this.shown.rows.extent() : null
    return {
      rows,
      ofAnyTime: isMet ? this.shown.rows.rows : NONE,
      counts: this.countsOf(asked, rows, split),
      count: this.incidents.count(split),
      // The first row of all is within whatever range is open to that end, if any is.
      days: { from: from ?? extent?.first ?? null, to: to ?? extent?.last ?? null },
      killed: this.killed?.sum(split) ?? null,
    }
  }

  /** What is counted of an answer when it is read: anew, where another was asked for meanwhile. */
  private countsOf(asked: Asked, rows: Int32Array, split: Int32Array): FilterResult['counts'] {
    const { moves, table, filter } = this
    const counts: FilterResult['counts'] = {}
    for (const { id, tally } of this.options) {
      const refused = this.refused.get(id)?.rows.within(this.range) ?? NONE
      const count = () =>
        this.moves === moves
          ? tally.counts(() => [rows, refused], [split, this.splitAmong(refused)])
          : new MovingFilter(table, filter).apply(asked).counts[id]
      let known: Int32Array | undefined
      const get = () => {
        known ??= count()
        return known
      }
      Object.defineProperty(counts, id, { get, enumerable: true })
    }
    return counts
  }

  /** The same list for the same question asked again. */
  private shownWithin({ from, to }: DayRange): Int32Array {
    const { latest, shown } = this
    if (latest?.of === shown.rows && latest.from === from && latest.to === to) return latest.rows
    const rows = shown.rows.within({ from, to })
    this.latest = { of: shown.rows, from, to, rows }
    return rows
  }

  private move(range: DayRange): void {
    this.moves++
    for (const { rows, tallies } of [this.shown, ...this.refused.values()]) {
      const [gained, lost] = [rows.gained(range, this.range), rows.gained(this.range, range)]
      this.add(tallies, gained, 1)
      this.add(tallies, lost, -1)
    }
    this.range = range
  }

  private choose(choices: Choices): void {
    this.countChosen()
    this.moves++
    const { refusals, table, shown } = this
    refusals.choose(choices)
    this.choices = choices
    this.isCounted = false
    for (const { id, by, tally } of this.options) {
      if (choices[id] == null || this.refused.has(id)) continue
      this.refused.set(id, { by, rows: new RowsInTime(table, NONE), tallies: [tally] })
    }
    const rows = refusals.rowsOf(NOTHING)
    if (!areSameNumbers(rows, shown.rows.rows)) shown.rows = new RowsInTime(table, rows)
  }

  /** Counts what has come and gone by the latest choice: who asks for the rows alone need not wait for it. */
  private countChosen(): void {
    if (this.isCounted) return
    this.isCounted = true
    const { refusals, table, range, shown } = this
    for (const counted of [shown, ...this.refused.values()]) {
      const { by } = counted
      // While nothing is counted, nothing comes or goes.
      const isFirst = range === NEVER
      const [gained, lost] = isFirst ? [NONE, NONE] : [refusals.gained(by), refusals.lost(by)]
      if (!isFirst && gained.length + lost.length === 0) continue
      if (counted !== shown) counted.rows = new RowsInTime(table, refusals.rowsOf(by))
      this.add(counted.tallies, new RowsInTime(table, gained).within(range), 1)
      this.add(counted.tallies, new RowsInTime(table, lost).within(range), -1)
    }
  }

  private add(tallies: readonly Tally[], rows: Int32Array, by: 1 | -1): void {
    for (const tally of tallies) tally.add(rows, by)
  }

  private splitAmong(rows: Int32Array): Int32Array {
    return this.hasSplit ? keepRows(rows, (row) => isSplit(this.table, row)) : NONE
  }
}

const NONE = new Int32Array()

/** The lists of very many rows take room. */
const ANSWERS_KEPT = 2

const isSameAsked = (a: Asked, b: Asked): boolean =>
  a.from === b.from && a.to === b.to && areSameChoices(a.choices, b.choices)

function areSameChoices(a: Choices, b: Choices): boolean {
  if (a === b) return true
  const facets = new Set([...Object.keys(a), ...Object.keys(b)] as Facet[])
  return [...facets].every((facet) => {
    const [first, second] = [a[facet] ?? null, b[facet] ?? null]
    if (first === null || second === null) return first === second
    return first.length === second.length && first.every((option, i) => option === second[i])
  })
}
