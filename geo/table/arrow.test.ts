import { tableFromIPC, type Vector } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import type { Column } from './column'
import { TABLE_PARTS } from './columns'
import { partToArrow } from './parts-writer'

const MS_PER_DAY = 86_400_000

/** A cell as Arrow's own library reads it, in the words of ours. */
function cellOf(vector: Vector, kind: Column['kind'], row: number): unknown {
  const value: unknown = vector.get(row)
  if (value === null) return null
  if (kind === 'day') return Number(value) / MS_PER_DAY
  if (kind === 'codes') return [...(value as Vector)]
  if (kind === 'entries') return [...(value as Vector)].map((entry) => entry.toJSON())
  return kind === 'flag' ? value === 1 : value
}

/** The same cell as our own column has it; what is not there is null. */
function ownCell(column: Column, row: number): unknown {
  if (column.kind !== 'entries') {
    const cell = column.at(row)
    return cell === '' ? null : cell
  }
  const entries: Record<string, unknown>[] = []
  const end = column.offsets[row + 1] as number
  for (let entry = column.offsets[row] as number; entry < end; entry++) {
    const fields = [...column.fields].map(([name, field]) => [name, ownCell(field, entry)])
    entries.push(Object.fromEntries(fields))
  }
  return entries
}

describe('the bytes of a table', () => {
  it('say to another reader of Arrow what the table says', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const table = tableOf(dataset)
        for (const part of TABLE_PARTS) {
          const read = tableFromIPC(partToArrow(table, part))
          expect(read.numRows).toBe(table.length)
          for (const { name } of read.schema.fields) {
            const column = table.columns.get(name) as Column
            const vector = read.getChild(name) as Vector
            const rows = Array.from({ length: table.length }, (_, row) => row)
            expect(
              rows.map((row) => cellOf(vector, column.kind, row)),
              name,
            ).toEqual(rows.map((row) => ownCell(column, row)))
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('name the dataset, its version and the part', () => {
    const { metadata } = tableFromIPC(partToArrow(tableOf(DATASET), 'screen')).schema
    expect(Object.fromEntries(metadata)).toEqual({
      dataset: 'made-up',
      version: '1.2.3',
      part: 'screen',
    })
  })
})
