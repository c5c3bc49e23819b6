import {
  binary,
  CompressionType,
  dateDay,
  type field,
  float64,
  setCompressionCodec,
  struct,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  timestamp,
  utf8,
} from '@uwdata/flechette'
import { tableFromIPC as apacheTable, RecordBatchFileWriter } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opened } from './fixtures/opened'
import { wkbPoint } from './fixtures/wkb'
import { unpackLz4 } from './lz4'
import { openFile } from './open-file'

const DAY = Date.UTC(2020, 0, 8)

const plain = () =>
  tableFromArrays(
    {
      day: [DAY, null],
      at: [DAY + 3_600_000, DAY],
      lon: [44.4, 45],
      lat: [33.3, null],
      name: ['القائم', ''],
      big: [2n ** 60n, 7n],
    },
    { types: { day: dateDay(), at: timestamp(1, 'UTC'), name: utf8() } },
  )
const bytesOf = (table: Parameters<typeof tableToIPC>[0]) =>
  tableToIPC(table, { format: 'stream' }) as Uint8Array

/** A table whose column `geometry` says of itself what it is. */
function placed(
  values: unknown[],
  type: Parameters<typeof field>[1] | null,
  name: string,
  crs: unknown = null,
) {
  const table = tableFromArrays(
    { geometry: values as never, n: [1] },
    type ? { types: { geometry: type } } : {},
  )
  const [shape] = table.schema.fields
  const metadata = new Map([
    ['ARROW:extension:name', name],
    ['ARROW:extension:metadata', JSON.stringify({ crs })],
  ])
  Object.assign(shape as object, { metadata })
  return bytesOf(table)
}

describe('Arrow IPC', () => {
  it('has the cells of its columns, days as days and moments with their zone', async () => {
    const { format, sheet } = await opened(bytesOf(plain()))
    expect(format).toBe('arrow')
    expect(sheet.columns).toEqual(['day', 'at', 'lon', 'lat', 'name', 'big'])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['2020-01-08', '2020-01-08T01:00:00Z', 44.4, 33.3, 'القائم', '1152921504606846976'],
      [null, '2020-01-08', 45, null, null, 7],
    ])
  })

  it('is read as a file as well as a stream', async () => {
    const file = RecordBatchFileWriter.writeAll(apacheTable(bytesOf(plain()))).toUint8Array(true)
    const { sheet } = await opened(file)
    const stream = await opened(bytesOf(plain()))
    expect([...sheet.rows]).toEqual([...stream.sheet.rows])
  })

  it.each([
    ['a struct', [{ x: 44.4, y: 33.3 }], struct({ x: float64(), y: float64() }), 'geoarrow.point'],
    ['pairs', [[44.4, 33.3]], null, 'geoarrow.point'],
  ])('has the points of GeoArrow as %s', async (_, values, type, name) => {
    const { sheet } = await opened(placed(values, type, name))
    expect(sheet.columns).toEqual(['@longitude', '@latitude', 'n'])
    expect(sheet.rows.at(0)?.cells).toEqual([44.4, 33.3, 1])
  })

  it('has the points of WKB that it names in its metadata', async () => {
    const { sheet } = await opened(placed([wkbPoint(44.4, 33.3)], binary(), 'geoarrow.wkb'))
    expect(sheet.rows.at(0)?.cells).toEqual([44.4, 33.3, 1])
  })

  it('of another reference system is refused by its name', async () => {
    const crs = { name: 'WGS 84 / UTM zone 38N', id: { authority: 'EPSG', code: 32638 } }
    expect(await openFile(placed([wkbPoint(1, 2)], binary(), 'geoarrow.wkb', crs))).toEqual({
      refused: 'projected',
      got: crs.name,
    })
  })

  it('spoilt anywhere is read or refused', async () => {
    const whole = bytesOf(plain())
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const spoilt = whole.slice()
        spoilt[at] = value
        expect(await openFile(spoilt)).toBeTypeOf('object')
      }),
      { numRuns: 300 },
    )
    for (let length = 4; length < whole.length; length += 97) {
      expect(await openFile(whole.slice(0, length))).toBeTypeOf('object')
    }
  })
})

describe('LZ4', () => {
  /** A frame with a block of literals "abcd", a copy of eight letters four back, and "z"; then a block as it is. */
  const BLOCK = [0x44, 97, 98, 99, 100, 4, 0, 0x10, 122]
  const frame = (...blocks: number[][]) =>
    Uint8Array.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, ...blocks.flat(), 0, 0, 0, 0])
  const packed = frame([BLOCK.length, 0, 0, 0, ...BLOCK], [2, 0, 0, 0x80, 104, 105])

  it('is unpacked, copies that overlap themselves too', () => {
    expect(new TextDecoder().decode(unpackLz4(packed, 15))).toBe('abcdabcdabcdzhi')
  })

  it('that is not as long as was said is refused', () => {
    for (const length of [0, 14, 16, 1_000])
      expect(() => unpackLz4(packed, length)).toThrow(RangeError)
    expect(() => unpackLz4(packed.slice(0, 12), 15)).toThrow(RangeError)
    const back = frame([7, 0, 0, 0, 0x10, 97, 9, 0, 0x10, 122, 0])
    expect(() => unpackLz4(back, 6)).toThrow(RangeError)
  })

  it('packs the buffers of a table', async () => {
    // Literals only: what every packer may write.
    const encode = (bytes: Uint8Array) => {
      const size = new Uint8Array(new Uint32Array([bytes.length]).buffer)
      size[3] = (size[3] ?? 0) | 0x80
      return frame([...size, ...bytes])
    }
    setCompressionCodec(CompressionType.LZ4_FRAME, { encode, decode: unpackLz4 as never })
    const bytes = tableToIPC(plain(), {
      format: 'stream',
      codec: CompressionType.LZ4_FRAME,
    }) as Uint8Array
    expect((await opened(bytes)).sheet.rows).toHaveLength(2)
    expect(tableFromIPC(bytesOf(plain())).numRows).toBe(2)
  })
})
