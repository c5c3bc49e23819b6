import { describe, expect, it } from 'vitest'
import {
  checkBands,
  dayFault,
  distanceFault,
  intervalsOf,
  MOST_DAYS,
  narrowestKm,
  notationOf,
} from './bands'

describe('bands', () => {
  it('hold their upper edge, and the first its lower too', () => {
    expect(intervalsOf([1, 5, 15]).map(notationOf)).toEqual(['[0, 1]', '(1, 5]', '(5, 15]'])
    expect(intervalsOf([0, 5]).map(notationOf)).toEqual(['[0]', '(0, 5]'])
  })

  it('are as wide as the narrowest, not counting the one place', () => {
    expect(narrowestKm([0, 5, 15, 50])).toBe(5)
    expect(narrowestKm([10, 11, 50])).toBe(1)
  })

  it.each([
    [[], 'none'],
    [Array.from({ length: 11 }, (_, i) => i + 1), 'too-many'],
    [[1, Number.NaN], 'not-a-number'],
    [[-1, 3], 'not-a-number'],
    [[5, 5], 'not-ascending'],
    [[5, 1], 'not-ascending'],
    [[20_017], 'too-far'],
    [[0], 'zero'],
    [[0, 5, 15], null],
  ])('of %j km: %s', (edges, fault) => {
    expect(distanceFault(edges)).toBe(fault)
  })

  it('in days are whole', () => {
    expect([dayFault([0, 7]), dayFault([1.5])]).toEqual([null, 'not-a-number'])
  })

  it('in days end at a thousand years', () => {
    expect([dayFault([7, MOST_DAYS]), dayFault([7, MOST_DAYS + 1])]).toEqual([null, 'too-long'])
  })

  it('that cannot be are refused with what was expected and got', () => {
    expect(() => checkBands({ distanceKm: [5, 1], days: [1] })).toThrow(
      'distanceKm: expected 1 to 10 ascending upper edges, got 5, 1 (not-ascending)',
    )
  })
})
