import type { CodeColumn, CodesColumn } from './column'
import { optionUses } from './facets'
import { hasSplit, isSplit } from './incident-count'
import { keepRows } from './rows'
import { type IncidentTable, wholeOf } from './table'

/** Counts incidents by the options that they have. Those that were split are counted last, where one record of each is enough. */
export class OptionTally {
  /** The last is of rows without an option. */
  private readonly numbers: Int32Array

  constructor(
    private readonly table: IncidentTable,
    private readonly column: CodeColumn | CodesColumn,
  ) {
    this.numbers = new Int32Array(column.texts.length + 1)
  }

  /** Counts rows, or takes them off; records of split incidents are passed over. */
  add(rows: Int32Array, by: 1 | -1): void {
    const { table, column, numbers } = this
    const { codes } = column
    const counted = hasSplit(table) ? keepRows(rows, (row) => !isSplit(table, row)) : rows
    if (column.kind === 'code') {
      for (let i = 0; i < counted.length; i++) {
        const code = codes[counted[i] as number] as number
        numbers[code] = (numbers[code] as number) + by
      }
      return
    }
    const { offsets } = column
    for (let i = 0; i < counted.length; i++) {
      const row = counted[i] as number
      const end = offsets[row + 1] as number
      for (let at = offsets[row] as number; at < end; at++) {
        const code = codes[at] as number
        numbers[code] = (numbers[code] as number) + by
      }
    }
  }

  /** Counts all rows of a table in which nothing was split, or takes them off: how often each option occurs is known of the column. */
  addAll(by: 1 | -1): void {
    const uses = optionUses(this.column)
    for (let code = 0; code < uses.length; code++) {
      this.numbers[code] = (this.numbers[code] as number) + by * (uses[code] as number)
    }
  }

  /** How many incidents each option has, the records of split ones in these lists included. */
  counts(split: readonly Int32Array[]): Int32Array {
    const counts = this.numbers.slice(0, -1)
    const seen = new Set<number>()
    for (const rows of split) {
      for (const row of rows) {
        for (const code of this.codesOf(row)) {
          const key = wholeOf(this.table, row) * counts.length + code
          if (seen.has(key) || code >= counts.length) continue
          seen.add(key)
          counts[code] = (counts[code] as number) + 1
        }
      }
    }
    return counts
  }

  private codesOf(row: number): Iterable<number> {
    const { column } = this
    return column.kind === 'code' ? [column.codes[row] as number] : column.of(row)
  }
}
