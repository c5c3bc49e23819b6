import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOfRows } from '../fixtures/rows-table'
import { tableOf } from '../record/compile'
import { TextBuilder } from './column-builder'
import { FACETS, facetColumn, facetInfo, facetsOf, optionUses, usedOptions } from './facets'
import { type filterRows, NO_FILTER } from './filter'
import { filterWithCounts } from './moving-filter'
import { isOwnFacet, MOST_OPTIONS, OWN, recurs } from './own-columns'
import { tableFromParts } from './parts-reader'
import { partToArrow } from './parts-writer'
import { openTable } from './table'

const ids = (table: Parameters<typeof facetsOf>[0]) => facetsOf(table).map(({ id }) => id)

/** A file of events with columns of its own, one of them prose. */
function foreignTable() {
  const { columns, dataset } = tableOfRows([
    { within: 'town', 'own:event_type': 'Battles', 'own:__proto__': 'a' },
    { within: 'town', 'own:event_type': 'Riots', 'own:__proto__': 'b' },
    { within: 'site', 'own:event_type': 'Battles', 'own:__proto__': 'a' },
    { within: 'site', 'own:event_type': null, 'own:__proto__': 'a' },
  ])
  const prose = new TextBuilder()
  for (const text of ['one', 'two', 'three', 'four']) prose.push(text)
  return openTable(dataset, new Map([...columns, ['own:notes', prose.done()]]))
}

describe('the facets of a table', () => {
  it('are those of the list whose column it has, then its own', () => {
    expect(ids(tableOf(DATASET))).toEqual(FACETS)
    expect(ids(foreignTable())).toEqual(['within', 'f.event_type', 'f.__proto__'])
    expect(ids(tableOfRows([{ title: 'a' }]))).toEqual([])
  })

  it('read the column of that name, where it is one of codes', () => {
    const table = foreignTable()
    expect(facetColumn(table, 'f.event_type')?.options).toEqual(['Battles', 'Riots'])
    expect(facetColumn(table, 'f.notes')).toBeNull()
    expect(facetColumn(table, 'f.nothing')).toBeNull()
    expect(() => facetInfo('colour' as never)).toThrow(RangeError)
  })

  it('count how often each option occurs', () => {
    const table = foreignTable()
    const column = facetColumn(table, 'f.event_type')
    expect(column && [...optionUses(column)]).toEqual([2, 1])
    expect([...usedOptions(table, 'within')].sort()).toEqual([0, 1])
  })

  it('travel with the first screen, and all other columns of a file with the rest', () => {
    const table = foreignTable()
    const parts = (['screen', 'rest'] as const).map((part) => partToArrow(table, part))
    expect(ids(tableFromParts(parts.slice(0, 1)))).toEqual(ids(table))
    const again = tableFromParts(parts)
    for (const [name, column] of table.columns) {
      const read = again.columns.get(name)
      expect(read?.kind, name).toBe(column.kind)
      if (column.kind !== 'code' && column.kind !== 'text') continue
      const cells = (each: typeof column) => [0, 1, 2, 3].map((row) => each.at(row))
      expect(read?.kind === column.kind && cells(read as typeof column), name).toEqual(
        cells(column),
      )
    }
  })
})

describe('a filter by a column of a file', () => {
  const table = foreignTable()
  const chosen = (choices: Parameters<typeof filterRows>[1]['choices']) =>
    filterWithCounts(table, { ...NO_FILTER, choices })

  it('leaves the rows that have one of the chosen values', () => {
    const { rows, counts } = chosen({ 'f.event_type': ['Battles'], within: ['site'] })
    expect([...rows]).toEqual([2])
    // What would be left if only that were chosen: all other conditions hold.
    expect(counts['f.event_type'] && [...counts['f.event_type']]).toEqual([1, 0])
    expect(counts.within && [...counts.within].slice(0, 2)).toEqual([1, 1])
    expect(counts.act).toBeUndefined()
  })

  it('that the table does not have leaves nothing, whatever is chosen of it', () => {
    for (const values of [['x'], []]) {
      expect(chosen({ 'f.colour': values }).rows).toHaveLength(0)
      expect(chosen({ 'f.notes': values }).rows).toHaveLength(0)
      expect(chosen({ act: values }).rows).toHaveLength(0)
    }
    expect(chosen({ 'f.colour': null }).rows).toHaveLength(4)
  })

  it('leaves and counts what a plain reading of it does', () => {
    const values = ['a, b', 'c', '=d', null] as const
    const row = fc.record({ x: fc.constantFrom(...values), y: fc.constantFrom(...values) })
    const choice = fc.option(fc.subarray(['a, b', 'c', '=d', 'none such']))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), choice, choice, (rows, x, y) => {
        const made = tableOfRows(
          rows.map((each) => ({ 'own:x': each.x, 'own:y': each.y })),
          { 'own:x': ['a, b', 'c', '=d'], 'own:y': ['a, b', 'c', '=d'] },
        )
        const passes = (value: string | null, of: string[] | null) =>
          of === null || (value !== null && of.includes(value))
        const found = filterWithCounts(made, { ...NO_FILTER, choices: { 'f.x': x, 'f.y': y } })
        const expected = [...rows.keys()].filter(
          (i) => passes(rows[i]?.x ?? null, x) && passes(rows[i]?.y ?? null, y),
        )
        expect([...found.rows]).toEqual(expected)
        const counts = ['a, b', 'c', '=d'].map(
          (value) => rows.filter((each) => each.x === value && passes(each.y, y)).length,
        )
        expect(found.counts['f.x'] && [...found.counts['f.x']]).toEqual(counts)
      }),
    )
  })
})

describe('values recur', () => {
  const uses = (different: number, each: number, letters = 3) =>
    new Map(Array.from({ length: different }, (_, i) => [`${i}`.padEnd(letters, 'x'), each]))

  it.each([
    ['one value', 1, 50, false],
    ['two values, each twice', 2, 2, true],
    ['two values, each once', 2, 1, false],
    ['as many as may be', MOST_OPTIONS, 2, true],
    ['one more', MOST_OPTIONS + 1, 2, false],
  ])('or not: %s', (_, different, each, expected) => {
    expect(recurs(uses(different, each))).toBe(expected)
  })

  it('on average: one that is rare may be among them', () => {
    expect(recurs(new Map([...uses(2, 3), ['rare', 1]]))).toBe(true)
  })

  it('as codes where they are numbers, of which there are few', () => {
    const numbers = (length: number) => new Map(Array.from({ length }, (_, i) => [`${i - 1}`, 9]))
    expect(recurs(numbers(12))).toBe(true)
    expect(recurs(numbers(13))).toBe(false)
    expect(recurs(new Map([...numbers(12), ['none', 9]]))).toBe(true)
  })

  it('as filters only where they are short', () => {
    expect(recurs(uses(3, 4, 120))).toBe(true)
    expect(recurs(uses(3, 4, 121))).toBe(false)
  })

  it('in a column that is one of the file itself', () => {
    expect(isOwnFacet(`${OWN}x`, { kind: 'code' })).toBe(true)
    expect(isOwnFacet(`${OWN}x`, { kind: 'text' })).toBe(false)
    expect(isOwnFacet('country', { kind: 'code' })).toBe(false)
    expect(isOwnFacet(`${OWN}x`, undefined)).toBe(false)
  })
})
