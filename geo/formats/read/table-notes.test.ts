import { expect, it } from 'vitest'
import { tableOfFile } from './fixtures/opened'
import { tableNotes } from './table-notes'

const HEAD = 'date,lat,lon,place'
const notesOf = (...rows: string[]) => tableNotes(tableOfFile([HEAD, ...rows].join('\n')))

it('rows that repeat another are counted', () => {
  const row = '2020-01-08,33,44,a'
  expect(notesOf(row, row, '2020-01-09,33,44,a', row)).toEqual([{ kind: 'same-rows', count: 2 }])
})

it('thousands on one point are said, and fewer are not', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `2020-01-08,33.3,44.4,Baghdad ${i % 2}`)
  expect(notesOf(...rows(4_344)).filter(({ kind }) => kind !== 'same-rows')).toEqual([
    { kind: 'shared-point', got: '44.4, 33.3', count: 4_344 },
  ])
  expect(notesOf(...rows(999)).filter(({ kind }) => kind !== 'same-rows')).toEqual([])
})

it('a point for places of five names is said to be one for an area', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((place) => `2020-01-08,33,44,${place}`)
  expect(notesOf(...rows)).toEqual([{ kind: 'many-places', got: '44, 33', count: 5 }])
  expect(notesOf(...rows.slice(1), ',33,44,f')).toEqual([])
})
