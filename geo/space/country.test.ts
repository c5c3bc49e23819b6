import { describe, expect, it } from 'vitest'
import { COUNTRIES, countryOf } from './country'
import { contains } from './position'

/** A capital or base, longitude first, that must lie in its country's box. */
const inside: [code: string, lon: number, lat: number][] = [
  ['IQ', 44.36, 33.31],
  ['SY', 40.92, 34.45],
  ['IR', 51.39, 35.69],
  ['YE', 44.19, 15.37],
  ['US', -77.04, 38.9],
  ['US', -157.86, 21.31],
  ['US', 179.1, 51.9],
  ['KW', 47.98, 29.38],
  ['JO', 35.93, 31.95],
  ['SA', 46.68, 24.71],
  ['TR', 32.86, 39.93],
  ['LB', 35.5, 33.89],
  ['IL', 34.78, 32.09],
  ['GB', -0.13, 51.51],
]

describe('the box of a country', () => {
  it.each(inside)('of %s holds %d, %d', (code, lon, lat) => {
    const country = countryOf(code)
    expect(country && contains(country.box, lon, lat)).toBe(true)
  })

  it('catches swapped coordinates of Iraq', () => {
    const country = countryOf('IQ')
    expect(country && contains(country.box, 33.31, 44.36)).toBe(false)
  })

  it('is there for ISO codes only', () => {
    expect(Object.keys(COUNTRIES).every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
    expect(countryOf('constructor')).toBeNull()
    expect(countryOf('ZZ')).toBeNull()
  })
})
