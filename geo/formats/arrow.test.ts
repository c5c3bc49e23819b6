import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { formatDay } from '../time/time'
import { type ExportSet, flatColumns } from './export-set'
import { arbitraryForeignSet, cellsOf, foreignSet, saidSetOf, written } from './fixtures/written'

const TYPES = { text: 'Utf8', integer: 'Int32', number: 'Float64', date: 'Date32<DAY>' }
const DAY_MS = 86_400_000

async function expectSame(set: ExportSet) {
  const table = tableFromIPC(await written('incidents.arrows', set))
  const columns = flatColumns(set)
  expect(table.schema.fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name))
  expect(table.schema.fields.map(({ type }) => String(type))).toEqual(
    columns.map(({ type, made }) => {
      const isListed = type === 'text' && made?.of(set.table)?.kind === 'code'
      return isListed ? 'Dictionary<Int8, Utf8>' : TYPES[type]
    }),
  )
  const read = Array.from({ length: set.rows.length }, (_, row) =>
    columns.map(({ type }, i) => {
      const value: unknown = table.getChildAt(i)?.get(row) ?? null
      return type === 'date' && value !== null ? formatDay(Number(value) / DAY_MS) : value
    }),
  )
  expect(read).toEqual(cellsOf(set, columns))
}

describe('the Arrow stream, read by apache-arrow', () => {
  it('has every cell with its type, of a dataset', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), fc.boolean(), (dataset, on) =>
        expectSame(saidSetOf(dataset, undefined, on)),
      ),
      { numRuns: 30 },
    )
  })

  it('has every cell, of a table with columns of its own', async () => {
    await fc.assert(fc.asyncProperty(arbitraryForeignSet, expectSame), { numRuns: 60 })
  })

  it('has record batches that are read as one table', async () => {
    const rows = Array.from({ length: 20_001 }, (_, i) => ({
      day: '2020-01-01',
      position: i % 2 ? ([i / 1000, 1] as const) : null,
      own: [i < 10_000 ? null : `row ${i}`],
    }))
    const table = tableFromIPC(await written('incidents.arrows', foreignSet(['x'], rows)))
    expect(table.batches.map(({ numRows }) => numRows)).toEqual([10_000, 10_000, 1])
    expect(Array.from(table.getChild('x') ?? [])).toEqual(rows.map(({ own }) => own[0]))
  })

  it('has each text that recurs in very many rows once, and none that no row has', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({
      day: '2020-01-01',
      position: null,
      own: [i % 7 === 0 ? null : `text ${i % 300}`, `row ${i}`],
    }))
    const set = foreignSet(['many', 'own'], rows)
    const some = { ...set, rows: set.rows.filter((row) => row % 300 < 3) }
    for (const each of [set, some]) {
      const bytes = await written('incidents.arrows', each)
      const table = tableFromIPC(bytes)
      expect(['many', 'own'].map((name) => String(table.getChild(name)?.type))).toEqual([
        'Dictionary<Int16, Utf8>',
        'Utf8',
      ])
      expect(Array.from(table.getChild('many') ?? [])).toEqual(
        Array.from(each.rows, (row) => rows[row]?.own[0]),
      )
      const text = Buffer.from(bytes).toString('latin1')
      // The title, which is the same, has the same dictionary.
      expect(text.split('text 299').length - 1).toBe(each === set ? 1 : 0)
    }
  })

  it('has what two columns have in common once', async () => {
    const long = 'x'.repeat(1000)
    const rows = Array.from({ length: 100 }, (_, i) => ({
      day: '2020-01-01',
      position: null,
      own: [`${long}${i}`, `${long}${i}`],
    }))
    const bytes = await written('incidents.arrows', foreignSet(['a', 'b'], rows))
    expect(bytes.length).toBeLessThan(150_000)
    const table = tableFromIPC(bytes)
    for (const name of ['title', 'a', 'b']) {
      expect(Array.from(table.getChild(name) ?? [])).toEqual(rows.map(({ own }) => own[0]))
    }
  })

  it('says what it is in its schema', async () => {
    const set = saidSetOf(DATASET)
    const { metadata } = tableFromIPC(await written('incidents.arrows', set)).schema
    expect(JSON.parse(metadata.get('riposte') ?? '')).toMatchObject({
      citation: set.facts.citation,
      query: set.query,
      matched: 14,
    })
  })
})
