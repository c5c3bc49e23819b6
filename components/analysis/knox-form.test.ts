import { describe, expect, it } from 'vitest'
import { KNOX_DEFAULTS, parseKnoxForm } from './knox-form'

describe('the form of the Knox test', () => {
  it('begins with bands and shuffles that can be run', () => {
    expect(parseKnoxForm(KNOX_DEFAULTS).settings).toEqual({
      distanceKm: [0, 5, 15, 50],
      days: [1, 3, 7, 14],
      permutations: 999,
      seed: 1964,
    })
  })

  it('makes one place a band only where that is asked for', () => {
    const apart = (distances: string, isSamePlaceApart: boolean) =>
      parseKnoxForm({ ...KNOX_DEFAULTS, distances, isSamePlaceApart }).distanceKm
    expect(apart('5;15', false)).toEqual([5, 15])
    expect(apart('0 5', true)).toEqual([0, 5])
    expect(apart('0.5, 1', true)).toEqual([0, 0.5, 1])
  })

  it.each([
    [{ distances: '' }, 'distances', 'none'],
    [{ distances: '5, five' }, 'distances', 'not-a-number'],
    [{ distances: '1e3' }, 'distances', 'not-a-number'],
    [{ distances: '-5' }, 'distances', 'not-a-number'],
    [{ distances: '15, 5' }, 'distances', 'not-ascending'],
    [{ times: '1.5' }, 'times', 'not-a-number'],
    [{ times: '7, 9007199254740991' }, 'times', 'too-long'],
    [{ permutations: '0' }, 'permutations', true],
    [{ permutations: '' }, 'permutations', true],
    [{ seed: '1.5' }, 'seed', true],
    [{ seed: '99999999999' }, 'seed', true],
  ] as const)('does not run with %j', (over, field, fault) => {
    const { settings, faults } = parseKnoxForm({ ...KNOX_DEFAULTS, ...over })
    expect(settings).toBeNull()
    expect(faults[field]).toBe(fault)
  })
})
