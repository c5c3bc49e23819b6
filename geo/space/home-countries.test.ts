import { expect, it } from 'vitest'
import { homeCountries } from './home-countries'

it('are the country with the most incidents, and those with a quarter as many', () => {
  const some = (code: string, count: number) => Array.from({ length: count }, () => code)
  expect(homeCountries([...some('SY', 6), ...some('IQ', 50), 'US'])).toEqual(['IQ'])
  expect(homeCountries([...some('SY', 2), ...some('IQ', 8), 'US'])).toEqual(['IQ', 'SY'])
  expect(homeCountries([])).toEqual([])
})
