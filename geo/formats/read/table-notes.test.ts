import { expect, it } from 'vitest'
import { tableOfFile } from './fixtures/opened'
import { tableNotes } from './table-notes'

const HEAD = 'date,lat,lon,place'
const notesOf = async (...rows: string[]) =>
  tableNotes(await tableOfFile([HEAD, ...rows].join('\n')))

it('rows that repeat another are counted', async () => {
  const row = '2020-01-08,33,44,a'
  expect(await notesOf(row, row, '2020-01-09,33,44,a', row)).toEqual([
    { kind: 'same-rows', count: 2 },
  ])
})

it('thousands on one point are said, and fewer are not', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `2020-01-08,33.3,44.4,Baghdad ${i % 2}`)
  expect((await notesOf(...rows(4_344))).filter(({ kind }) => kind !== 'same-rows')).toEqual([
    { kind: 'shared-point', got: '44.4, 33.3', count: 4_344 },
  ])
  expect((await notesOf(...rows(999))).filter(({ kind }) => kind !== 'same-rows')).toEqual([])
})

it('a point for places of five names is said to be one for an area', async () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((place) => `2020-01-08,33,44,${place}`)
  expect(await notesOf(...rows)).toEqual([{ kind: 'many-places', got: '44, 33', count: 5 }])
  expect(await notesOf(...rows.slice(1), ',33,44,f')).toEqual([])
})
