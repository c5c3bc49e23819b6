import { type Casualties, casualtiesByNumber } from './casualties'
import type { IncidentTable, PeopleColumn } from './table'

/** The killed or the wounded of ascending rows by any key, in order of their first row; keys without a stated number are left out. */
export function casualtiesBy<K>(
  table: IncidentTable,
  people: PeopleColumn,
  rows: Int32Array,
  keyOf: (row: number) => K,
): Map<K, Casualties> {
  const numbers = new Map<K, number>()
  const sums = casualtiesByNumber(table, people, rows, (row) => {
    const key = keyOf(row)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
  return new Map([...numbers].map(([key, number]) => [key, sums[number] as Casualties]))
}
