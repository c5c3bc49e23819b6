import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { parseRfc4180 } from '../fixtures/rfc4180'
import type { Cell, CellType } from './cell'
import { csvColumns, toCsv } from './csv'
import { csvCell } from './csv-cell'
import { exportedRows } from './export-set'

const BOM = '\uFEFF'
const FORMULA_SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const withoutBom = (csv: string) => csv.slice(BOM.length)

/** Whether a spreadsheet takes what a text begins with for a formula. */
const isFormula = (text: string) => FORMULA_SIGNS.includes(text.trimStart().charAt(0))

/** A cell as a reader gets it back: text that looks like a formula, whole or after a separator, has an apostrophe in front. */
function expectedCell(cell: Cell, type: CellType): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return type === 'number' && cell % 1 === 0 ? `${cell}.0` : `${cell}`
  const pieces = cell.split(/(?<=[;\t|])/)
  const defused = pieces
    .map((piece, i) => (i > 0 && isFormula(piece) ? `'${piece}` : piece))
    .join('')
  return isFormula(defused) || defused.charCodeAt(0) < 32 ? `'${defused}` : defused
}

describe('the CSV', () => {
  it('reads back, by RFC 4180, to the cells it was made from', () => {
    fc.assert(
      fc.property(arbitraryDataset(12), arbitraryFilter, fc.boolean(), (dataset, filter, on) => {
        const set = exportSetOf(dataset, filter, on)
        const [header, ...records] = parseRfc4180(withoutBom(toCsv(set)))
        const columns = csvColumns(set)
        expect(header).toEqual(columns.map(({ name }) => name))
        const cells = [...exportedRows(set)].map(([row, part]) =>
          columns.map(({ read, type }) => expectedCell(read(set.table, row, part), type)),
        )
        expect(records).toEqual(cells)
      }),
      { numRuns: 100 },
    )
  })

  const csv = toCsv(exportSetOf(DATASET))

  it('begins with one byte order mark, and its first column is still called id', () => {
    expect(csv.startsWith(`${BOM}id,title,event_date,`)).toBe(true)
    expect(csv.lastIndexOf(BOM)).toBe(0)
  })

  it('ends every record with CRLF, the last one too, and keeps line feeds inside quotes', () => {
    expect(csv.endsWith('\r\n')).toBe(true)
    const outsideQuotes = csv.replace(/"(?:[^"]|"")*"/g, '')
    expect(outsideQuotes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(csvCell('Rockets fell,\nthen "silence".')).toBe('"Rockets fell,\nthen ""silence""."')
  })

  it('of no incidents is its header', () => {
    const empty = toCsv(exportSetOf({ ...DATASET, incidents: [] }))
    expect(parseRfc4180(withoutBom(empty))).toHaveLength(1)
  })

  it('has latitude and longitude beside the place, empty for what is not placed', () => {
    const [header, ...records] = parseRfc4180(withoutBom(csv))
    const at = (header as string[]).indexOf('latitude')
    expect(header?.slice(at - 1, at + 3)).toEqual([
      'country',
      'latitude',
      'longitude',
      'geo_precision',
    ])
    const coordinates = new Map(records.map((cells) => [cells[0], cells.slice(at, at + 2)]))
    expect(coordinates.get('2020-03-11-camp-rockets')).toEqual(['33.5240988', '44.2561235'])
    expect(coordinates.get('2020-02-20-undisclosed')).toEqual(['', ''])
    expect(coordinates.get('2019-12-29-strikes')).toEqual(['', ''])
  })
})

/** What is left of a written cell when its quotes are taken off. */
const unquoted = (written: string) =>
  written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+964 1', "'+964 1"],
    ['-31 rockets', "'-31 rockets"],
    ['@everyone', "'@everyone"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['  =1+1', "'  =1+1"],
    ['\u00A0=1+1', "'\u00A0=1+1"],
    ['\t=1+1', "'\t'=1+1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['\u0000x', "'\u0000x"],
    ['="a,b"', `'="a,b"`],
    ['a;=1+1', "a;'=1+1"],
    ['a; @b;=c', "a;' @b;'=c"],
    ['a\t-1|+2', "a\t'-1|'+2"],
    [';=1', ";'=1"],
  ])('that a spreadsheet would run, %j, is defused', (text, defused) => {
    expect(unquoted(csvCell(text))).toBe(defused)
  })

  it.each([
    ['a=b'],
    ["Kata'ib"],
    ["'quoted'"],
    ['—'],
    ['a; b'],
    [' blanks '],
    ['a, -b'],
    ['a: =b'],
  ])('that is harmless, %j, keeps its text', (text) => {
    expect(unquoted(csvCell(text))).toBe(text)
  })

  it.each([['rocket'], ['2020-01-03'], ['القائم'], ['camp_taji'], ['']])(
    'that is a plain word, %j, needs no quotes',
    (text) => {
      expect(csvCell(text)).toBe(text)
    },
  )

  it.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['a|b', '"a|b"'],
    ['a:b', '"a:b"'],
    ['a b', '"a b"'],
  ])('that some separator would split, %j, is quoted', (text, written) => {
    expect(csvCell(text)).toBe(written)
  })

  it('has as many columns for every separator that is taken besides the comma', () => {
    const cells = ['a;b', 'c\td', '"e";=f', '', "g|'h'"]
    const line = cells.map((cell) => csvCell(cell)).join(',')
    const outside = line.replace(/"(?:[^"]|"")*"/g, '')
    expect(outside).toBe(',,,,')
  })

  it('of a number is that number, negative ones too, and of null is empty', () => {
    const written = [-33.5, 0, 44, null].map((cell) => csvCell(cell, 'integer'))
    expect(written).toEqual(['-33.5', '0', '44', ''])
  })

  it('of a column of decimals has a decimal point, also where it is whole', () => {
    const written = [-33.5, 0, 44, 1e-7, null].map((cell) => csvCell(cell, 'number'))
    expect(written).toEqual(['-33.5', '0.0', '44.0', '1e-7', ''])
  })
})
