import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { dayOf } from '../time/time'
import { TextBuilder } from './column-builder'
import { fold } from './fold'
import { allSteps } from './in-steps'
import { rowsWithLetters } from './rows-with-words'
import { searchTest } from './search'
import { searchedText } from './searched-text'
import { wordCodesOf } from './word-codes'

const codePoint = fc.oneof(fc.nat(0x7f), fc.constantFrom(0x20, 0x61, 0x62), fc.nat(0x6ff))
const anyText = fc.array(codePoint).map((codes) => String.fromCodePoint(...codes))

const textsOf = (texts: readonly string[]) => {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return builder.done()
}

const wordsOfText = (text: string) => [...new Set(fold(text).split(' ').filter(Boolean))].sort()

describe('the words of rows', () => {
  it('are those of the folded texts, each once a row', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const words = wordCodesOf([textsOf(texts)], texts.length)
        expect(texts.map((_, row) => words.at(row).sort())).toEqual(texts.map(wordsOfText))
      }),
    )
  })

  it('keep their numbers when there are many of them, and long ones', () => {
    const texts = Array.from({ length: 9000 }, (_, i) => `word${i} ${'x'.repeat(i % 700)}`)
    const words = wordCodesOf([textsOf(texts)], texts.length)
    for (const row of [0, 1, 350, 8999]) {
      expect(words.at(row).sort()).toEqual(wordsOfText(texts[row] as string))
    }
  })

  it('are found by any letters of one', () => {
    const words = wordCodesOf([textsOf(['Kata’ib Hezbollah', 'a book', ''])], 3)
    expect([...allSteps(rowsWithLetters(words, 'taib'))]).toEqual([1, 0, 0])
    expect([...allSteps(rowsWithLetters(words, 'bh'))]).toEqual([0, 0, 0])
    expect([...allSteps(rowsWithLetters(words, 'bo'))]).toEqual([1, 1, 0])
  })
})

describe('a search of a table with the words of its columns', () => {
  const on = (day: string) => ({ date_start: dayOf(day), date_end: dayOf(day), names: [] })
  const rows = [
    { title: 'Rockets', location: 'Al-Tājī', notes: 'On the 4th of March.', ...on('2020-01-04') },
    { title: 'Convoy', location: 'Baghdad', notes: 'On 14 January 2020', ...on('2020-02-14') },
    { title: 'March', location: 'Baghdad', notes: 'On 4 January, again', ...on('2020-03-01') },
  ]
  const plain = tableOfRows(rows)
  const words = tableOfRows(rows.map((row, i) => ({ ...row, words: wordsOf(i) })))
  const text = tableOfRows(rows.map((row, i) => ({ ...row, search_text: searchedText(plain, i) })))

  function wordsOf(row: number) {
    return wordsOfText(searchedText(plain, row))
  }

  it.each(['taji', 'rock', 'baghdad convoy', '4 January', 'january 2020', 'march', '2020', '…'])(
    'finds for %s what a search of the text finds',
    (query) => {
      const [byWords, byText] = [words, text].map((table) => {
        const test = searchTest(table, query)
        return test && [0, 1, 2].filter(test)
      })
      expect(byWords).toEqual(byText)
    },
  )
})
