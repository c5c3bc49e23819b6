import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import { searchTest } from './search'
import type { TableData } from './table'

const data = {
  names: [
    ['kataib hezbollah', 'kataeb', 'kh', 'كتائب حزب الله'],
    ['camp taji', 'altaji'],
    ['taji town', 'al taji'],
  ].map((spellings) => spellings.map(fold)),
  text: ['rockets at a camp | baghdad', 'khaki taji convoy | the wire', ''],
  named: [[0, 1], [2], []],
} as unknown as TableData

const rows = (query: string) => {
  const test = searchTest(data, query)
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
    ['nothing', '  ', [0, 1, 2]],
  ])('finds %s', (_, query, expected) => {
    expect(rows(query)).toEqual(expected)
  })

  it('is refused where nothing in it can be searched for', () => {
    expect(rows('…')).toBeNull()
  })
})
