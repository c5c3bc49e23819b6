import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { degreesOfParts, readDegrees } from './degrees-text'

describe('degrees in a file', () => {
  it.each([
    ['33.5', 33.5, null],
    ['-44,25', -44.25, null],
    ['33.5°', 33.5, null],
    ['33.5 N', 33.5, 'latitude'],
    ['S 33.5', -33.5, 'latitude'],
    ['33°30′N', 33.5, 'latitude'],
    [`44°30'00"W`, -44.5, 'longitude'],
    ['44° 30’ 36” E', 44.51, 'longitude'],
    ['33 30 0 n', 33.5, 'latitude'],
    ['-33°30′', -33.5, null],
  ])('written %j are %d', (text, degrees, axis) => {
    expect(readDegrees(text)).toEqual({ degrees: expect.closeTo(degrees, 10), axis })
  })

  it.each([
    'north',
    '33°60′N',
    '33°30.5′20″N',
    '33.5°30′N',
    '-33°30′S',
    'N33°30′N',
    '33 30 0',
    '33°30′X',
    '1e3N',
    '33°30′N 44°30′E',
    `33${' '.repeat(100_000)}N`,
  ])('written %j are none', (text) => expect(readDegrees(text)?.degrees).toBeNaN())

  it('of an empty cell are not there', () => {
    expect(readDegrees('')).toBeNull()
    expect(readDegrees(null)).toBeNull()
    expect(degreesOfParts([null, null, null], '')).toBeNull()
  })

  it.each([
    [[33, 30, 36], 'N', 33.51],
    [[-33, 30, null], '', -33.5],
    [[-0, 30, null], '', -0.5],
    [[33, 60, 0], 'N', Number.NaN],
    [[-33, 30, 0], 'S', Number.NaN],
    [[null, 30, 0], '', Number.NaN],
    [[33, 30, 0], 'up', Number.NaN],
  ])('in columns %j %s are %d', (parts, hemisphere, degrees) => {
    const read = degreesOfParts(parts, hemisphere)?.degrees
    expect(read).toEqual(Number.isNaN(degrees) ? Number.NaN : expect.closeTo(degrees, 10))
  })

  it('read back from degrees, minutes and seconds', () => {
    const whole = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(whole(179), whole(59), whole(59), fc.boolean(), (d, m, s, isWest) => {
        const size = d + m / 60 + s / 3600
        const letter = isWest ? 'W' : 'E'
        expect(readDegrees(`${d}°${m}′${s}″${letter}`)?.degrees).toBe(isWest ? -size : size)
        expect(degreesOfParts([d, m, s], letter)?.degrees).toBe(isWest ? -size : size)
      }),
    )
  })
})
