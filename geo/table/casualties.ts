import { NOT_STATED } from './column'
import { hasSplit, isSplit } from './incident-count'
import { includesRow } from './rows'
import type { IncidentTable, PeopleColumn } from './table'

/** People of many incidents: at least so many, and at most so many or, where an account is open, "or more". */
export interface PeopleSum {
  readonly least: number
  readonly most: number
  readonly isOpen: boolean
}

/** Killed or wounded, what only denied or disputed reports say kept apart. */
export interface Casualties {
  readonly stated: PeopleSum
  readonly doubted: PeopleSum
}

const NO_PEOPLE: PeopleSum = { least: 0, most: 0, isOpen: false }
export const NO_CASUALTIES: Casualties = { stated: NO_PEOPLE, doubted: NO_PEOPLE }

/**
 * Whether a row counts when ascending rows are added up: a whole, or parts of a whole that is not
 * among them, so that nobody is counted twice.
 */
export function isSummed({ parent }: IncidentTable, rows: Int32Array, row: number): boolean {
  const whole = parent[row] ?? -1
  return whole < 0 || !includesRow(rows, whole)
}

/** Adds up the people of rows that come and go. Those of incidents that were split are added last, from their records. */
export class PeopleTally {
  private readonly stated = nobody()
  private readonly doubted = nobody()

  constructor(
    private readonly table: IncidentTable,
    private readonly people: PeopleColumn,
  ) {}

  /** Adds rows, or takes them off; records of split incidents are passed over. */
  add(rows: Int32Array, by: 1 | -1): void {
    const { min, max } = this.people
    const { hollow } = this.table
    const passesOver = hasSplit(this.table)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const least = min[row] as number
      if (least === NOT_STATED || (passesOver && isSplit(this.table, row))) continue
      const sum = hollow[row] === 1 ? this.doubted : this.stated
      add(sum, least, max[row] as number, by)
    }
  }

  /** The sum, the records of split incidents among `split`, which ascend, included. */
  sum(split: Int32Array): Casualties {
    const plain = { stated: sumOf(this.stated), doubted: sumOf(this.doubted) }
    const ofSplit = casualtiesOf(this.table, this.people, split)
    return addedCasualties(plain, ofSplit)
  }
}

/** The killed or the wounded of ascending rows. */
export const casualtiesOf = (
  table: IncidentTable,
  people: PeopleColumn,
  rows: Int32Array,
): Casualties => casualtiesByNumber(table, people, rows, () => 0)[0] ?? NO_CASUALTIES

/** The killed or the wounded of ascending rows by numbers from 0 on; undefined for one without a stated number. */
export function casualtiesByNumber(
  table: IncidentTable,
  people: PeopleColumn,
  rows: Int32Array,
  numberOf: (row: number) => number,
): (Casualties | undefined)[] {
  const { min, max } = people
  const { hollow } = table
  const hasWholes = hasSplit(table)
  const sums: (Record<keyof Casualties, Adding> | undefined)[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const least = min[row] ?? NOT_STATED
    if (least === NOT_STATED || (hasWholes && !isSummed(table, rows, row))) continue
    const number = numberOf(row)
    let sum = sums[number]
    if (!sum) {
      while (sums.length < number) sums.push(undefined)
      sum = { stated: nobody(), doubted: nobody() }
      sums[number] = sum
    }
    add(hollow[row] === 1 ? sum.doubted : sum.stated, least, max[row] as number, 1)
  }
  return sums.map((sum) => sum && { stated: sumOf(sum.stated), doubted: sumOf(sum.doubted) })
}

/** A sum that is being made: `open` is how many accounts are open. */
interface Adding {
  least: number
  most: number
  open: number
}

const nobody = (): Adding => ({ least: 0, most: 0, open: 0 })

function add(sum: Adding, least: number, most: number, by: 1 | -1): void {
  const isOpen = most === NOT_STATED
  sum.least += by * least
  sum.most += by * (isOpen ? least : most)
  if (isOpen) sum.open += by
}

const sumOf = ({ least, most, open }: Adding): PeopleSum => ({ least, most, isOpen: open > 0 })

/** Two sums as one. */
export function addedCasualties(a: Casualties, b: Casualties): Casualties {
  const both = (x: PeopleSum, y: PeopleSum): PeopleSum => ({
    least: x.least + y.least,
    most: x.most + y.most,
    isOpen: x.isOpen || y.isOpen,
  })
  return { stated: both(a.stated, b.stated), doubted: both(a.doubted, b.doubted) }
}

/** The killed among rows of a table; null where it has no column of them. */
export const killedAmong = (table: IncidentTable, rows: Int32Array): Casualties | null =>
  table.columns.has('fatalities_min') ? casualtiesOf(table, table.killed, rows) : null
