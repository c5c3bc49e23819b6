import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../time/time'
import { formatDataReference, parseDataReference } from './data-reference'

describe('what `data` names', () => {
  it('is a file of this host', () => {
    expect(parseDataReference('/files/mine.csv')).toEqual({ at: 'host', path: '/files/mine.csv' })
    expect(parseDataReference('/iraq/incidents.csv?from=2020-01-01')).toEqual({
      at: 'host',
      path: '/iraq/incidents.csv?from=2020-01-01',
    })
  })

  it.each(['//elsewhere.org/a.csv', '/\\elsewhere.org/a.csv', '/a b.csv', '/a.csv#b', '/..\\a'])(
    'is no file of another host, and no path that is none: %s',
    (text) => {
      expect(parseDataReference(text)).toBeNull()
    },
  )

  it('is a file that its reader has', () => {
    expect(parseDataReference('mine.csv;12;2019-12-27;2020-03-18')).toEqual({
      at: 'reader',
      name: 'mine.csv',
      incidents: 12,
      first: dayOf('2019-12-27'),
      last: dayOf('2020-03-18'),
    })
  })

  it.each([
    '',
    'mine.csv',
    'mine.csv;12',
    'mine.csv;12;2019-02-30;2020-03-18',
    'mine.csv;12;2020-03-18;2019-12-27',
    'mine.csv;-1;2019-12-27;2020-03-18',
    ';12;2019-12-27;2020-03-18',
    'a/b.csv;12;2019-12-27;2020-03-18',
    'mine.csv;12;2019-12-27;2020-03-18;more',
    'https://elsewhere.org/a.csv',
  ])('is nothing else: %j', (text) => {
    expect(parseDataReference(text)).toBeNull()
  })

  it('is read back as it was written, whatever the file is called', () => {
    const day = fc.integer({ min: -20_000, max: 30_000 })
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
          .filter((name) => name.length <= 90),
        fc.nat(999_999),
        day,
        day,
        (name, incidents, a, b) => {
          const reference = {
            at: 'reader',
            name,
            incidents,
            first: Math.min(a, b),
            last: Math.max(a, b),
          } as const
          expect(parseDataReference(formatDataReference(reference))).toEqual(reference)
        },
      ),
    )
  })
})
