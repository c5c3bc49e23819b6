import { describe, expect, it } from 'vitest'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOf } from '@/geo/record/compile'
import { Chains } from './chains'
import type { Asked } from './conditions'
import { DatasetRows } from './dataset-rows'
import { describe as describeTable } from './described'
import type { Pool } from './pool'
import { rowOf } from './row-of'
import { type Sent, sent } from './sql'

const shape = tableOf(DATASET)
const described = describeTable(shape, [])
const asked: Asked = { datasetId: 1, described, shape }

/** A pool whose every answer is one cell, and what was sent by it. */
function answering(cell: string | null): { pool: Pool; statements: Sent[] } {
  const statements: Sent[] = []
  const ask: Pool['ask'] = async (statement) => {
    statements.push(sent(statement))
    return [[cell === null ? null : Buffer.from(cell)]]
  }
  const pool = { ask, end: async () => {}, numbers: () => ({ questions: 0, most_connections: 1 }) }
  return { pool, statements }
}

describe('the row of an incident', () => {
  it('is what the database says', async () => {
    expect(await rowOf(answering('2').pool, asked, 'a')).toBe(2)
    expect(await rowOf(answering(null).pool, asked, 'a')).toBeNull()
  })

  it('is none for what no text of the database can be, which is not sent', async () => {
    const { pool, statements } = answering('2')
    expect(await rowOf(pool, asked, 'a\0b')).toBeNull()
    const chains = new Chains(pool, asked, new DatasetRows(described, new Map(), 'a'))
    await chains.rowsOf('a\0..\0b').catch(() => null)
    expect(statements.filter(({ values }) => values.some((each) => each.includes('\0')))).toEqual(
      [],
    )
  })
})
