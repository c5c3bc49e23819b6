import { describe, expect, it } from 'vitest'
import { claimantsOf } from '@/geo/record/claims'
import { tableOf } from '@/geo/record/compile'
import { nameFinder, namesOf } from '@/geo/record/names'
import { filterRows, NO_FILTER } from '@/geo/table/filter'
import { fold } from '@/geo/table/fold'
import { spellingKey } from '@/geo/table/search'
import { rowOf } from '@/geo/table/table'
import { dayOf } from '@/geo/time/time'
import { openRecords } from './fixtures/records'

const opened = await openRecords()

describe.each(opened)('a search of $dataset.info.id', ({ dataset }) => {
  const table = tableOf(dataset)
  const names = namesOf(dataset)
  const namesIn = nameFinder(names)
  const named = dataset.incidents.map((incident) => namesIn(incident, dataset))
  const rows = (q: string) => [...filterRows(table, { ...NO_FILTER, q })]
  const key = (spelling: string) => spellingKey(fold(spelling))
  const bearers = new Map<string, number[]>()
  for (const [number, { spellings }] of names.entries()) {
    for (const each of new Set(spellings.map(key))) {
      bearers.set(each, [...(bearers.get(each) ?? []), number])
    }
  }

  it.each(names.map(({ spellings }, number) => ({ name: spellings[0], spellings, number })))(
    'finds the same incidents under every spelling of $name',
    ({ spellings, number }) => {
      const bearing = named.flatMap((own, row) => (own.includes(number) ? [row] : []))
      for (const spelling of spellings) {
        // A spelling that several names share finds what any of them does.
        const sharing = bearers.get(key(spelling)) ?? []
        const expected = named.flatMap((own, row) =>
          own.some((each) => sharing.includes(each)) ? [row] : [],
        )
        expect(rows(spelling), spelling).toEqual(expected)
        if (sharing.length === 1) expect(rows(spelling), spelling).toEqual(bearing)
      }
    },
  )
})

describe('a search of iraq-2019-2020', () => {
  const dataset = opened.find((each) => each.dataset.info.id === 'iraq-2019-2020')?.dataset
  if (!dataset) throw new Error('expected a dataset')
  const table = tableOf(dataset)
  const rows = (q: string) => [...filterRows(table, { ...NO_FILTER, q })]

  it.each([
    ['Kataib', 'Kata’ib', 'Kataeb', 'Ketaib', 'كتائب'],
    ['Kata’ib Hezbollah', 'Kataib Hizballah', 'Kataeb Hizbullah', 'KH', 'كتائب حزب الله'],
    ['Hezbollah', 'Hizballah', 'Hizbollah', 'حزب الله'],
    ['Soleimani', 'Suleimani', 'Sulaimani', 'سليماني'],
    ['Qassem Soleimani', 'Qasim Suleimani', 'قاسم سليماني'],
    ['Erbil', 'Irbil', 'Arbil', 'أربيل'],
    ['Ain al-Asad', 'Ain Al-Assad', 'ain al asad', 'عين الأسد'],
    ['PMF', 'PMU', 'Hashd', 'الحشد الشعبي'],
    ['Nineveh', 'Ninewa', 'نينوى'],
    ['Palestine Street', 'Falastin Street', 'Falastin'],
    ['Taji', 'al-Taji', 'التاجي'],
  ])('finds the same under %s and its other spellings', (...spellings) => {
    const [first, ...others] = spellings.map(rows)
    expect(first).not.toEqual([])
    expect(others).toEqual(others.map(() => first))
  })

  const on = (from: string, to = from) => [
    ...filterRows(table, { ...NO_FILTER, from: dayOf(from), to: dayOf(to) }),
  ]

  it.each([
    ['2020-01-04', on('2020-01-04')],
    ['4 January', on('2020-01-04')],
    ['4 Jan 2020', on('2020-01-04')],
    ['January 4, 2020', on('2020-01-04')],
    ['٢٠٢٠-٠١-٠٤', on('2020-01-04')],
    ['January 2020', on('2020-01-01', '2020-01-31')],
    ['2019', on('2019-01-01', '2019-12-31')],
  ])('finds what may have happened then under %s', (query, expected) => {
    expect(expected).not.toEqual([])
    expect(rows(query)).toEqual(expected)
  })

  it('finds the march beside what happened in March', () => {
    const march = rowOf(table, '2020-01-24-baghdad-anti-us-march')
    expect(rows('march')).toContain(march)
    expect(rows('march')).toEqual(expect.arrayContaining(on('2020-03-01', '2020-03-31')))
  })

  it('finds an incident under everyone who says something of it', () => {
    for (const [row, { record }] of dataset.incidents.entries()) {
      for (const claimant of claimantsOf(record)) {
        if (fold(claimant) !== '') expect(rows(claimant), claimant).toContain(row)
      }
    }
  })
})
