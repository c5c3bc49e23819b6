import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../fixtures/arbitrary'
import { tableOfRows } from '../fixtures/rows-table'
import { addedCasualties, type Casualties, casualtiesOf, NO_CASUALTIES } from './casualties'
import { casualtiesBy } from './casualties-by'
import { keepRows } from './rows'
import { type IncidentTable, peopleOf } from './table'

const everyRow = ({ length }: IncidentTable) => Int32Array.from({ length }, (_, row) => row)

/** A table and some of its rows, in order. */
const someRows = fc
  .tuple(arbitraryTable(40), fc.infiniteStream(fc.boolean()))
  .map(([table, coins]) => {
    const isIn = Array.from({ length: table.length }, () => coins.next().value === true)
    return { table, rows: keepRows(everyRow(table), (row) => isIn[row] === true) }
  })

/** Added up the long way: every row by itself, those left out whose whole is on the list. */
function bruteForce(
  table: IncidentTable,
  people: 'killed' | 'wounded',
  rows: number[],
): Casualties {
  const stated = rows
    .filter((row) => !rows.includes(table.parent[row] as number))
    .flatMap((row) => {
      const range = peopleOf(table[people], row)
      return range ? [{ ...range, isHollow: table.hollow[row] === 1 }] : []
    })
  const sum = (isHollow: boolean) => {
    const some = stated.filter((each) => each.isHollow === isHollow)
    return {
      least: some.reduce((all, { min }) => all + min, 0),
      most: some.reduce((all, { min, max }) => all + (max ?? min), 0),
      isOpen: some.some(({ max }) => max === null),
    }
  }
  return { stated: sum(false), doubted: sum(true) }
}

describe('casualties', () => {
  it('are what adding up row by row gives', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('killed', 'wounded'), ({ table, rows }, people) => {
        const expected = bruteForce(table, people, Array.from(rows))
        expect(casualtiesOf(table, table[people], rows)).toEqual(expected)
      }),
    )
  })

  it('of all days are the whole, and no day stands twice', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('killed', 'wounded'), ({ table, rows }, people) => {
        const days = casualtiesBy(table, table[people], rows, (row) => table.day[row])
        const together = [...days.values()].reduce(addedCasualties, NO_CASUALTIES)
        expect(together).toEqual(casualtiesOf(table, table[people], rows))
        for (const [day, sum] of days) {
          const ofDay = Array.from(rows).filter((row) => table.day[row] === day)
          const counted = ofDay.filter((row) => !rows.includes(table.parent[row] as number))
          expect(sum).toEqual(bruteForce(table, people, counted))
        }
      }),
    )
  })

  it('count a whole or its parts, never both', () => {
    const table = tableOfRows([
      { id: 'whole', event_date: 1, fatalities_min: 24, fatalities_max: 28 },
      { id: 'near', event_date: 1, fatalities_min: 4, fatalities_max: 6, part_of_row: 0 },
      { id: 'far', event_date: 1, fatalities_min: 19, fatalities_max: null, part_of_row: 0 },
      { id: 'rumour', event_date: 2, fatalities_min: 0, fatalities_max: 18, hollow: true },
    ])
    const killed = (...rows: number[]) => casualtiesOf(table, table.killed, Int32Array.from(rows))
    const nothing = { least: 0, most: 0, isOpen: false }
    expect(killed(0, 1, 2)).toEqual({
      stated: { least: 24, most: 28, isOpen: false },
      doubted: nothing,
    })
    expect(killed(1, 2).stated).toEqual({ least: 23, most: 25, isOpen: true })
    expect(killed(2, 3)).toEqual({
      stated: { least: 19, most: 19, isOpen: true },
      doubted: { least: 0, most: 18, isOpen: false },
    })
    expect(killed()).toEqual(NO_CASUALTIES)
  })
})
