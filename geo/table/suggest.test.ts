import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { dayOf } from '../time/time'
import { fold } from './fold'
import { SPELLING } from './search'
import { type Suggestion, suggest } from './suggest'

const spelt = (...spellings: string[]) => spellings.map(fold).join(SPELLING)
const ASAD = spelt('Ain al-Asad', 'Al Asad air base', 'عين الأسد')
const SOLEIMANI = spelt('Soleimani', 'Suleimani', 'سليماني')
const KATAIB = spelt('Kata’ib Hezbollah', 'KH')

const on = (day: string) => ({ date_start: dayOf(day), date_end: dayOf(day) })
const table = tableOfRows([
  {
    ...{ title: 'Strike kills Soleimani', location: 'Baghdad airport', names: [SOLEIMANI] },
    ...{ search_text: 'strike kills soleimani | donald trump', longitude: 44.2, latitude: 33.2 },
    ...on('2020-01-03'),
  },
  {
    ...{ title: 'Rockets at a base', location: 'Balad', names: [KATAIB] },
    ...{ search_text: 'rockets at a base', longitude: 44.3, latitude: 33.9 },
    ...on('2020-01-04'),
  },
  {
    ...{ title: 'Missiles at Ain al-Asad', location: 'Ain al-Asad', names: [ASAD, SOLEIMANI] },
    ...{ search_text: 'missiles at ain alasad | trump', longitude: 42.4, latitude: 33.8 },
    ...on('2020-01-08'),
  },
])

const inShort = (each: Suggestion) => {
  switch (each.kind) {
    case 'day':
      return `day ${each.span.start}–${each.span.end}: ${each.incidents}`
    case 'place':
      return `place ${each.place}: ${each.incidents}`
    case 'name':
    case 'words':
      return `${each.kind} ${each.name}: ${each.incidents}`
    case 'incident':
      return `incident ${each.row}`
  }
}
const suggested = (text: string) => suggest(table, text, ['Kata’ib Hezbollah']).map(inShort)
const FOURTH = dayOf('2020-01-04')

describe('suggestions', () => {
  it.each([
    ['a person, then the incidents, titled so first', 'Soleimani', 'name Soleimani: 2'],
    ['a person in the script that was typed', 'سليماني', 'name سليماني: 2'],
    ['a group as the data write it', 'KH', 'name Kata’ib Hezbollah: 1'],
    ['somebody whom a text speaks of', 'Trump', 'words Trump: 2'],
    ['the incident that alone speaks of somebody', 'Donald Trump', 'incident 0'],
    ['a place in another script', 'عين الأسد', 'place Ain al-Asad: 1'],
    ['a place by a word of its name', 'asad', 'place Ain al-Asad: 1'],
    ['a place as it begins', 'bagh', 'place Baghdad airport: 1'],
    ['a day', '4 January', `day ${FOURTH}–${FOURTH}: 1`],
    ['a day in numbers', '2020-01-04', `day ${FOURTH}–${FOURTH}: 1`],
  ])('begin with %s', (_, text, first) => {
    expect(suggested(text)[0]).toBe(first)
  })

  it('end with incidents, those with the words in their title first', () => {
    expect(suggested('Soleimani').slice(1)).toEqual(['incident 0', 'incident 2'])
    expect(suggested('trump').slice(1)).toEqual(['incident 0', 'incident 2'])
    expect(suggested('4 January').slice(1)).toEqual(['incident 1'])
  })

  it('name a place once, and not as a name besides', () => {
    expect(suggested('Ain al-Asad')).toEqual(['place Ain al-Asad: 1', 'incident 2'])
  })

  it.each(['', '   ', '…', 'nothing of the kind', '4 July'])('are none for “%s”', (text) => {
    expect(suggested(text)).toEqual([])
  })

  it('are not to be had of a table without words', () => {
    expect(() => suggest(tableOfRows([{ title: 'Rockets' }]), 'rockets')).toThrow(RangeError)
  })
})
