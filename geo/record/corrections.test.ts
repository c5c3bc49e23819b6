import { describe, expect, it } from 'vitest'
import { correctionsOf } from './corrections'

const chains = (...said: [by: string, day: number, key: string][]) =>
  correctionsOf(
    said.map(([by, day, key]) => ({ entry: day, by, key })),
    (later, earlier) => later > earlier,
  )

describe('corrections', () => {
  it('are chains of one claimant, broken where nothing says which came later', () => {
    expect(
      chains(['a', 1, '10'], ['b', 1, '30'], ['a', 2, '15'], ['a', 2, '16'], ['a', 3, '18']),
    ).toEqual([
      ['10', '15'],
      ['16', '18'],
    ])
  })

  it('have each number once, where it was given last', () => {
    expect(chains(['a', 1, '10'], ['a', 2, '20'], ['a', 3, '10'])).toEqual([['20', '10']])
    expect(chains(['a', 1, '10'], ['a', 2, '10'])).toEqual([])
  })
})
