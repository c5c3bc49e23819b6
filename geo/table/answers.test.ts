import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { answerColumns, answersCsv } from '../formats/answers-csv'
import { tableOf } from '../record/compile'
import { answersOf, medianOf } from './answers'
import { filterRows, NO_FILTER } from './filter'
import { answersAmong } from './summary'
import { rowOf } from './table'

const table = tableOf(DATASET)
const links = answersAmong(table, filterRows(table, NO_FILTER))
const answer = (from: string, to: string) =>
  answersOf(table, links).find(
    ({ link }) => table.id.at(link.from) === from && table.id.at(link.to) === to,
  )

describe('answers', () => {
  it('take as long as there are days between, and are as far as the points are', () => {
    const found = answer('2020-01-03-airport-strike', '2020-01-08-missiles')
    expect(found).toMatchObject({ leastDays: 5, mostDays: 5, throughParts: false })
    // Embassy to Camp Taji: 0.224 degrees of latitude, 0.134 of longitude at 33.4 north.
    expect(found?.km).toBeCloseTo(27.83, 1)
  })

  it('are measured from the nearest part of what was split, shown or not', () => {
    const found = answer('2019-12-27-camp-rockets', '2019-12-29-strikes')
    expect(found).toMatchObject({ leastDays: 2, throughParts: true })
    expect(found?.km).toBeGreaterThan(45)
    expect(found?.km).toBeLessThan(48)
    const shownWithoutParts = answersOf(table, links.slice(0, 1))
    expect(shownWithoutParts[0]?.km).toBe(found?.km)
  })

  it('have a range of days where a date is not one day', () => {
    expect(answer('2019-12-31-siege', '2020-01-03-airport-strike')).toMatchObject({
      leastDays: 2,
      mostDays: 3,
    })
  })

  it('are at no distance where an end has no point or is only an area', () => {
    const row = (id: string) => rowOf(table, id) as number
    const link = { rel: 'response-to', voice: 'press' } as const
    const to = row('2020-03-11-camp-rockets')
    const ends = ['2020-02-20-undisclosed', '2020-02-12-somewhere'].map(row)
    const answers = answersOf(
      table,
      ends.map((from) => ({ ...link, from, to })),
    )
    expect(answers.map(({ km }) => km)).toEqual([null, null])
  })

  it('have a median, the lower of two', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1]), medianOf([])]).toEqual([2, 1, null])
  })
})

describe('the CSV of the answers', () => {
  const names = answerColumns(table, '').map(({ name }) => name)

  it('has a line for each link, with what it is of', () => {
    const [header, ...lines] = parseRfc4180(answersCsv(table, links, 'q=taji').slice(1))
    expect(header).toEqual(names)
    expect(lines).toHaveLength(links.length)
    expect(lines[0]?.slice(6)).toEqual([
      'response-to',
      'party',
      '2',
      '2',
      expect.stringMatching(/^4[67]\.\d{1,3}$/),
      'nearest parts',
      'made-up',
      '1.2.3',
      'q=taji',
    ])
    // Text that a spreadsheet would run is made safe, as in every export.
    expect(lines[0]?.[1]).toMatch(/^'=HYPERLINK/)
  })

  it('of no link is its header', () => {
    expect(parseRfc4180(answersCsv(table, [], '').slice(1))).toEqual([names])
  })
})
