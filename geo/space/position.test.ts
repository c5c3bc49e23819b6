import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Bounds,
  boundsOf,
  contains,
  isPosition,
  type Position,
  sevenDecimals,
} from './position'

describe('a position', () => {
  it.each([
    [180, 90, true],
    [-180, -90, true],
    [180.0001, 0, false],
    [0, -90.0001, false],
    [Number.NaN, 0, false],
    [0, Number.NaN, false],
    [Number.POSITIVE_INFINITY, 0, false],
  ])('at longitude %d and latitude %d is one: %s', (lon, lat, is) => {
    expect(isPosition(lon, lat)).toBe(is)
  })
})

describe('a box', () => {
  const fiji: Bounds = [176, -20, -178, -12]

  it.each([
    ['its west edge', 176, -16, true],
    ['its east edge', -178, -16, true],
    ['the date line from the west', 180, -16, true],
    ['the date line from the east', -180, -16, true],
    ['the other side of the Earth', 0, -16, false],
    ['the south', 179, -21, false],
  ])('across the date line holds, or not, a point at %s', (_, lon, lat, held) => {
    expect(contains(fiji, lon, lat)).toBe(held)
  })

  it('holds no point that is not placed', () => {
    expect(contains([-180, -90, 180, 90], Number.NaN, Number.NaN)).toBe(false)
    expect(contains(fiji, Number.NaN, -16)).toBe(false)
  })

  it('of positions is the smallest that holds them all', () => {
    const position = fc.tuple(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: -90, max: 90 }),
    )
    fc.assert(
      fc.property(fc.array(position, { minLength: 1 }), (positions: Position[]) => {
        const box = boundsOf(positions) as Bounds
        expect(positions.every(([lon, lat]) => contains(box, lon, lat))).toBe(true)
        expect(positions.map(([lon]) => lon)).toEqual(expect.arrayContaining([box[0], box[2]]))
        expect(positions.map(([, lat]) => lat)).toEqual(expect.arrayContaining([box[1], box[3]]))
      }),
    )
  })

  it('of no positions is none', () => {
    expect(boundsOf([])).toBeNull()
  })
})

describe('a coordinate as written', () => {
  it('has seven decimals at most and moves by less than a centimetre', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        const written = sevenDecimals(degrees)
        expect(written).toBe(Number(written.toFixed(7)))
        expect(Math.abs(written - degrees)).toBeLessThan(0.6e-7)
      }),
    )
  })
})
