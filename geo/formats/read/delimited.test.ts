import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvTable } from '../csv-table'
import { readDelimited } from './delimited'
import { isTags } from './header-row'
import { isRefusal, MOST_COLUMNS, type Sheet } from './sheet'

function read(text: string): Sheet {
  const sheet = readDelimited(text)
  if (isRefusal(sheet)) throw new Error(sheet.refused)
  return sheet
}
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells)

describe('a text of lines', () => {
  it.each([
    ['a comma', 'a,b\n1,2\n', []],
    ['a semicolon', 'a;b\n1;2\n', [{ kind: 'separator', got: ';' }]],
    ['a tab', 'a\tb\n1\t2\n', [{ kind: 'separator', got: '\t' }]],
    ['a bar', 'a|b\n1|2\n', [{ kind: 'separator', got: '|' }]],
  ])('is split by %s', (_, text, notes) => {
    const { columns, rows, notes: said } = read(text)
    expect(columns).toEqual(['a', 'b'])
    expect(rows).toEqual([{ number: 1, cells: ['1', '2'] }])
    expect(said).toEqual(notes)
  })

  it('is split by the semicolon of a file with decimal commas', () => {
    expect(cellsOf('lat;lon;what\n33,5;44,3;a, b\n33,6;44,4;c\n')[0]).toEqual([
      '33,5',
      '44,3',
      'a, b',
    ])
  })

  it('keeps line feeds and separators within quotes', () => {
    expect(cellsOf('a,b\r\n"x\ny","1,2"\r\n')).toEqual([['x\ny', '1,2']])
  })

  it('has a row of HXL tags set aside, and said', () => {
    const { rows, notes } = read('id,latitude,note\n,#geo+lat,\n1,33,#1 in the list\n')
    expect(rows.map(({ cells }) => cells)).toEqual([['1', '33', '#1 in the list']])
    expect(notes).toEqual([{ kind: 'hxl-row' }])
  })

  it('keeps lines with too few and too many cells, and says so', () => {
    const { columns, rows, faults } = read('a,b\n1\n1,2,3\n')
    expect(columns).toEqual(['a', 'b', 'column_3'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', null, null],
      ['1', '2', '3'],
    ])
    expect(faults.map(({ row, kind, got }) => [row, kind, got])).toEqual([
      [1, 'ragged', '1'],
      [2, 'ragged', '3'],
    ])
  })

  it('that ends in the middle of a quotation says so, and keeps what is there', () => {
    const { rows, faults } = read('a,b\n1,2\n3,"cut of')
    expect(rows.at(-1)?.cells).toEqual(['3', 'cut of'])
    expect(faults.map(({ row, kind }) => [row, kind])).toEqual([[2, 'unclosed-quote']])
  })

  it('calls no two columns the same', () => {
    expect(read(',a,a,\n1,2,3,4\n').columns).toEqual(['column_1', 'a', 'a_2', 'column_4'])
  })

  it('of too many columns is refused, and so is an empty one', () => {
    const wide = Array.from({ length: MOST_COLUMNS + 1 }, (_, i) => `c${i}`).join(',')
    expect(readDelimited(`${wide}\n`)).toMatchObject({ refused: 'too-many-columns' })
    expect(readDelimited('')).toMatchObject({ refused: 'empty' })
    expect(readDelimited('\n\n')).toMatchObject({ refused: 'empty' })
  })

  it('reads back what this project writes', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^\s|\s$|^[=+\-@＝＋－＠\p{Cc}]|[;\t|]/u.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (records) => {
        const columns = ['first', 'second'].map((name, i) => ({
          name,
          type: 'text' as const,
          meaning: '',
          read: (record: readonly string[]) => record[i] || null,
        }))
        const kept = records.filter(([a, b]) => a !== '' || b !== '')
        // A row of tags below the header is read as no row.
        fc.pre(!isTags(kept[0] ?? []))
        const text = csvTable(columns, records).slice(1)
        const unified = (value: string) => value || null
        expect(cellsOf(text)).toEqual(kept.map((record) => record.map(unified)))
      }),
    )
  })
})
