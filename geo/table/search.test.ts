import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { dayOf } from '../time/time'
import { fold } from './fold'
import { SPELLING, searchTest } from './search'

const NAMES = [
  ['kataib hezbollah', 'kataeb', 'kh', 'كتائب حزب الله'],
  ['camp taji', 'altaji'],
  ['taji town', 'al taji'],
].map((spellings) => spellings.map(fold).join(SPELLING)) as [string, string, string]

const on = (day: string) => ({ date_start: dayOf(day), date_end: dayOf(day) })
const table = tableOfRows([
  { search_text: 'rockets at a camp | baghdad', names: [NAMES[0], NAMES[1]], ...on('2020-01-04') },
  { search_text: 'khaki taji convoy | the wire', names: [NAMES[2]], ...on('2020-01-14') },
  { search_text: 'the march of 14 january', names: [], ...on('2020-02-01') },
])

const rows = (query: string) => {
  const test = searchTest(table, query)
  return test && [0, 1, 2].filter(test)
}

describe('a search', () => {
  it.each([
    ['a name in another spelling', 'Kata’ib Hezbollah', [0]],
    ['a name in another script', 'كتائب حزب الله', [0]],
    ['a name of two letters and no word that has them', 'KH', [0]],
    ['a name with or without its hyphens and blanks', 'Camp-Taji', [0]],
    ['all that one spelling names', 'Al-Taji', [0, 1]],
    ['a part of a name', 'hezb', [0]],
    ['a part of a text', 'convo', [1]],
    ['a word of names and of texts', 'taji', [0, 1]],
    ['a name and a word', 'rockets Kataeb', [0]],
    ['two names', 'taji town kh', []],
    ['a day', '4 January', [0]],
    ['a day and a name', 'taji 2020-01-14', [1]],
    ['what may have been then or speaks of it', '14 January', [1, 2]],
    ['a month that is a word, too', 'March', [2]],
    ['a month', 'january 2020', [0, 1]],
    ['a day that does not exist', '2020-02-30', []],
    ['nothing', '  ', [0, 1, 2]],
  ])('finds %s', (_, query, expected) => {
    expect(rows(query)).toEqual(expected)
  })

  it('never runs from one row into the next', () => {
    expect(rows('baghdadkhaki')).toEqual([])
    expect(rows('wire')).toEqual([1])
  })

  it('of a table without words is no search that finds everything', () => {
    expect(() => searchTest(tableOfRows([{ title: 'Rockets' }]), 'rockets')).toThrow(RangeError)
  })

  it('is refused where nothing in it can be searched for', () => {
    expect(rows('…')).toBeNull()
  })
})
