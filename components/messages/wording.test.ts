import { describe, expect, it } from 'vitest'
import { dayOf } from '@/geo/time/time'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'
import { wordingOf } from './wording'

describe('the wording of a language', () => {
  it('has its own plural forms, and the other one for those that are not given', () => {
    const { form } = wordingOf('ar')
    const forms = { zero: '0', one: '1', two: '2', few: '3–10', other: 'more' }
    expect([0, 1, 2, 3, 11, 100].map((count) => form(count, forms))).toEqual([
      '0',
      '1',
      '2',
      '3–10',
      'more',
      'more',
    ])
  })

  it('has its own numbers, days and lists', () => {
    const { number, whole, fixed, dayFormat, list } = wordingOf('de')
    expect(number(1234.56, 1)).toBe('1.234,6')
    expect(whole(1234)).toBe('1234')
    expect(fixed(0.5, 2)).toBe('0,50')
    expect(dayFormat({ day: 'numeric', month: 'long' })(dayOf('2020-03-11'))).toBe('11. März')
    expect(list(['a', 'b', 'c'])).toBe('a, b und c')
  })

  it('rounds as the number is and not as it is written', () => {
    expect(wordingOf('en-GB').fixed(1.005, 2)).toBe('1.00')
  })
})

it('the default language writes September in full, and short with three letters', async () => {
  const { day, fullDay } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  expect(day(dayOf('2019-09-02'))).toBe('2 Sep 2019')
  expect(fullDay(dayOf('2019-09-02'))).toBe('Mon 2 September 2019')
  const ledger = await loadMessages(DEFAULT_LANGUAGE, 'ledger')
  expect(ledger.fullDay(dayOf('2019-09-02'))).toBe('Mon 2 September 2019')
  expect(ledger.tick(dayOf('2019-09-02'), 'day', false)).toBe('2 Sep')
})
