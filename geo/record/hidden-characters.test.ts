import { describe, expect, it } from 'vitest'
import { hasHidden, withHiddenNamed } from './hidden-characters'

describe('a hidden character', () => {
  it.each([
    ['a control', '\u0007'],
    ['a tab', '\t'],
    ['delete', '\u007f'],
    ['a next line', '\u0085'],
    ['a separator of lines', '\u2028'],
    ['an override', '\u202e'],
    ['an embedding', '\u202b'],
    ['the end of one', '\u202c'],
    ['an isolate', '\u2066'],
    ['a mark of direction', '\u200f'],
    ['the Arabic mark of direction', '\u061c'],
    ['a blank without width', '\u200b'],
    ['a joiner of words', '\u2060'],
    ['a byte order mark', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a tag', '\u{e0041}'],
    ['an annotation', '\ufff9'],
    ['a filler', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['a lone surrogate', '\ud83d'],
    ['a character of private use', '\ue000'],
    ['no character', '\ufffe'],
    ['what could not be decoded', '\ufffd'],
    ['a pile of accents', 'a\u0301\u0302\u0303\u0304\u0305'],
  ])('is %s', (_, character) => {
    expect(hasHidden(`before${character}after`)).toBe(true)
    expect(withHiddenNamed(`before${character}after`)).toMatch(/^before.*U\+[0-9A-F]{4,}after$/)
  })

  it.each([
    'Kata’ib Hezbollah – “at least 26”',
    'كتائب حزب الله',
    'مُحَمَّدٌ',
    'می‌خواهم',
    'क्‍ष',
    'Łódź, Đồng Nai, İzmir',
    '🏳️‍🌈 👩‍👩‍👧',
    'a\u00a0b\u202f%',
    '北京',
  ])('is not in %s', (text) => {
    expect(hasHidden(text)).toBe(false)
    expect(withHiddenNamed(text)).toBe(text)
  })
})
