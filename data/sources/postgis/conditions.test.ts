import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '@/geo/fixtures/arbitrary'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { withWords } from '@/geo/formats/read/search-words'
import { tableOf } from '@/geo/record/compile'
import { type Filter, filterRows, NO_FILTER } from '@/geo/table/filter'
import type { IncidentTable } from '@/geo/table/table'
import { type Asked, conditionsOf } from './conditions'
import { describe as describeTable } from './described'
import { tableWords } from './fixtures/table-words'
import { sent } from './sql'
import { countedColumns } from './summaries'

const askedOf = (shape: IncidentTable): Asked => ({
  datasetId: 1,
  described: describeTable(shape, countedColumns(shape)),
  shape,
})

const ASKED = askedOf(tableOf(DATASET))

const conditionsFor = (filter: Partial<Filter>, chain: Iterable<number> | null = null) =>
  conditionsOf(ASKED, { ...NO_FILTER, ...filter }, chain, null)

const sentFor = (filter: Partial<Filter>, chain: Iterable<number> | null = null) => {
  const conditions = conditionsFor(filter, chain)
  if (!conditions) throw new Error('expected conditions')
  return sent(conditions.where())
}

describe('a condition that cannot be met', () => {
  it.each<[string, Partial<Filter>]>([
    ['one that cannot be applied', { impossible: true }],
    ['days in the wrong order', { from: 5, to: 4 }],
    ['a column that there is none of', { choices: { 'f.none': ['x'] } }],
    ['a chain that there is none of', { chain: 'nobody' }],
    ['words in which nothing can be searched for', { q: '…' }],
  ])('leaves nothing to ask for: %s', (_, filter) => {
    expect(conditionsFor(filter)).toBeNull()
    expect(conditionsFor({ ...filter, bbox: [-180, -90, 180, 90] })).toBeNull()
  })

  it('matches no row where it can be asked for', () => {
    for (const choices of [{ act: ['no such act'] }, { act: [] }]) {
      const { text, values } = sentFor({ choices })
      expect(text).toMatch(/"act" = any\(\$2::int\[\]\)/)
      expect(values).toEqual(['1', '{}'])
    }
    expect(sentFor({ choices: { actor: ['nobody'] } }).text).toMatch(/"actors_named" && \$2/)
    expect(sentFor({ bbox: [1, 5, 2, 4] }).text).toMatch(/ and false$/)
    expect(sentFor({ chain: 'a' }, []).text).toMatch(/ and row = any\(\$2::int\[\]\)$/)
  })

  it('is none that a file has rows for', () => {
    const property = fc.property(arbitraryDataset(), arbitraryFilter, (dataset, filter) => {
      const table = tableOf(dataset)
      const conditions = conditionsOf(askedOf(table), filter, null, null)
      if (!conditions && filter.chain === null) expect(filterRows(table, filter)).toHaveLength(0)
    })
    fc.assert(property, { numRuns: 100 })
  })
})

describe('each condition of a filter', () => {
  it.each<[string, Partial<Filter>, number]>([
    ['a first day', { from: 7 }, 2],
    ['a last day', { to: 7 }, 1],
    ['a box', { bbox: [1, 2, 3, 4] }, 1],
    ['a box over the date line', { bbox: [170, 2, -170, 4] }, 1],
    ['an option', { choices: { act: ['rocket'] } }, 1],
    ['words', { q: 'rocket base' }, 2],
  ])('narrows: %s', (_, filter, least) => {
    const { text } = sentFor(filter)
    expect(text.startsWith(sentFor({}).text)).toBe(true)
    expect(text.split(' and ').length - 1).toBeGreaterThanOrEqual(least)
  })

  it('is all of them but that of the facet whose options are counted', () => {
    const filter = { choices: { act: ['rocket'], weapon: ['rocket'] }, from: 7 }
    const conditions = conditionsFor(filter)
    expect(conditions && sent(conditions.where('act')).text).not.toContain('"act"')
    expect(conditions && sent(conditions.where('act')).text).toMatch(/date_end.*"weapon"/)
  })
})

describe('a search of a file', () => {
  const titles = ['Clash at Kirkuk', 'Rocket on Kirkuk', 'Meeting on 4 January 2020']
  const rows = titles.map((title, i) => ({ id: String(i), event_date: i, title }))
  const numbers = Array.from({ length: 101 }, (_, i) => `n${i}`).join(' ')
  const search = (q: string, more: readonly string[] = []) => {
    const others = more.map((title, i) => ({ id: `more ${i}`, event_date: 9, title }))
    const asked = askedOf(withWords(tableOfRows([...rows, ...others])))
    const conditions = conditionsOf(asked, { ...NO_FILTER, q }, null, tableWords(asked.shape))
    if (!conditions) throw new Error('expected conditions')
    const { text, values } = sent(conditions.where())
    const codes = asked.shape.columns.get('words')
    if (codes?.kind !== 'codes') throw new Error('expected words')
    const wordsOf = (list = '{}') =>
      list
        .slice(1, -1)
        .split(',')
        .flatMap((code) => (code === '' ? [] : [codes.options[Number(code)]]))
    return { text, values, words: wordsOf(values[1]) }
  }

  it('asks for the numbers of the words that have its letters, of which there may be none', () => {
    const { text, words } = search('irk')
    expect(text).toMatch(/ and words && \$2::int\[\]$/)
    expect(words).toEqual(['kirkuk'])
    expect(search('xyz').values).toEqual(['1', '{}'])
  })

  it('looks through the texts where too many words have them', () => {
    expect(search('n', [numbers]).text).toMatch(/ and strpos\(search_text, \$2::text\) > 0$/)
    expect(search('n9', [numbers]).text).toContain('words &&')
  })

  it('asks for a day that is written by its words first, and by none that no row has', () => {
    expect(search('4 January 2020').text).toMatch(/or \(words @> \$\d::int\[\] and strpos\(/)
    expect(search('5 January 2020').text).toMatch(/or false\)$/)
  })
})
