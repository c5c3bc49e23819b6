import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import type { RowBatch } from '../query/row-batch'
import { tableOf } from '../record/compile'
import { filterRows } from '../table/filter'
import { batchedExport } from './batched-export'
import { bytesOf, type Content, textOf } from './content'
import { countsOf, type ExportSet } from './export-set'
import { exportFile } from './formats'

async function* inBatches({ table, rows }: RowBatch, size: number): AsyncGenerator<RowBatch> {
  for (let at = 0; at < rows.length; at += size) yield { table, rows: rows.subarray(at, at + size) }
}

const EXPORT_SET = exportSetOf(DATASET)

/** What a file says: of columns what their cells are, however many of them stand together. */
async function saidBy(name: string, content: Content): Promise<unknown> {
  if (name !== 'incidents.arrows') return textOf(content)
  const table = tableFromIPC(await bytesOf(content))
  const types = table.schema.fields.map((field) => [field.name, String(field.type)])
  return [types, table.schema.metadata, table.toArray().map(String)]
}

describe('an export of rows in batches', () => {
  it.each([
    'incidents.csv',
    'incidents.geojson',
    'incidents.geojsons',
    'incidents.arrows',
  ] as const)('is the same %s as of all rows at once', async (name) => {
    const property = fc.asyncProperty(
      arbitraryDataset(),
      arbitraryFilter,
      fc.integer({ min: 1, max: 9 }),
      async (dataset, filter, size) => {
        const table = tableOf(dataset)
        const set: ExportSet = {
          ...EXPORT_SET,
          table,
          rows: filterRows(table, filter),
          proximity: null,
        }
        const whole = await exportFile(name).write(set)
        const batched = { ...set, rows: new Int32Array(), counts: countsOf(set) }
        const parts = batchedExport(name, batched, inBatches(set, size))
        expect(parts && (await saidBy(name, parts))).toEqual(whole && (await saidBy(name, whole)))
      },
    )
    await fc.assert(property, { numRuns: 30 })
  })

  it('is none of a file that has to have all its rows', () => {
    const batches = inBatches(EXPORT_SET, 3)
    expect(batchedExport('incidents.xlsx', EXPORT_SET, batches)).toBeNull()
  })
})
