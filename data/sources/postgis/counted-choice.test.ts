import { describe, expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { type Filter, NO_FILTER } from '@/geo/table/filter'
import type { Asked } from './conditions'
import { countedChoice, countOfChoice } from './counted-choice'
import { describe as describeTable } from './described'
import type { Pool } from './pool'
import { countedColumns } from './summaries'

const table = tableOfRows([
  { id: 'a', event_date: 1, act: 'rocket', weapon: 'rocket' },
  { id: 'b', event_date: 2, act: 'bomb', weapon: 'rocket' },
])
const asked: Asked = {
  datasetId: 1,
  described: describeTable(table, countedColumns(table)),
  shape: table,
}
const choiceOf = (filter: Partial<Filter>, of = asked) =>
  countedChoice(of, { ...NO_FILTER, ...filter })

const ROCKETS = { choices: { act: ['rocket', 'rocket', 'no such act'] } }

describe('a filter of one facet', () => {
  it('is counted ahead with its days, each option once and none that is not there', () => {
    const choice = choiceOf({ ...ROCKETS, from: 1 })
    expect(choice).toMatchObject({ id: 'act', codes: [0], days: { from: 1, choices: {} } })
    expect(choiceOf({ choices: { act: [] } })?.codes).toEqual([])
  })

  it.each<[string, Partial<Filter>]>([
    ['no facet', {}],
    ['two facets', { choices: { act: ['rocket'], weapon: ['rocket'] } }],
    ['a facet of lists', { choices: { actor: ['a'] } }],
    ['a facet that there is none of', { choices: { 'f.none': ['a'] } }],
    ['words besides', { ...ROCKETS, q: 'base' }],
    ['a box besides', { ...ROCKETS, bbox: [1, 2, 3, 4] }],
    ['days in the wrong order', { ...ROCKETS, from: 5, to: 4 }],
    ['what cannot be applied', { ...ROCKETS, impossible: true }],
  ])('is not that of one that asks for %s', (_, filter) => {
    expect(choiceOf(filter)).toBeNull()
  })

  it('is counted row by row where nothing was counted ahead, or incidents have parts', () => {
    const { dayCounted: _, ...uncounted } = asked.described
    expect(choiceOf(ROCKETS, { ...asked, described: uncounted })).toBeNull()
    const split = { ...asked, described: { ...asked.described, hasParts: true } }
    expect(choiceOf(ROCKETS, split)).toBeNull()
  })

  it('is counted row by row where some rows have no point', async () => {
    const columns = [
      [-1, 0, 0],
      [1, 0, 1],
      [3, 2, 2],
    ].map((values) => {
      const bytes = Buffer.alloc(values.length * 4)
      values.forEach((value, i) => {
        bytes.writeInt32BE(value, i * 4)
      })
      return Buffer.from(`\\x${bytes.toString('hex')}`)
    })
    const numbers = () => ({ questions: 0, most_connections: 1 })
    const pool: Pool = { ask: async () => [columns], numbers, end: async () => {} }
    const choice = choiceOf(ROCKETS)
    expect(choice && (await countOfChoice(pool, asked, choice))).toBeNull()
  })
})
