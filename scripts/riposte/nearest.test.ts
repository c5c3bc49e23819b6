import { describe, expect, it } from 'vitest'
import { nearestOf } from './nearest'

const NAMES = ['convert', 'check', 'cluster', 'from', 'to-day']

describe('the nearest name', () => {
  it.each([
    ['convrt', 'convert'],
    ['ocnvert', 'convert'],
    ['chek', 'check'],
    ['clusters', 'cluster'],
    ['form', 'from'],
    ['today', 'to-day'],
    ['clu', 'cluster'],
  ])('of %s is %s', (typed, name) => {
    expect(nearestOf(typed, NAMES)).toBe(name)
  })

  it.each(['publish', 'xyz', ''])('is none for "%s"', (typed) => {
    expect(nearestOf(typed, NAMES)).toBeNull()
  })
})
