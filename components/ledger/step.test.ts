import { describe, expect, it } from 'vitest'
import { stepFrom } from './step'

describe('stepping through incidents', () => {
  const rows = Int32Array.of(2, 5, 9)

  it('goes on from the one that is open, or from where it would be', () => {
    expect(stepFrom(rows, 2, 1)).toBe(5)
    expect(stepFrom(rows, 5, -1)).toBe(2)
    expect(stepFrom(rows, 4, 1)).toBe(5)
    expect(stepFrom(rows, 4, -1)).toBe(2)
  })

  it('begins at either end, and ends there', () => {
    expect(stepFrom(rows, null, 1)).toBe(2)
    expect(stepFrom(rows, null, -1)).toBe(9)
    expect(stepFrom(rows, 9, 1)).toBeNull()
    expect(stepFrom(rows, 2, -1)).toBeNull()
    expect(stepFrom(new Int32Array(), null, 1)).toBeNull()
  })
})
