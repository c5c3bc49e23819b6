import { describe, expect, it } from 'vitest'
import { dayOf } from '@/geo/time/time'
import { fixedIn, numberIn } from './decimals'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'
import { dayFormatIn, formsIn, listIn, wholeIn } from './wording'

describe('the wording of a language', () => {
  it('has its own plural forms, and the other one for those that are not given', () => {
    const form = formsIn('ar')
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
    expect(numberIn('de')(1234.56, 1)).toBe('1.234,6')
    expect(wholeIn('de')(1234)).toBe('1.234')
    expect(fixedIn('de')(0.5, 2)).toBe('0,50')
    expect(dayFormatIn('de')({ day: 'numeric', month: 'long' })(dayOf('2020-03-11'))).toBe(
      '11. März',
    )
    expect(listIn('de')(['a', 'b', 'c'])).toBe('a, b und c')
  })

  it('rounds as the number is and not as it is written', () => {
    expect(fixedIn('en-GB')(1.005, 2)).toBe('1.00')
  })
})

it('the default language writes September in full, and short with three letters', async () => {
  const { day, fullDay, list } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  expect(day(dayOf('2019-09-02'))).toBe('2 Sep 2019')
  expect(fullDay(dayOf('2019-09-02'))).toBe('Mon 2 September 2019')
  const ledger = await loadMessages(DEFAULT_LANGUAGE, 'ledger')
  expect(ledger.fullDay(dayOf('2019-09-02'))).toBe('Mon 2 September 2019')
  expect(list.daysOfMonth(dayOf('2019-09-02'), dayOf('2019-09-03')).replace(/\s/g, '')).toBe(
    '2–3Sep',
  )
  expect(ledger.tick(dayOf('2019-09-02'), 'day', false)).toBe('2 Sep')
})
