import { describe, expect, it } from 'vitest'
import { openFile, tableOfFile } from '../formats/read/open-file'
import { withWords } from '../formats/read/search-words'
import { isRefusal } from '../formats/read/sheet'
import type { Column } from './column'
import { DayBuilder, IntegerBuilder, TextBuilder } from './column-builder'
import { ANY_CHOICE, type Filter, filterRows, NO_FILTER } from './filter'
import { countIncidents, incidentsOf } from './incident-count'
import { type IncidentTable, openTable } from './table'
import { datedPart, undatedRows, withUndatedRows } from './undated'

const FILE = `event_id_cnty,event_date,event_type,sub_event_type,actor1,latitude,longitude,notes
A,,Battles,Clash,x,33,44,lost in the sand
B,2020-01-02,Battles,Clash,x,33,44,a first
C,soon,Protests,March,x,,,in the square
D,2020-01-01,Protests,March,x,33,44,in the square
`

async function tableOf(text: string): Promise<IncidentTable> {
  const file = await openFile(new TextEncoder().encode(text))
  if (isRefusal(file)) throw new Error(file.refused)
  const known = { dataset: { id: 'x', version: '1' }, today: null, bounds: null, utcOffset: null }
  return withWords(tableOfFile(file, known).table)
}

const found = async (filter: Partial<Filter>) => {
  const table = await tableOf(FILE)
  const all = table.withUndated as IncidentTable
  return Array.from(undatedRows(table, { ...NO_FILTER, ...filter }), (row) => all.id.at(row))
}

describe('rows that name no day', () => {
  it('stand after all others, under the numbers that these have', async () => {
    const table = await tableOf(FILE)
    expect(Array.from(table.day, (_, row) => table.id.at(row))).toEqual(['D', 'B'])
    const { withUndated: all } = table
    expect(Array.from(all?.day ?? [], (_, row) => all?.id.at(row))).toEqual(['D', 'B', 'A', 'C'])
    expect(
      (await tableOf(FILE.replace('A,,', 'A,2020-01-01,').replace('soon', '2020-01-01')))
        .withUndated,
    ).toBeNull()
  })

  it('pass what is asked for besides days', async () => {
    expect(await found({})).toEqual(['A', 'C'])
    expect(await found({ choices: { ...ANY_CHOICE, 'f.event_type': ['Protests'] } })).toEqual(['C'])
    expect(await found({ q: 'sand' })).toEqual(['A'])
    expect(await found({ q: 'first' })).toEqual([])
    expect(await found({ bbox: [43, 32, 45, 34] })).toEqual(['A'])
    expect(await found({ impossible: true })).toEqual([])
  })

  it('leave a part whose whole they are to stand alone', () => {
    const [id, day, whole] = [new TextBuilder(), new DayBuilder(), new IntegerBuilder()]
    for (const name of ['part', 'single', 'whole']) id.push(name)
    for (const each of [1, 2, null]) day.push(each)
    for (const each of [2, null, null]) whole.push(each)
    const columns = new Map<string, Column>([
      ['id', id.done()],
      ['event_date', day.done()],
      ['part_of_row', whole.done()],
    ])
    const all = openTable({ id: 'x', version: '1' }, columns)
    const table = datedPart(all, 2)
    expect([incidentsOf(all), incidentsOf(table)]).toEqual([2, 2])
    expect(countIncidents(table, [0, 1])).toMatchObject({ incidents: 2, parts: 0 })
  })

  it('are not in the search of those that have one', async () => {
    const table = await tableOf(FILE)
    const rows = (q: string) => [...filterRows(table, { ...NO_FILTER, q })]
    expect(rows('square')).toEqual([0])
    expect(rows('sand')).toEqual([])
  })

  it('are exported with the others, unless days are asked for', async () => {
    const table = await tableOf(FILE)
    const shown = Int32Array.of(0, 1)
    expect([...withUndatedRows(table, shown, NO_FILTER).rows]).toEqual([0, 1, 2, 3])
    const dates = { ...NO_FILTER, from: 18_262 }
    expect(withUndatedRows(table, shown, dates)).toEqual({ table, rows: shown })
  })
})
