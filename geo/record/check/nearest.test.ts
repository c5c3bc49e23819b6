import { describe, expect, it } from 'vitest'
import { nearest } from './nearest'

describe('nearest', () => {
  const known = ['camp-taji', 'green-zone', 'k1-kirkuk']

  it.each([
    ['camp-tajji', 'camp-taji'],
    ['camp_taji', 'camp-taji'],
    ['greenzone', 'green-zone'],
    ['somewhere-else', null],
    ['', null],
  ])('of %j is %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })

  it('knows nothing among nothing', () => {
    expect(nearest('camp-taji', [])).toBeNull()
  })
})
