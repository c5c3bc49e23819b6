import type { Codes } from '../table/column'
import { plainColumn } from '../table/plain-column'
import type { IncidentTable } from '../table/table'
import type { ExportColumn } from './export-columns'
import { recurringTexts } from './read/distinct-texts'

/** Where each row's text is in a list of texts; one that is nowhere in it is none. */
interface Coded {
  readonly codes: Codes
  readonly texts: readonly (string | null)[]
}

/** The texts of one column of an export, each once and by number. */
export class ListedTexts {
  /** In the order of their numbers. */
  readonly texts: readonly string[]
  private readonly numbers = new Map<string, number>()
  /** The number of each of the column's own codes; -1 for none. */
  private readonly numberOf: Int32Array

  constructor(
    private readonly column: ExportColumn,
    private readonly table: IncidentTable,
    private readonly coded: Coded,
    isUsed: (code: number) => boolean,
  ) {
    const { numbers } = this
    this.numberOf = Int32Array.from(coded.texts, (text, code) => {
      if (text === null || !isUsed(code)) return -1
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    })
    this.texts = [...numbers.keys()]
  }

  /** How many there may be in any export of the table. */
  get most(): number {
    return this.coded.texts.length
  }

  /** The number of a row's text in its table, which is this one or has no text that this one has not; -1 for none. */
  at(table: IncidentTable, row: number): number {
    const { column, coded } = this
    if (table === this.table) return this.numberOf[coded.codes[row] as number] ?? -1
    const text = column.read(table, row, null)
    if (text === null) return -1
    const number = this.numbers.get(text as string)
    if (number === undefined) {
      throw new RangeError(
        `${column.name}: expected one of ${this.texts.length} texts, got ${text}`,
      )
    }
    return number
  }
}

/**
 * The texts of a column where a table lists them: the options of a closed list, or what recurs in very
 * many rows. Only those of some rows, or all with null. Null where it does not: whether it does is the
 * same for any rows of the table.
 */
export function listedTexts(
  column: ExportColumn,
  table: IncidentTable,
  rows: Int32Array | null,
): ListedTexts | null {
  const coded = column.type === 'text' ? codedIn(column, table) : null
  if (!coded) return null
  const used = new Uint8Array(coded.texts.length)
  if (rows === null) used.fill(1)
  else for (const row of rows) used[coded.codes[row] as number] = 1
  return new ListedTexts(column, table, coded, (code) => used[code] === 1)
}

function codedIn({ made }: ExportColumn, table: IncidentTable): Coded | null {
  const kept = made?.of(table)
  const column = kept && plainColumn(kept)
  const said = (text: string) => (made?.by(text) ?? null) as string | null
  if (column?.kind === 'code') return { codes: column.codes, texts: column.options.map(said) }
  const recurring = column?.kind === 'text' ? recurringTexts(column) : null
  if (!recurring || column?.kind !== 'text') return null
  return {
    codes: recurring.codes,
    texts: Array.from(recurring.rows, (row) => said(column.at(row))),
  }
}
