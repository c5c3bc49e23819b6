import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { sevenDecimals } from '../space/position'
import { positionOf } from '../table/table'
import type { Bytes } from './content'
import { columnsOf, type ExportSet } from './export-set'
import { arbitraryForeignSet, cellsOf, foreignSet, saidSetOf, written } from './fixtures/written'

const DAY_TYPES = {
  text: ['BYTE_ARRAY', 'UTF8'],
  integer: ['INT32', undefined],
  number: ['DOUBLE', undefined],
  date: ['INT32', 'DATE'],
}

const metadataOf = (bytes: Bytes) => parquetMetadata(bytes.buffer)
const saidUnder = (key: string, bytes: Bytes) =>
  JSON.parse(
    metadataOf(bytes).key_value_metadata?.find((each) => each.key === key)?.value ?? 'null',
  )

async function expectSame(set: ExportSet) {
  const bytes = await written('incidents.parquet', set)
  const columns = columnsOf(set)
  const { schema } = metadataOf(bytes)
  expect(schema.slice(1).map(({ name }) => name)).toEqual([
    ...columns.map(({ name }) => name),
    'geometry',
  ])
  for (const [i, { type }] of columns.entries()) {
    expect([schema[i + 1]?.type, schema[i + 1]?.converted_type]).toEqual(DAY_TYPES[type])
  }
  const rows = await parquetReadObjects({ file: bytes.buffer })
  const read = rows.map((row) =>
    columns.map(({ name }) => {
      const value: unknown = Object.hasOwn(row, name) ? (row[name] ?? null) : null
      return value instanceof Date ? value.toISOString().slice(0, 10) : value
    }),
  )
  // The reader puts a row into an object, which has no property of that name.
  const expected = cellsOf(set, columns).map((cells) =>
    cells.map((cell, i) => (columns[i]?.name === '__proto__' ? null : cell)),
  )
  expect(read).toEqual(expected)
  expect(rows.map(({ geometry }) => geometry ?? null)).toEqual(
    Array.from(set.rows, (row) => {
      const at = positionOf(set.table, row)
      return at && { type: 'Point', coordinates: at.map(sevenDecimals) }
    }),
  )
}

describe('the GeoParquet, read by hyparquet', () => {
  it('has every cell and point with its type, of a dataset', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), fc.boolean(), (dataset, on) =>
        expectSame(saidSetOf(dataset, undefined, on)),
      ),
      { numRuns: 30 },
    )
  })

  it('has every cell and point, of a table with columns of its own', async () => {
    await fc.assert(fc.asyncProperty(arbitraryForeignSet, expectSame), { numRuns: 60 })
  })

  it('has groups of rows that are read as one', async () => {
    const rows = Array.from({ length: 20_001 }, (_, i) => ({
      day: '2020-01-01',
      position: [i / 1000, 1] as const,
      own: [`row ${i}`],
    }))
    const bytes = await written('incidents.parquet', foreignSet(['x'], rows))
    expect(metadataOf(bytes).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
      10_000, 10_000, 1,
    ])
    const read = await parquetReadObjects({ file: bytes.buffer, columns: ['x'] })
    expect(read.map(({ x }) => x)).toEqual(rows.map(({ own }) => own[0]))
  })

  it('says by GeoParquet 1.1 what its geometry is, and what the file is', async () => {
    const bytes = await written('incidents.parquet', saidSetOf(DATASET))
    expect(saidUnder('geo', bytes)).toEqual({
      version: '1.1.0',
      primary_column: 'geometry',
      columns: {
        geometry: { encoding: 'WKB', geometry_types: ['Point'], bbox: [41.02, 32.5, 44.6, 34.37] },
      },
    })
    expect(saidUnder('riposte', bytes)).toMatchObject({ version: '1.2.3', matched: 14 })
    const none = await written('incidents.parquet', saidSetOf({ ...DATASET, incidents: [] }))
    expect(saidUnder('geo', none).columns.geometry).toEqual({ encoding: 'WKB', geometry_types: [] })
  })
})
