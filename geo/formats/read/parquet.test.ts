import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { parquetMetadata } from 'hyparquet'
import { parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { opened } from './fixtures/opened'
import { wkbPoint } from './fixtures/wkb'
import { openFile } from './open-file'

type Options = Parameters<typeof parquetWriteBuffer>[0]

/** Columns of days have to be said so: the writer makes moments of dates. */
const write = (options: Options) => {
  const schemaOverrides = Object.fromEntries(
    options.columnData
      .filter(({ name }) => name === 'day')
      .map(
        ({ name }) =>
          [
            name,
            { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
          ] as const,
      ),
  )
  const schema = schemaFromColumnData({ columnData: options.columnData, schemaOverrides })
  const columnData = options.columnData.map(({ name, data }) => ({ name, data }))
  return new Uint8Array(parquetWriteBuffer({ ...options, columnData, schema }))
}

const COLUMNS: Options['columnData'] = [
  { name: 'name', data: ['القائم', null, 'b', 'b'], type: 'STRING' },
  {
    name: 'day',
    data: [1, 2, 3, 4].map((day) => new Date(Date.UTC(2020, 0, day))),
  },
  {
    name: 'at',
    data: [0, 1, 2, 3].map((hour) => new Date(Date.UTC(2020, 0, 8, hour))),
    type: 'TIMESTAMP',
  },
  { name: 'killed', data: [1, 2, 3, 4], type: 'INT32' },
  { name: 'big', data: [1n, 2n, 3n, 2n ** 60n], type: 'INT64' },
  { name: 'sure', data: [true, false, true, false], type: 'BOOLEAN' },
]

const geo = (crs?: unknown) => [
  {
    key: 'geo',
    value: JSON.stringify({
      version: '1.1.0',
      primary_column: 'geometry',
      columns: {
        geometry: {
          encoding: 'WKB',
          geometry_types: ['Point'],
          ...(crs === undefined ? {} : { crs }),
        },
      },
    }),
  },
]
const placed = (crs?: unknown) =>
  write({
    columnData: [
      { name: 'n', data: [1, 2], type: 'INT32' },
      { name: 'geometry', data: [wkbPoint(44.4, 33.3), Uint8Array.of(9)], type: 'BYTE_ARRAY' },
    ],
    kvMetadata: geo(crs),
  })

describe('Parquet', () => {
  it.each(['SNAPPY', 'UNCOMPRESSED', 'GZIP'] as const)(
    'has its cells, packed as %s',
    async (codec) => {
      const bytes = write({
        columnData: COLUMNS,
        codec,
        compressors: { GZIP: (page) => gzipSync(page) },
        rowGroupSize: 3,
      })
      const { format, sheet } = await opened(bytes)
      expect(format).toBe('parquet')
      expect(sheet.columns).toEqual(['name', 'day', 'at', 'killed', 'big', 'sure'])
      expect(sheet.rows.map(({ cells }) => cells)).toEqual([
        ['القائم', '2020-01-01', '2020-01-08', 1, 1, 'true'],
        [null, '2020-01-02', expect.stringMatching(/^2020-01-08T01:00:00Z?$/), 2, 2, 'false'],
        ['b', '2020-01-03', expect.stringMatching(/^2020-01-08T02:00:00Z?$/), 3, 3, 'true'],
        [
          'b',
          '2020-01-04',
          expect.stringMatching(/^2020-01-08T03:00:00Z?$/),
          4,
          '1152921504606846976',
          'false',
        ],
      ])
    },
  )

  it('of GeoParquet has the points of its shapes, and reports one that is none', async () => {
    const { sheet } = await opened(placed())
    expect(sheet.columns).toEqual(['@longitude', '@latitude', 'n'])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      [44.4, 33.3, 1],
      [null, null, 2],
    ])
    expect(sheet.faults.map(({ row, kind }) => [row, kind])).toEqual([[2, 'no-point']])
  })

  it('of another reference system is refused by its name', async () => {
    const crs = { name: 'ETRS89 / LAEA', id: { authority: 'EPSG', code: 3035 } }
    expect(await openFile(placed(crs))).toEqual({ refused: 'projected', got: crs.name })
    expect(await openFile(placed(null))).not.toHaveProperty('refused')
  })

  it('packed in a way that is not read is refused by its name', async () => {
    const bytes = write({
      columnData: COLUMNS,
      codec: 'BROTLI',
      compressors: { BROTLI: (page) => page },
    })
    expect(await openFile(bytes)).toEqual({ refused: 'unsupported', got: 'Parquet (BROTLI)' })
  })

  it('with a page that promises more than its column has is refused before it is unpacked', async () => {
    const bytes = write({
      columnData: [{ name: 'n', data: [1, 2, 3], type: 'INT32' }],
      codec: 'UNCOMPRESSED',
    })
    const column = parquetMetadata(bytes).row_groups[0]?.columns[0]?.meta_data
    const start = Number(column?.data_page_offset)
    // The second field of a page's header is how many bytes it unpacks to, as a number of seven bits a byte.
    const lying = bytes.slice()
    const at = lying.indexOf(0x15, start + 2)
    lying[at + 1] = 0x7e
    expect(lying).not.toEqual(bytes)
    expect(await openFile(lying)).toMatchObject({
      refused: 'broken-file',
      got: expect.stringContaining('a page of 63'),
    })
  })

  it('of more rows than a browser holds is refused by what it says of itself', async () => {
    const bytes = write({ columnData: [{ name: 'n', data: Array(100).fill(1), type: 'INT32' }] })
    // The number of rows, 100, is written as 200, in two bytes of which the first says that another comes.
    const end = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true)
    const lying = bytes.slice()
    for (let at = end; at < bytes.length - 8; at++) {
      if (lying[at] === 0xc8 && lying[at + 1] === 0x01) lying.set([0xff, 0x7f], at)
    }
    expect(await openFile(lying)).toHaveProperty('refused')
  })

  it('spoilt anywhere is read or refused', async () => {
    const whole = write({ columnData: COLUMNS })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const spoilt = whole.slice()
        spoilt[at] = value
        expect(await openFile(spoilt)).toBeTypeOf('object')
      }),
      { numRuns: 300 },
    )
  })

  it('with a page whose first length was spoilt to be endless is refused at once', async () => {
    const whole = write({ columnData: COLUMNS })
    const { meta_data: column } = parquetMetadata(whole.buffer).row_groups[0]?.columns[0] ?? {}
    const [start, length] = [
      Number(column?.data_page_offset),
      Number(column?.total_compressed_size),
    ]
    for (let at = start; at < start + length; at++) {
      const spoilt = whole.slice()
      // The mark of a literal whose length takes four bytes.
      spoilt[at] = 252
      expect(await openFile(spoilt)).toBeTypeOf('object')
    }
  })
})
