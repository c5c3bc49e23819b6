import { describe, expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { copiedDictionaries, copiedRows, Unstorable } from './copied'
import { storedColumns } from './stored-columns'

const linesOf = (rows: Parameters<typeof tableOfRows>[0]) => {
  const table = tableOfRows(rows)
  const { columns, lineOf } = copiedRows(table, storedColumns(table), 3)
  return rows.map((_, row) => {
    const cells = lineOf(row).replace(/\n$/, '').split('\t')
    return Object.fromEntries(columns.map((name, i) => [name.replaceAll('"', ''), cells[i]]))
  })
}

function refusalOf(work: () => unknown): Unstorable {
  try {
    work()
  } catch (error) {
    if (error instanceof Unstorable) return error
    throw error
  }
  throw new Error('expected it to be refused')
}

describe('rows as COPY reads them', () => {
  it('keep what would end a cell or a line inside it', () => {
    const [row] = linesOf([{ id: 'a', title: 'tab\there\nline\r\\N', event_date: 3 }])
    expect(row?.title).toBe('tab\\there\\nline\\r\\\\N')
  })

  it('say nothing where nothing is stated', () => {
    const [, row] = linesOf([
      { id: 'a', event_date: 3, act: 'rocket', longitude: 44, latitude: 33, actors_named: ['x'] },
      { id: 'b', event_date: 4 },
    ])
    expect([row?.act, row?.longitude, row?.point, row?.actors_named]).toEqual(
      Array.from({ length: 4 }, () => '\\N'),
    )
    expect([row?.event_date, row?.date_start, row?.date_end]).toEqual(['4', '4', '4'])
  })

  it('put the codes of own columns together, none as -1', () => {
    const rows = linesOf([
      { id: 'a', event_date: 3, 'own:x': 'p', 'own:y': 'q' },
      { id: 'b', event_date: 4, 'own:y': 'r' },
    ])
    expect(rows.map(({ own_codes }) => own_codes)).toEqual(['{0,0}', '{-1,1}'])
  })

  it('write a point as the bytes of its degrees', () => {
    const [row] = linesOf([{ id: 'a', event_date: 3, longitude: 1, latitude: -2 }])
    expect(row?.point).toBe('0101000020e6100000000000000000f03f00000000000000c0')
  })

  it('have their dictionaries in parts, which together are the options in order', () => {
    const many = Array.from({ length: 100_001 }, (_, i) => ({
      ...{ id: `${i}`, event_date: 3, location: `p\u00e9 ${i}` },
    }))
    const lines = [...copiedDictionaries(tableOfRows(many), 3)].map((line) => line.split('\t'))
    const places = lines.filter(([, name]) => name === 'location')
    expect(places.map(([, , part]) => part)).toEqual(['0', '1'])
    const [, , , options, lengths] = places[1] ?? []
    expect([options, lengths]).toEqual(['p\u00e9 100000', '\\\\x0000000a\n'])
  })

  it('are refused, row and column named, where PostgreSQL cannot hold them', () => {
    const rows = [
      { id: 'a', event_date: 3 },
      { id: 'b', event_date: 3, title: 'x\0y' },
    ]
    expect(refusalOf(() => linesOf(rows))).toMatchObject({ column: 'title', row: 1 })
    expect(() => linesOf(rows)).toThrow(/column "title".*U\+0000/)
    const table = tableOfRows([{ id: 'a', event_date: 3, location: 'x\0' }])
    expect(refusalOf(() => [...copiedDictionaries(table, 3)])).toMatchObject({
      column: 'location',
      row: null,
    })
  })
})
