import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { opened } from './fixtures/opened'
import { openFile } from './open-file'

const PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.25]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.017]]'

/** A record of each shape: a point, or a line from one to the other, or nothing. */
function shp(shapes: readonly (readonly (readonly [number, number])[])[]): Uint8Array {
  const parts = shapes.map((points) => {
    const size = points.length === 0 ? 4 : points.length === 1 ? 20 : 48 + 16 * points.length
    const view = new DataView(new ArrayBuffer(8 + size))
    view.setInt32(4, size / 2)
    view.setInt32(8, points.length === 0 ? 0 : points.length === 1 ? 1 : 3, true)
    const corners = points.length > 1 ? [points[0], points.at(-1)] : points
    corners.forEach((point, i) => {
      view.setFloat64(12 + 16 * i, point?.[0] ?? 0, true)
      view.setFloat64(20 + 16 * i, point?.[1] ?? 0, true)
    })
    return new Uint8Array(view.buffer)
  })
  return Uint8Array.from([...new Uint8Array(100), ...parts.flatMap((part) => [...part])])
}

const FIELDS = [
  ['name', 'C', 12],
  ['killed', 'N', 5],
  ['day', 'D', 8],
  ['sure', 'L', 1],
] as const

function dbf(rows: readonly (readonly string[])[], encode = strToU8, language = 0): Uint8Array {
  const header = new Uint8Array(32 + 32 * FIELDS.length + 1)
  const view = new DataView(header.buffer)
  view.setUint32(4, rows.length, true)
  view.setUint16(8, header.length, true)
  view.setUint16(10, 1 + FIELDS.reduce((sum, [, , length]) => sum + length, 0), true)
  header[29] = language
  FIELDS.forEach(([name, type, length], i) => {
    header.set(strToU8(name), 32 + 32 * i)
    header[32 + 32 * i + 11] = type.charCodeAt(0)
    header[32 + 32 * i + 16] = length
  })
  header[header.length - 1] = 0x0d
  const body = rows.flatMap(([mark = ' ', ...cells]) => [
    mark.charCodeAt(0),
    ...FIELDS.flatMap(([, , length], i) => {
      const bytes = [...encode(cells[i] ?? '')]
      return [...bytes, ...Array.from({ length: length - bytes.length }, () => 0x20)]
    }),
  ])
  return Uint8Array.from([...header, ...body])
}

const zipped = (files: Readonly<Record<string, Uint8Array>>) => zipSync({ ...files })
const ROWS = [
  [' ', 'a', '3', '20200108', 'T'],
  ['*', 'gone', '', '', ''],
  [' ', 'القا', '***', '00000000', '?'],
]
const SHAPES = [
  [[44.4, 33.3]],
  [[1, 1]],
  [
    [44, 33],
    [46, 35],
  ],
] as const

describe('a zipped shapefile', () => {
  it('has its shapes and its table; a row that was deleted is gone', async () => {
    const file = zipped({
      'x/a.shp': shp(SHAPES),
      'x/a.DBF': dbf(ROWS),
      'x/a.prj': strToU8(PRJ),
      'x/a.cpg': strToU8('UTF-8'),
    })
    const { format, sheet } = await opened(file)
    expect(format).toBe('shapefile')
    expect(sheet.columns).toEqual(['@longitude', '@latitude', 'name', 'killed', 'day', 'sure'])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      [44.4, 33.3, 'a', 3, '2020-01-08', 'true'],
      [45, 34, 'القا', null, null, null],
    ])
    expect(sheet.notes).toEqual([{ kind: 'representative-points', count: 1 }])
  })

  it('says that it names no reference system, and which encoding is a guess', async () => {
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const file = zipped({ 'a.shp': shp([[]]), 'a.dbf': dbf([[' ', 'Groß']], latin) })
    const { sheet } = await opened(file)
    expect(sheet.rows.at(0)?.cells.slice(0, 3)).toEqual([null, null, 'Groß'])
    expect(sheet.notes).toEqual([
      { kind: 'crs', got: '' },
      { kind: 'encoding', got: 'windows-1252' },
    ])
  })

  it.each([
    ['ISO 88596', 0],
    ['1256', 0],
    ['', 0x7e],
  ])('is read by the encoding that it names: %j, %d', async (cpg, language) => {
    const bytes = cpg === 'ISO 88596' ? [0xc8] : [0xc8]
    const file = zipped({
      'a.shp': shp([[[44, 33]]]),
      'a.dbf': dbf([[' ', 'x']], () => Uint8Array.from(bytes), language),
      ...(cpg ? { 'a.cpg': strToU8(cpg) } : {}),
    })
    expect((await opened(file)).sheet.rows.at(0)?.cells[2]).toBe('ب')
  })

  it('of another reference system is refused by its name', async () => {
    const file = zipped({ 'a.shp': shp(SHAPES), 'a.prj': strToU8(`PROJCS["UTM_38N",${PRJ}]`) })
    expect(await openFile(file)).toEqual({ refused: 'projected', got: 'UTM_38N' })
  })

  it('of several layers asks which', async () => {
    const file = zipped({ 'a.shp': shp(SHAPES), 'b.shp': shp([[[44, 33]]]) })
    expect(await openFile(file)).toMatchObject({ choices: ['a.shp', 'b.shp'] })
    expect((await opened(file, { entry: 'b.shp' })).sheet.rows).toHaveLength(1)
  })

  it.each([
    [
      'a shape',
      (files: Record<string, Uint8Array>) => files['a.shp']?.set([0x7f, 0xff, 0xff, 0xff], 104),
    ],
    [
      'a table',
      (files: Record<string, Uint8Array>) => files['a.dbf']?.set([0xff, 0xff, 0xff, 0x7f], 4),
    ],
    ['a row', (files: Record<string, Uint8Array>) => files['a.dbf']?.set([0, 0], 10)],
  ])('with %s that lies about its size is refused', async (_, spoil) => {
    const files = { 'a.shp': shp(SHAPES), 'a.dbf': dbf(ROWS) }
    spoil(files)
    expect(await openFile(zipped(files))).toMatchObject({ refused: 'broken-file' })
  })
})
