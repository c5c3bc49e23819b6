import type { CodeColumn, CodesColumn } from './column'
import { hasSplit } from './incident-count'
import { OptionTally } from './option-tally'
import { rowsBut } from './rows'
import type { IncidentTable } from './table'

/** Rows that are to be counted, or taken off. */
type Waiting = readonly [rows: Int32Array, by: 1 | -1]

/**
 * The counts of a facet's options, made when somebody asks for them: what has come and gone waits
 * until then, and where that is more than there is, all is counted anew.
 */
export class AwaitedCounts {
  private tally: OptionTally
  private waiting: Waiting[] | null = []
  private waitingRows = 0

  constructor(
    private readonly table: IncidentTable,
    private readonly column: CodeColumn | CodesColumn,
  ) {
    this.tally = new OptionTally(table, column)
  }

  /** Rows come, or go. The list must stay as it is. */
  add(rows: Int32Array, by: 1 | -1): void {
    if (rows.length === 0 || !this.waiting) return
    this.waitingRows += rows.length
    if (this.waitingRows > this.table.length) this.waiting = null
    else this.waiting.push([rows, by])
  }

  /** How many incidents each option has: among these lists are all rows that have come and not gone, and `split` the records of split incidents of each. */
  counts(present: () => readonly Int32Array[], split: readonly Int32Array[]): Int32Array {
    if (!this.waiting) this.tally = new OptionTally(this.table, this.column)
    const all = this.waiting ?? present().map((rows): Waiting => [rows, 1])
    for (const [rows, by] of all) this.count(rows, by)
    this.waiting = []
    this.waitingRows = 0
    return this.tally.counts(split)
  }

  /** Of most rows those are counted that are not among them. */
  private count(rows: Int32Array, by: 1 | -1): void {
    const { length } = this.table
    if (hasSplit(this.table) || rows.length <= length / 2) this.tally.add(rows, by)
    else {
      this.tally.addAll(by)
      this.tally.add(restOf(rows, length), by === 1 ? -1 : 1)
    }
  }
}

/** Each facet asks for the same. */
const rests = new WeakMap<Int32Array, Int32Array>()

function restOf(rows: Int32Array, length: number): Int32Array {
  const rest = rests.get(rows) ?? rowsBut(rows, length)
  rests.set(rows, rest)
  return rest
}
