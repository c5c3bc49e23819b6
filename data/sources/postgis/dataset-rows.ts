import type { RowBatch } from '@/geo/query/row-batch'
import {
  CodeColumn,
  type Column,
  EntriesColumn,
  IntegerColumn,
  NOT_STATED,
  type TextColumn,
} from '@/geo/table/column'
import {
  type ColumnBuilder,
  IntegerBuilder,
  NONE,
  NumberBuilder,
  narrowCodes,
  TextBuilder,
} from '@/geo/table/column-builder'
import { type IncidentTable, openTable } from '@/geo/table/table'
import { bytesOf, ColumnReader, integersOf, textFrom } from './column-bytes'
import { type Conditions, everyRow } from './conditions'
import type { Described } from './described'
import { cellText, type Pool, type RawRow } from './pool'
import { ints, sql } from './sql'
import { dictionariesStatement, entriesStatement, rowsStatement, type Some } from './statements'
import { dictionaryName, type StoredColumn } from './stored-columns'

/** Rows that are put together by one statement, at most: a statement's answer is in memory whole. */
const TOGETHER = 50_000

/** The texts of the dictionaries of a dataset, by column. */
export type Dictionaries = ReadonlyMap<string, TextColumn>

/** Reads the dictionaries of a dataset, but for that of its words: it may be as large as all rows. Or that alone, `ofWords`. */
export async function readDictionaries(
  pool: Pool,
  datasetId: number,
  ofWords = false,
): Promise<Dictionaries> {
  const parts = new Map<string, { options: Uint8Array[]; lengths: Int32Array[] }>()
  const answer = await pool.ask(dictionariesStatement({ datasetId }, ofWords))
  for (const [cell, options, lengths] of answer) {
    const name = cellText(cell)
    const known = parts.get(name) ?? { options: [], lengths: [] }
    known.options.push(options ?? new Uint8Array())
    known.lengths.push(integersOf(bytesOf(lengths)))
    parts.set(name, known)
  }
  return new Map(
    [...parts].map(([name, { options, lengths }]) => [name, textFrom(options, lengths)]),
  )
}

const NO_TEXTS = textFrom([], [])

/** A table without rows, with every column that a dataset has, and every option but words. */
export function shapeOf(name: string, described: Described, dictionaries: Dictionaries) {
  const rows = new DatasetRows(described, dictionaries, name)
  return rows.emptyTable()
}

/** Makes tables of the rows of a dataset. */
export class DatasetRows {
  constructor(
    private readonly described: Described,
    private readonly dictionaries: Dictionaries,
    private readonly name: string,
  ) {}

  emptyTable(): IncidentTable {
    const stored = this.described.columns.filter(({ kind }) => kind !== 'entries')
    const { columns } = new ColumnReader(stored).done(this.dictionaryOf)
    const rows = new Int32Array()
    const entries = this.described.columns
      .filter(({ kind }) => kind === 'entries')
      .map((column) => [column.name, this.entriesColumn(column, rows, [])] as const)
    return this.tableOf(new Map([...columns, ...entries]), rows)
  }

  /**
   * The rows that match, as many as are asked for, with the wholes that they are parts of; `columns`
   * are those that the table is to have, `numbers` those that its rows have in the dataset. Links
   * between rows of the table are in it.
   */
  async batch(
    pool: Pool,
    datasetId: number,
    conditions: Conditions,
    some: Some,
    columns: readonly StoredColumn[] = this.described.columns,
  ): Promise<RowBatch & { readonly numbers: Int32Array }> {
    const stored = columns.filter(({ kind }) => kind !== 'entries')
    const hasWords = columns.some(({ name }) => name === 'words')
    const words = hasWords ? await readDictionaries(pool, datasetId, true) : this.dictionaries
    const dictionaryOf = (name: string) => words.get(name) ?? this.dictionaryOf(name)
    const readSome = async (which: Conditions, many: Some) =>
      (await this.read(pool, which, many, stored)).done(dictionaryOf)
    let read = await readSome(conditions, some)
    const matching = read.rows
    const wholes = missingWholes(read)
    if (wholes.length > 0) {
      const all = everyRow({ datasetId }).and(sql`row = any(${ints([...matching, ...wholes])})`)
      read = await readSome(all, { limit: matching.length + wholes.length })
    }
    const made = new Map<string, Column>(read.columns)
    const parent = read.columns.get('part_of_row')
    if (parent?.kind === 'integer') made.set('part_of_row', renumbered(parent, read.rows))
    for (const column of columns) {
      if (column.kind !== 'entries') continue
      const rows = read.rows.length === this.described.allRows ? null : read.rows
      const answer = await pool.ask(entriesStatement({ datasetId }, column.name, rows))
      made.set(column.name, this.entriesColumn(column, read.rows, answer))
    }
    const table = this.tableOf(made, read.rows)
    const placeOf = placeFinder(read.rows)
    return { table, rows: matching.map(placeOf), numbers: read.rows }
  }

  private async read(
    pool: Pool,
    conditions: Conditions,
    { limit, after, before }: Some,
    stored: readonly StoredColumn[],
  ): Promise<ColumnReader> {
    const reader = new ColumnReader(stored)
    const size = before === undefined ? Math.min(limit, TOGETHER) : limit
    let [left, from] = [limit, after]
    while (left > 0) {
      const wanted = Math.min(size, left)
      const place = from !== undefined ? { after: from } : before !== undefined ? { before } : {}
      const [answer] = await pool.ask(
        rowsStatement(stored, conditions, { limit: wanted, ...place }),
      )
      const got = answer ? reader.push(answer) : 0
      left -= got
      // What comes before a row is asked for in one stretch.
      if (got < wanted || before !== undefined) break
      from = reader.last
    }
    return reader
  }

  private readonly dictionaryOf = (name: string): TextColumn =>
    this.dictionaries.get(name) ?? NO_TEXTS

  /** The table of columns in the order of the dataset. */
  private tableOf(columns: ReadonlyMap<string, Column>, rows: Int32Array): IncidentTable {
    const inOrder = this.described.columns.flatMap(({ name }) => {
      const column = columns.get(name)
      return column ? [[name, column] as const] : []
    })
    const dataset = { id: this.name, version: this.described.version }
    const table = openTable(dataset, new Map(inOrder))
    return inOrder.length > 0 ? table : { ...table, length: rows.length }
  }

  /** The entries of a column, put to rows; what names another row names its place, or is left out where that is not there. */
  private entriesColumn(
    { name, fields = [] }: StoredColumn,
    rows: Int32Array,
    answer: readonly RawRow[],
  ): EntriesColumn {
    const placeOf = placeFinder(rows)
    const builders = fields.map((field) => ({
      ...field,
      builder: this.fieldBuilder(dictionaryName(name, field.name), field.kind),
    }))
    const offsets = new Int32Array(rows.length + 1)
    for (const [row, json] of answer) {
      const place = placeOf(Number(cellText(row)))
      const entry = JSON.parse(cellText(json)) as Record<string, never>
      const named = entry.row === undefined ? null : placeOf(entry.row)
      if (place < 0 || (named !== null && named < 0)) continue
      for (const { name: field, builder } of builders) {
        builder.push((field === 'row' ? named : entry[field]) as never)
      }
      offsets[place + 1] = (offsets[place + 1] as number) + 1
    }
    for (let row = 0; row < rows.length; row++) {
      offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number)
    }
    return new EntriesColumn(
      new Map(builders.map(({ name: field, builder }) => [field, builder.done()])),
      offsets,
    )
  }

  private fieldBuilder(name: string, kind: StoredColumn['kind']): ColumnBuilder<never> {
    switch (kind) {
      case 'integer':
        return new IntegerBuilder()
      case 'number':
        return new NumberBuilder()
      case 'text':
        return new TextBuilder()
      case 'code':
        return new NumberedCodes(this.dictionaryOf(name))
      default:
        throw new TypeError(`${name}: expected one value in each entry`)
    }
  }
}

/** Codes of a dictionary that is there. */
class NumberedCodes implements ColumnBuilder<number | null> {
  private readonly codes: number[] = []

  constructor(private readonly texts: TextColumn) {}

  push = (code: number | null): void => void this.codes.push(code ?? NONE)
  done = (): CodeColumn =>
    new CodeColumn(narrowCodes(Uint32Array.from(this.codes), this.texts.length), this.texts)
}

/** The wholes of rows that are not among them. */
function missingWholes({
  rows,
  columns,
}: {
  readonly rows: Int32Array
  readonly columns: ReadonlyMap<string, Column>
}): number[] {
  const parent = columns.get('part_of_row')
  if (parent?.kind !== 'integer') return []
  const placeOf = placeFinder(rows)
  const wholes = new Set<number>()
  for (const whole of parent.values) if (whole >= 0 && placeOf(whole) < 0) wholes.add(whole)
  return [...wholes]
}

/** Numbers of rows as places among some of them. */
const renumbered = ({ values }: IntegerColumn, rows: Int32Array): IntegerColumn => {
  const placeOf = placeFinder(rows)
  return new IntegerColumn(
    values.map((row) => (row < 0 ? row : placeOf(row) < 0 ? NOT_STATED : placeOf(row))),
  )
}

/** Where a row stands among ascending ones; -1 for nowhere. */
function placeFinder(rows: Int32Array): (row: number) => number {
  return (row) => {
    let [low, high] = [0, rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((rows[middle] as number) < row) low = middle + 1
      else high = middle
    }
    return rows[low] === row ? low : -1
  }
}
