import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter, arbitraryTable } from '../fixtures/arbitrary'
import { tableOfRows } from '../fixtures/rows-table'
import { killedAmong } from './casualties'
import { type Choices, FACETS, facetColumn, optionsOf, rowCodes } from './facets'
import { type Filter, filterRows, NO_FILTER } from './filter'
import { countIncidents } from './incident-count'
import { type Asked, type FilterResult, MovingFilter } from './moving-filter'
import { shownDays } from './summary'
import { type IncidentTable, wholeOf } from './table'

const day = fc.integer({ min: 18_200, max: 18_400 })
/** A step back to what was asked before. */
const BACK: Partial<Asked> = {}
/** Other dates, other choices, or both. */
const step = fc.oneof(
  fc.record({ from: fc.option(day), to: fc.option(day) }),
  arbitraryFilter.map(({ choices }) => ({ choices })),
  arbitraryFilter.map(({ from, to, choices }) => ({ from, to, choices })),
  fc.constant(BACK),
)

/** How a step is asked for: for its rows before all of it, for its rows alone, for all at once, or for what is read of it later. */
const way = fc.constantFrom('ahead', 'rows', 'whole', 'unread')

/** How many incidents each option of each facet has when of that facet nothing is chosen. */
const countsOf = (table: IncidentTable, filter: Filter) =>
  Object.fromEntries(
    FACETS.filter((id) => facetColumn(table, id)).map((id) => {
      const rows = filterRows(table, { ...filter, choices: { ...filter.choices, [id]: null } })
      const column = facetColumn(table, id)
      const counts = optionsOf(table, id).map((_, code) => {
        const having = [...rows].filter((row) => column && rowCodes(column, row).includes(code))
        return new Set(having.map((row) => wholeOf(table, row))).size
      })
      return [id, counts]
    }),
  )

const readOf = ({ counts }: FilterResult) =>
  Object.fromEntries(Object.entries(counts).map(([id, each]) => [id, [...(each ?? [])]]))

function expectRight(table: IncidentTable, moving: MovingFilter, now: Filter): void {
  const found = moving.apply(now)
  const rows = filterRows(table, now)
  expect([...found.rows]).toEqual([...rows])
  expect([...found.ofAnyTime]).toEqual([...filterRows(table, { ...now, from: null, to: null })])
  expect(readOf(found)).toEqual(countsOf(table, now))
  expect(found.count).toEqual(countIncidents(table, rows))
  expect(found.days).toEqual(shownDays(table, now, rows))
  expect(found.killed).toEqual(killedAmong(table, rows))
}

describe('a filter of which dates and choices change', () => {
  it('says at every step what the filter says that is applied at once', () => {
    fc.assert(
      fc.property(
        arbitraryTable(),
        arbitraryFilter,
        fc.array(fc.tuple(step, way), { minLength: 1, maxLength: 8 }),
        (table, filter, steps: readonly (readonly [Partial<Asked>, string])[]) => {
          const moving = new MovingFilter(table, filter)
          let now = filter
          let before = filter
          const unread: (() => void)[] = []
          for (const [next, asked] of [[{}, 'ahead'], ...steps, [filter, 'whole']] as const) {
            // Back to what was asked before is another object that says the same.
            const isBack = next === BACK
            ;[before, now] = [now, isBack ? structuredClone(before) : { ...now, ...next }]
            if (asked === 'unread') {
              const [found, wanted] = [moving.apply(now), countsOf(table, now)]
              unread.push(() => expect(readOf(found)).toEqual(wanted))
              continue
            }
            const ahead = asked === 'whole' ? null : moving.rowsOf(now)
            if (ahead) expect([...ahead]).toEqual([...filterRows(table, now)])
            if (asked === 'ahead')
              expect(moving.apply(now).rows === ahead || ahead?.length === 0).toBe(true)
            if (asked !== 'rows') expectRight(table, moving, now)
          }
          for (const expectRead of unread) expectRead()
        },
      ),
    )
  })

  it('knows the answers to the last two questions, and takes no other for one of them', () => {
    const table = tableOfRows([{ act: 'rocket' }, { act: 'drone' }, { act: 'drone' }])
    const moving = new MovingFilter(table, NO_FILTER)
    const ask = (choices: Choices) => ({ ...NO_FILTER, choices })
    const rockets = moving.apply(ask({ act: ['rocket'] }))
    for (const act of ['drone', 'rocket', 'missile'])
      expectRight(table, moving, ask({ act: [act] }))
    expectRight(table, moving, ask({ act: ['rocket', 'drone'] }))
    const all = moving.apply(ask({}))
    moving.apply(ask({ act: ['rocket'] }))
    expect(moving.apply(ask({ act: null }))).toBe(all)
    expect(moving.apply(ask({ act: ['rocket'] }))).not.toBe(rockets)
  })

  it('tells any number of facets apart', () => {
    const names = Array.from({ length: 40 }, (_, i) => `own:${i}` as const)
    const rows = Array.from({ length: 60 }, (_, row) =>
      Object.fromEntries(names.map((name, i) => [name, (row >> (i % 6)) % 2 ? 'x' : 'y'])),
    )
    const options = Object.fromEntries(names.map((name) => [name, ['x', 'y']]))
    const table = tableOfRows(rows, options)
    const moving = new MovingFilter(table, NO_FILTER)
    for (let first = 0; first < 40; first++) {
      const chosen = Array.from({ length: 3 }, (_, i) => [`f.${(first + i * 7) % 40}`, ['x']])
      const choices: Choices = Object.fromEntries(chosen)
      const found = moving.apply({ from: null, to: null, choices })
      const anew = new MovingFilter(table, NO_FILTER).apply({ from: null, to: null, choices })
      expect(found).toEqual(anew)
      expect([...found.rows]).toEqual([...filterRows(table, { ...NO_FILTER, choices })])
    }
  })
})
