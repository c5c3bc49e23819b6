import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusedCrs, refusedWkt } from './crs'
import { ewkbLine, wkbPoint } from './fixtures/wkb'
import { positionsOfWkb } from './wkb'

const collection = (...parts: Uint8Array[]) =>
  Uint8Array.from([1, 7, 0, 0, 0, parts.length, 0, 0, 0, ...parts.flatMap((part) => [...part])])

describe('well-known binary', () => {
  it('has its positions, whatever the order of its bytes and its form', () => {
    expect(positionsOfWkb(wkbPoint(44.4, 33.3))).toEqual([[44.4, 33.3]])
    const line = [
      [44, 33],
      [45, 34],
    ] as const
    expect(positionsOfWkb(ewkbLine(line))).toEqual(line)
    expect(positionsOfWkb(collection(wkbPoint(1, 2), ewkbLine(line)))).toEqual([[1, 2], ...line])
  })

  it('has none in an empty point', () => {
    expect(positionsOfWkb(wkbPoint(Number.NaN, Number.NaN))).toEqual([])
  })

  it('that is nested without end, or longer than it is, is refused', () => {
    let deep = wkbPoint(1, 2)
    for (let i = 0; i < 40; i++) deep = collection(deep)
    expect(() => positionsOfWkb(deep)).toThrow(RangeError)
    const lying = ewkbLine([[1, 2]])
    lying.set([0xff, 0xff, 0xff, 0xff], 9)
    expect(() => positionsOfWkb(lying)).toThrow(RangeError)
  })

  it('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          positionsOfWkb(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})

describe('a reference system', () => {
  it.each([
    null,
    'EPSG:4326',
    'OGC:CRS84',
    'urn:ogc:def:crs:EPSG::4326',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    { type: 'GeographicCRS', name: 'WGS 84', id: { authority: 'EPSG', code: 4326 } },
    { name: 'WGS 84 (CRS84)', id: { authority: 'OGC', code: 'CRS84' } },
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  ])('of longitude and latitude on WGS 84 is read: %j', (crs) => {
    expect(refusedCrs(crs)).toBeNull()
  })

  it.each([
    ['EPSG:3857', 'EPSG:3857'],
    ['EPSG:43260', 'EPSG:43260'],
    ['EPSG:14326', 'EPSG:14326'],
    [
      { name: 'WGS 84 / UTM zone 38N', id: { authority: 'EPSG', code: 32638 } },
      'WGS 84 / UTM zone 38N',
    ],
    [{ name: 'Karbala 1979' }, 'Karbala 1979'],
    [7, '7'],
  ])('of another kind is refused by its name: %j', (crs, got) => {
    expect(refusedCrs(crs)).toEqual({ refused: 'projected', got })
  })

  it.each([
    [
      'PROJCS["WGS_1984_UTM_Zone_38N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]]',
      'WGS_1984_UTM_Zone_38N',
    ],
    [
      'GEOGCS["GCS_Karbala_1979",DATUM["D_Karbala_1979"],PRIMEM["Greenwich",0.0]]',
      'GCS_Karbala_1979',
    ],
    ['GEOGCS["x",DATUM["D_WGS_1984"],PRIMEM["Paris",2.3]]', 'x'],
  ])('in a .prj of another kind is refused by its name: %s', (wkt, got) => {
    expect(refusedWkt(wkt)).toEqual({ refused: 'projected', got })
  })
})
