import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { plainKind } from '../../table/plain-column'
import type { IncidentTable } from '../../table/table'
import { ColumnRows } from './column-rows'
import { PackedRows } from './packed-rows'
import { guessedMapping } from './plain-mapping'
import { RecordScanner } from './record-scanner'
import type { SheetRows } from './sheet'
import { columnAt, namesIn } from './sheet-column'
import { tableOfSheet } from './sheet-table'
import { ValueColumn } from './value-column'

const COLUMNS = ['id', 'date', 'lat', 'lon', 'title', 'location', 'source', 'notes', 'kind']
const KNOWN = { dataset: { id: 'x', version: '1' }, today: null, bounds: null, utcOffset: null }

type Rows = readonly (readonly string[])[]

const listed = (rows: Rows): SheetRows =>
  rows.map((cells, i) => ({ number: i + 1, cells: cells.map((cell) => cell || null) }))

function packed(rows: Rows): SheetRows {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
  const bytes = new TextEncoder().encode(text)
  const scanner = new RecordScanner(bytes, ',', '\n')
  const found = new PackedRows(bytes)
  for (let at = 0; at < bytes.length; ) {
    at = scanner.read(at)
    found.push(scanner)
  }
  return found
}

class Typed extends ColumnRows {
  readonly columns
  readonly length

  constructor(rows: Rows) {
    super()
    this.length = rows.length
    this.columns = COLUMNS.map(
      (_, i) =>
        new ValueColumn(
          rows.length,
          (row) => rows[row]?.[i] ?? '',
          (cell) => cell || null,
        ),
    )
  }
}

/** All that a table says of every so many of its rows, and what kind each of its columns is read as. */
function said(rows: SheetRows, step = 1) {
  const sheet = { columns: COLUMNS, rows, faults: [], notes: [] }
  const mapping = guessedMapping(sheet)
  const days = { order: null, offsetMinutes: null }
  const read = tableOfSheet(sheet, { ...mapping, days }, KNOWN)
  const { table, rowNumbers, undated, placeNames, faults } = read
  const columns = cellsOf(table.withUndated ?? table, step)
  return { columns, rowNumbers: [...rowNumbers], undated, placeNames, faults }
}

const cellsOf = ({ columns, length }: IncidentTable, step: number) =>
  [...columns].map(([name, column]) => {
    const rows = Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step)
    const cells = rows.map((row) => 'at' in column && column.at(row))
    return [name, plainKind(column.kind), cells]
  })

describe('a table of rows that are kept by column', () => {
  const text = fc.string({
    unit: fc.constantFrom(' ', 'a', 'B', '"', ',', 'é', 'نص'),
    maxLength: 40,
  })
  const row = fc.tuple(
    fc.oneof(fc.constantFrom('', 'i', ' i', 'j'), fc.nat().map(String)),
    fc.constantFrom('2020-01-03', '2019-05-06', '2020-02-30', '', '2021-07-08'),
    fc.constantFrom('33.5', '12', '', '95'),
    fc.constantFrom('44.5', '8', ''),
    text,
    fc.constantFrom('Mosul', ' Mosul', 'نينوى', ''),
    text,
    text,
    fc.constantFrom('Riots', 'Battles, of any kind', 'a "named" one', ''),
  )

  it('says what that of the same rows says, each kept as an array', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const expected = said(listed(rows))
        expect(said(packed(rows))).toEqual(expected)
        expect(said(new Typed(rows))).toEqual(expected)
      }),
    )
  })

  it('says so too where most values of a column turn out to be different', () => {
    const rows = Array.from({ length: 17_000 }, (_, i) => [
      `i${i}`,
      `20${10 + ((i * 7) % 13)}-01-03`,
      '33.5',
      '44.5',
      `Title ${i}`,
      `Town ${i % 90}`,
      `Wire ${i % 3}`,
      `Note "${i}"`,
      i % 2 ? 'Riots' : 'Battles',
    ])
    const expected = said(listed(rows), 97)
    expect(said(packed(rows), 97)).toEqual(expected)
    expect(said(new Typed(rows), 97)).toEqual(expected)
  })

  it('makes no row for a column that is not there', () => {
    const rows = packed([['i', '2020-01-03', '33.5']])
    const made = vi.spyOn(rows, 'at')
    expect(columnAt(rows, -1).at(0)).toBeNull()
    expect(namesIn(rows, -1).at(0)).toBe('')
    expect(made).not.toHaveBeenCalled()
  })
})
