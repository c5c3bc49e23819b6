import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../../space/position'
import { arcBetween } from './arc'

const taji: Position = [44.28, 33.52]
const qaim: Position = [41.09, 34.37]
const line = (from: Position, to: Position, nth?: number) => arcBetween(from, to, nth) ?? []

describe('arcBetween', () => {
  it('starts and ends at its two places, longitude first', () => {
    expect(line(taji, qaim)[0]).toEqual([...taji])
    expect(line(taji, qaim).at(-1)).toEqual([...qaim])
  })

  it('is nothing between a place and itself', () => {
    expect(arcBetween(taji, taji)).toBeNull()
  })

  it('bends to different sides there and back, and further for the second of a pair', () => {
    const middle = (coordinates: readonly Position[]) => coordinates[16]?.[1] ?? Number.NaN
    const straight = (taji[1] + qaim[1]) / 2
    expect(middle(line(taji, qaim)) - straight).toBeGreaterThan(0)
    expect(middle(line(qaim, taji)) - straight).toBeLessThan(0)
    expect(middle(line(taji, qaim, 1))).toBeGreaterThan(middle(line(taji, qaim)))
  })

  it('never bends as far as its places are apart, however many arcs there are', () => {
    const [west, east]: [Position, Position] = [
      [44, 0],
      [46, 0],
    ]
    const bends = Array.from({ length: 40 }, (_, nth) =>
      Math.abs(line(west, east, nth)[16]?.[1] ?? 9),
    )
    expect(bends.toSorted((a, b) => a - b)).toEqual(bends)
    expect(Math.max(...bends)).toBeLessThan(1)
  })

  it('crosses the date line the short way, without a jump', () => {
    const lons = line([179, 10], [-179, 12]).map(([lon]) => lon as number)
    expect(lons.at(-1)).toBe(181)
    for (const lon of lons) expect(lon).toBeGreaterThan(178)
  })

  it('has finite coordinates anywhere away from the poles', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    )
    fc.assert(
      fc.property(position, position, (from, to) => {
        for (const pair of line(from, to)) expect(pair.every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
