import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { dayOf } from '../time/time'
import type { Facet } from './facets'
import { type Filter, filterRows, NO_FILTER } from './filter'
import { positionOf } from './table'

describe('the filter of the dataset made by hand', () => {
  const table = tableOf(DATASET)
  const ids = (filter: Partial<Filter>) =>
    [...filterRows(table, { ...NO_FILTER, ...filter })].map((row) => table.id.at(row))
  const chosen = (facet: Facet, ...options: string[]) => ({
    choices: { ...NO_FILTER.choices, [facet]: options },
  })
  const days = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) })

  it('leaves everything that is counted when nothing is asked', () => {
    expect(ids({})).toHaveLength(14)
    expect(ids({})).not.toContain('2020-03-15-held')
  })

  it.each([
    ['before', '2020-02-01', '2020-02-10'],
    ['inside', '2020-02-13', '2020-02-13'],
    ['after', '2020-02-16', '2020-02-29'],
    ['round', '2020-02-01', '2020-02-29'],
  ])('finds the week-long incident in a range that reaches into it from %s', (_, from, to) => {
    expect(ids(days(from, to))).toContain('2020-02-12-somewhere')
  })

  it.each([
    ['2020-02-06', '2020-02-09'],
    ['2020-02-17', '2020-02-19'],
  ])('does not find the week-long incident from %s to %s', (from, to) => {
    expect(ids(days(from, to))).toEqual([])
  })

  it('finds the siege on its second day', () => {
    expect(ids(days('2020-01-01', '2020-01-01'))).toEqual(['2019-12-31-siege'])
  })

  it('finds nothing where the dates are the wrong way round, even inside a week', () => {
    expect(ids(days('2020-02-14', '2020-02-12'))).toEqual([])
  })

  it('finds nothing where it is impossible', () => {
    expect(ids({ impossible: true })).toEqual([])
  })

  it('tells any act from none of the acts, and does not mind an unknown one beside a known', () => {
    expect(ids(chosen('act'))).toEqual([])
    expect(ids(chosen('act', 'no-such-act'))).toEqual([])
    expect(ids(chosen('act', 'missile', 'no-such-act'))).toEqual(['2020-01-08-missiles'])
  })

  it('finds an incident by any of its actors, and the denied ones too', () => {
    expect(ids(chosen('actor', 'air-force'))).toContain('2019-12-27-camp-rockets')
    expect(ids(chosen('actor', 'brigade'))).toContain('2019-12-27-camp-rockets')
  })

  it.each([
    ['another spelling of the place', 'at-tajī'],
    ['the Arabic name without its article or hamza', 'قاعده تاجي'],
    ['a place it also names', 'rashidiya'],
    ['words of different fields', 'taji WIRE'],
  ])('finds an incident by %s', (_, q) => {
    expect(ids({ q })).toContain('2020-03-11-camp-rockets')
  })

  it('finds an incident by an alias of its actor', () => {
    expect(ids({ q: 'كتائب' })).toEqual(['2019-12-27-camp-rockets'])
    expect(ids({ q: 'kataeb' })).toEqual(['2019-12-27-camp-rockets'])
    expect(ids({ q: "Kata'ib" })).toEqual(['2019-12-27-camp-rockets'])
  })

  it('finds nothing for words in which nothing can be searched for, nor for a bar', () => {
    expect(ids({ q: '…' })).toEqual([])
    expect(ids({ q: '|' })).toEqual([])
  })

  it('finds nothing unplaced in any box, and everything placed in the whole Earth', () => {
    const placed = ids({}).filter((_, row) => positionOf(table, row) !== null)
    expect(placed).toHaveLength(12)
    expect(ids({ bbox: [-180, -90, 180, 90] })).toEqual(placed)
  })

  it('takes a box with west greater than east as one across the date line', () => {
    expect(ids({ bbox: [179, -90, 41.02, 90] })).toEqual(
      ['2020-02-02-rumour', '2019-12-29-strike-town'].sort(),
    )
    expect(ids({ bbox: [179, -90, -179, 90] })).toEqual([])
  })
})
