import { describe, expect, it } from 'vitest'
import { type Flat, flatRoot, int16, int32, uint8 } from './fixtures/flat'
import { opened } from './fixtures/opened'
import { openFile } from './open-file'

const encoder = new TextEncoder()
const doubles = (...values: number[]) => new Uint8Array(new Float64Array(values).buffer)

/** A column of Int (5) or of String (11). */
const column = (name: string, type: number): Flat => ({ 0: { text: name }, 1: uint8(type) })

function header(count: number, crs: Flat | null, nodeSize = 0): Uint8Array {
  const columns = [column('killed', 5), column('name', 11)]
  return flatRoot({
    7: { tables: columns },
    8: Uint8Array.from([count, 0, 0, 0, 0, 0, 0, 0]),
    9: int16(nodeSize),
    ...(crs ? { 10: { table: crs } } : {}),
  })
}

const properties = (killed: number, name: string) => {
  const text = encoder.encode(name)
  return Uint8Array.from([0, 0, ...int32(killed), 1, 0, ...int32(text.length), ...text])
}

const feature = (xy: Uint8Array, bytes: Uint8Array) =>
  flatRoot({
    0: { table: { 1: { bytes: xy, length: xy.length / 8 } } },
    1: { bytes, length: bytes.length },
  })

const WGS84: Flat = { 1: int32(4326), 2: { text: 'WGS 84' } }
const FEATURES = [
  feature(doubles(44.4, 33.3), properties(3, 'القائم')),
  feature(doubles(44, 33, 46, 35), properties(-1, '')),
]

function file(head: Uint8Array, features: readonly Uint8Array[] = FEATURES, index = 0): Uint8Array {
  const sized = (bytes: Uint8Array) => [...int32(bytes.length), ...bytes]
  return Uint8Array.from([
    ...encoder.encode('fgb\u0003fgb\u0000'),
    ...sized(head),
    ...new Uint8Array(index),
    ...features.flatMap(sized),
  ])
}

describe('FlatGeobuf', () => {
  it.each([
    ['without an index', 0, 0],
    ['with an index', 16, 3 * 40],
  ])('has its features, %s', async (_, nodeSize, index) => {
    const { format, sheet } = await opened(file(header(2, WGS84, nodeSize), FEATURES, index))
    expect(format).toBe('flatgeobuf')
    expect(sheet.columns).toEqual(['@longitude', '@latitude', 'killed', 'name'])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      [44.4, 33.3, 3, 'القائم'],
      [45, 34, -1, null],
    ])
    expect(sheet.notes).toEqual([{ kind: 'representative-points', count: 1 }])
  })

  it('of another reference system is refused by its name, and of none says so', async () => {
    const utm: Flat = { 1: int32(32638), 2: { text: 'UTM 38N' } }
    expect(await openFile(file(header(2, utm)))).toEqual({ refused: 'projected', got: 'UTM 38N' })
    const { sheet } = await opened(file(header(2, null), FEATURES.slice(0, 1)))
    expect(sheet.notes).toEqual([{ kind: 'crs', got: '' }])
  })

  it('that lies about its sizes, or breaks off, is refused', async () => {
    const whole = file(header(2, WGS84))
    for (const length of [12, 40, whole.length - 3]) {
      expect(await openFile(whole.slice(0, length))).toMatchObject({ refused: 'broken-file' })
    }
    const many = file(header(2, WGS84, 16))
    expect(await openFile(many)).toMatchObject({
      refused: expect.stringMatching(/broken-file|empty/),
    })
  })

  it('spoilt anywhere is read or refused', async () => {
    const whole = file(header(2, WGS84))
    for (let at = 8; at < whole.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const spoilt = whole.slice()
        spoilt[at] = value
        expect(await openFile(spoilt)).toBeTypeOf('object')
      }
    }
  })
})
