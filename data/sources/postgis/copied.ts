import {
  type CodesColumn,
  type Column,
  type EntriesColumn,
  NOT_STATED,
  type PlainColumn,
} from '@/geo/table/column'
import { plainColumn } from '@/geo/table/plain-column'
import { searchedText } from '@/geo/table/searched-text'
import type { IncidentTable } from '@/geo/table/table'
import { columnSql, DAY_COLUMNS, type StoredColumn } from './stored-columns'

/*
 * Rows as COPY reads them: a line each, cells parted by tabs, \N for nothing
 * (https://www.postgresql.org/docs/current/sql-copy.html).
 */

const NOTHING = '\\N'

/** Text that the database cannot hold: the column that has it, and which row of the table; null for an option, which many rows may have. */
export class Unstorable extends Error {
  constructor(
    readonly column: string,
    readonly row: number | null,
  ) {
    super(
      `column ${JSON.stringify(column)}: expected text without the character U+0000, which PostgreSQL cannot hold`,
    )
  }
}

const SPECIAL = /[\\\t\n\r]/
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => ESCAPED[letter] as string) : text

type Cell = (row: number) => string

/** The columns that are filled for a table, and each of its rows as a line. */
export interface CopiedRows {
  readonly columns: readonly string[]
  readonly lineOf: (row: number) => string
}

/** A table's rows as lines for the table `incident`. A line throws `Unstorable` for a text with U+0000. */
export function copiedRows(
  table: IncidentTable,
  stored: readonly StoredColumn[],
  datasetId: number,
): CopiedRows {
  const ofAll = stored.filter(
    ({ name, kind, place }) =>
      place === undefined && kind !== 'entries' && !DAY_COLUMNS.includes(name),
  )
  const cells: (readonly [string, Cell])[] = [
    ['dataset_id', () => String(datasetId)],
    ['row', String],
    ['event_date', (row) => String(table.day[row])],
    ['date_start', (row) => String(table.start[row])],
    ['date_end', (row) => String(table.end[row])],
    ['is_parent', (row) => (table.isParent[row] === 1 ? 't' : 'f')],
    ['point', pointCell(table)],
    ['own_codes', ownCodes(table, stored)],
    ['own_texts', ownTexts(table, stored)],
    ...searchedCell(table, stored),
    ...ofAll.map(
      (column) => [columnSql(column), cellOf(column.name, columnOf(table, column))] as const,
    ),
  ]
  return {
    columns: cells.map(([name]) => name),
    lineOf: (row) => {
      let line = ''
      for (let i = 0; i < cells.length; i++) {
        line += (i === 0 ? '' : '\t') + (cells[i] as readonly [string, Cell])[1](row)
      }
      return `${line}\n`
    },
  }
}

/** What a search looks through, where the table has the words alone: the database compares text. */
function searchedCell(
  table: IncidentTable,
  stored: readonly StoredColumn[],
): (readonly [string, Cell])[] {
  if (stored.some(({ name }) => name === 'search_text')) return []
  return [['search_text', textCell('words', (row) => searchedText(table, row))]]
}

const columnOf = (table: IncidentTable, { name }: StoredColumn): PlainColumn =>
  plainColumn(table.columns.get(name) as Column)

function textCell(name: string, read: (row: number) => string): Cell {
  return (row) => {
    const text = read(row)
    if (text === '') return NOTHING
    if (text.includes('\0')) throw new Unstorable(name, row)
    return escaped(text)
  }
}

function cellOf(name: string, column: PlainColumn): Cell {
  switch (column.kind) {
    case 'text':
      return textCell(name, (row) => column.at(row))
    case 'code': {
      const none = column.texts.length
      return (row) => (column.codes[row] === none ? NOTHING : String(column.codes[row]))
    }
    case 'codes':
      return (row) => codesCell(column, row)
    case 'number':
      return (row) => {
        const value = column.values[row] as number
        // A text of −0 is "0".
        return Number.isNaN(value) ? NOTHING : Object.is(value, -0) ? '-0' : String(value)
      }
    case 'integer':
    case 'day':
      return (row) => (column.values[row] === NOT_STATED ? NOTHING : String(column.values[row]))
    case 'flag':
      return (row) => (column.values[row] === 1 ? 't' : 'f')
    case 'entries':
      throw new TypeError(`${name}: entries have rows of their own`)
  }
}

function codesCell(column: CodesColumn, row: number): string {
  const codes = column.of(row)
  return codes.length === 0 ? NOTHING : `{${codes.join(',')}}`
}

/** The codes of a file's own columns; -1 for none, since arrays without nulls are read faster. */
function ownCodes(table: IncidentTable, stored: readonly StoredColumn[]): Cell {
  const own = stored.filter(({ kind, place }) => place !== undefined && kind === 'code')
  const columns = own.map((each) => columnOf(table, each))
  if (columns.length === 0) return () => NOTHING
  return (row) => {
    let codes = ''
    for (const column of columns) {
      if (column.kind !== 'code') continue
      const code = column.codes[row] as number
      codes += `${codes === '' ? '' : ','}${code === column.texts.length ? -1 : code}`
    }
    return `{${codes}}`
  }
}

function ownTexts(table: IncidentTable, stored: readonly StoredColumn[]): Cell {
  const own = stored.filter(({ kind, place }) => place !== undefined && kind === 'text')
  const columns = own.map((each) => [each.name, columnOf(table, each)] as const)
  if (columns.length === 0) return () => NOTHING
  return (row) => {
    const texts = columns.map(([name, column]) => {
      const text = column.kind === 'text' ? column.at(row) : ''
      if (text.includes('\0')) throw new Unstorable(name, row)
      return `"${text.replace(/["\\]/g, '\\$&')}"`
    })
    return escaped(`{${texts.join(',')}}`)
  }
}

/** A point as extended well-known binary in hexadecimal digits, little-endian, of WGS84. */
function pointCell({ lon, lat }: IncidentTable): Cell {
  const bytes = Buffer.alloc(25)
  bytes[0] = 1
  bytes.writeUInt32LE(0x2000_0001, 1)
  bytes.writeUInt32LE(4326, 5)
  return (row) => {
    const [x, y] = [lon[row] as number, lat[row] as number]
    if (Number.isNaN(x) || Number.isNaN(y)) return NOTHING
    bytes.writeDoubleLE(x, 9)
    bytes.writeDoubleLE(y, 17)
    return bytes.toString('hex')
  }
}

/** The entries of a table's columns as lines for the table `entry`. Throws `Unstorable` for a text with U+0000. */
export function* copiedEntries(
  { columns }: IncidentTable,
  stored: readonly StoredColumn[],
  datasetId: number,
): Generator<string> {
  for (const { name, kind } of stored) {
    const column = columns.get(name)
    if (kind !== 'entries' || column?.kind !== 'entries') continue
    for (let row = 0; row < column.length; row++) {
      const end = column.offsets[row + 1] as number
      for (let at = column.offsets[row] as number; at < end; at++) {
        const fields = escaped(JSON.stringify(fieldsAt(name, column, row, at)))
        const entry = at - (column.offsets[row] as number)
        yield `${datasetId}\t${name}\t${row}\t${entry}\t${fields}\n`
      }
    }
  }
}

/** What an entry says: of codes their number, null for none. */
function fieldsAt(name: string, { fields }: EntriesColumn, row: number, at: number) {
  const values = [...fields].map(([field, column]) => {
    if (column.kind === 'code') {
      const code = column.codes[at] as number
      return [field, code === column.texts.length ? null : code]
    }
    if (column.kind === 'codes' || column.kind === 'entries') {
      throw new TypeError(`${name}.${field}: expected one value in each entry`)
    }
    const value = column.at(at)
    if (typeof value === 'string' && value.includes('\0')) throw new Unstorable(name, row)
    return [field, value]
  })
  return Object.fromEntries(values)
}

/** So many options stand in every part of a dictionary but the last: the number of an option tells its part. */
export const WORDS_TOGETHER = 100_000

/** The dictionaries of a table's columns as lines for the table `dictionary`. Throws `Unstorable` for one with U+0000. */
export function* copiedDictionaries(
  { columns }: IncidentTable,
  datasetId: number,
): Generator<string> {
  for (const [name, column] of columns) {
    yield* dictionaryLines(name, column, datasetId)
    if (column.kind !== 'entries') continue
    for (const [field, values] of column.fields) {
      yield* dictionaryLines(`${name}.${field}`, values, datasetId)
    }
  }
}

function* dictionaryLines(name: string, column: Column, datasetId: number): Generator<string> {
  if (column.kind !== 'code' && column.kind !== 'codes') return
  const { texts } = column
  for (let first = 0; first < texts.length; first += WORDS_TOGETHER) {
    const last = Math.min(texts.length, first + WORDS_TOGETHER)
    const lengths = Buffer.alloc((last - first) * 4)
    let options = ''
    for (let code = first; code < last; code++) {
      options += texts.at(code)
      const bytes = (texts.offsets[code + 1] as number) - (texts.offsets[code] as number)
      lengths.writeInt32BE(bytes, (code - first) * 4)
    }
    if (options.includes('\0') || name.includes('\0')) throw new Unstorable(name, null)
    const part = first / WORDS_TOGETHER
    yield `${datasetId}\t${escaped(name)}\t${part}\t${escaped(options)}\t\\\\x${lengths.toString('hex')}\n`
  }
}
