import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../fixtures/arbitrary'
import { tableOfRows } from '../fixtures/rows-table'
import { byGravity, gravityNumbers } from './gravity'

describe('the gravest', () => {
  it('come first by act and by the killed, and what states no act comes last', () => {
    const table = tableOfRows([
      { fatalities_min: 90 },
      { act: 'rocket', fatalities_min: 1 },
      { act: 'other' },
      { act: 'rocket', fatalities_min: 2 },
      { act: 'missile', hollow: true },
      { fatalities_min: 91 },
    ])
    const rows = [0, 1, 2, 3, 4, 5]
    expect(rows.toSorted(byGravity(table))).toEqual([3, 1, 2, 5, 0, 4])
    expect(rows.toReversed().sort(byGravity(table))).toEqual([3, 1, 2, 5, 0, 4])
  })

  it('of a table without acts are those with most killed', () => {
    const table = tableOfRows([{ fatalities_min: 1 }, { fatalities_min: 3 }, { title: 'a' }])
    expect([0, 1, 2].sort(byGravity(table))).toEqual([1, 0, 2])
  })
})

describe('the numbers of gravity', () => {
  it('order rows as their comparison does', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const numbers = gravityNumbers(table)
        const rows = Array.from(table.day.keys())
        const number = (row: number) => numbers[row] as number
        expect(rows.toSorted((a, b) => number(a) - number(b) || a - b)).toEqual(
          rows.toSorted(byGravity(table)),
        )
      }),
    )
  })
})
