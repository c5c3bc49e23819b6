import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RESTS, restAt, restBeside, SHARES } from './rest'

describe('restAt', () => {
  test('let go slowly, a sheet goes to the nearest rest', () => {
    expect(restAt(0.3, 0)).toBe('quarter')
    expect(restAt(0.6, 0.1)).toBe('half')
    expect(restAt(0.8, -0.1)).toBe('most')
  })

  test('flicked, it goes on in the direction of the finger', () => {
    expect(restAt(0.3, 2)).toBe('half')
    expect(restAt(0.9, -2)).toBe('half')
    expect(restAt(0.95, 2)).toBe('most')
    expect(restAt(0.1, -2)).toBe('quarter')
  })

  test('no rest is nearer than the one that is chosen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const far = (rest: (typeof RESTS)[number]) => Math.abs(SHARES[rest] - share)
        const chosen = far(restAt(share, 0))
        for (const rest of RESTS) expect(far(rest)).toBeGreaterThanOrEqual(chosen)
      }),
    )
  })
})

test('restBeside stays among the rests', () => {
  expect(restBeside('half', 1)).toBe('most')
  expect(restBeside('most', 1)).toBe('most')
  expect(restBeside('quarter', -1)).toBe('quarter')
})

test('the style sheets have the same shares', () => {
  const css = readFileSync('app/globals.css', 'utf8')
  const shares = RESTS.map((rest) => [
    rest,
    Number(css.match(new RegExp(`--sheet-${rest}: ([\\d.]+);`))?.[1]),
  ])
  expect(Object.fromEntries(shares)).toEqual(SHARES)
})
