import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import type { IncidentSource } from '../source'
import { NO_FILTER } from '../table/filter'
import type { IncidentTable } from '../table/table'
import { datedPart } from '../table/undated'
import { exportedOf } from './exported-rows'
import { TableQueries } from './table-queries'
import { TooManyRows } from './too-many-rows'

/** A source whose table can be had, or has more rows than `most`, those without a day among them. */
function sourceOf(table: IncidentTable, most: number): IncidentSource {
  const allRows = table.length + 3
  return {
    table: async () => {
      if (allRows > most) throw new TooManyRows(allRows, most)
      return table
    },
    queries: async () => new TableQueries(async () => table),
  } as unknown as IncidentSource
}

describe('the rows of an export', () => {
  it('are counted alike and of the same days whether the whole table can be had or not, and all or none are there', async () => {
    const property = fc.asyncProperty(
      arbitraryDataset(),
      arbitraryFilter,
      fc.nat(12),
      async (dataset, filter, most) => {
        const table = tableOf(dataset)
        const whole = await exportedOf(sourceOf(table, Number.POSITIVE_INFINITY), filter)
        const asked = await exportedOf(sourceOf(table, most), filter)
        expect([asked.counts, asked.days]).toEqual([whole.counts, whole.days])
        const isAll = whole.counts.matched <= asked.most
        expect(Array.from(asked.rows)).toEqual(isAll ? Array.from(whole.rows) : [])
      },
    )
    await fc.assert(property, { numRuns: 40 })
  })

  it('are those without a day, too, where no day is asked for, and clusters are made of the others', async () => {
    const all = tableOf(DATASET)
    const source = sourceOf(datedPart(all, 10), Number.POSITIVE_INFINITY)
    const { rows, dated, counts } = await exportedOf(source, NO_FILTER)
    expect([rows.length, dated.rows.length]).toEqual([14, 10])
    expect([dated.table.length, counts.matched, counts.total]).toEqual([10, 14, 14])
    const asked = await exportedOf(source, { ...NO_FILTER, from: all.day[0] as number })
    expect(asked.rows.length).toBe(asked.dated.rows.length)
  })

  it('are not made up where the source fails otherwise', async () => {
    const source = {
      table: async () => {
        throw new Error('broken')
      },
    } as unknown as IncidentSource
    await expect(exportedOf(source, {} as never)).rejects.toThrow('broken')
  })
})
