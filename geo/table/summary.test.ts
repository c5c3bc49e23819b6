import { describe, expect, it } from 'vitest'
import { clusterPoints } from '../cluster/cluster'
import { clusterRows } from '../cluster/proximity'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { dayOf, formatDay } from '../time/time'
import { type Filter, filterRows, NO_FILTER } from './filter'
import { answersAmong, summarise } from './summary'
import { rowOf } from './table'

const table = tableOf(DATASET)
const summaryOf = (over: Partial<Filter>) => {
  const filter = { ...NO_FILTER, ...over }
  return summarise(table, filter, filterRows(table, filter), null)
}

describe('the summary', () => {
  it('without dates goes from the first possible day to the last', () => {
    const { shown, total, from, to, notPlaced } = summaryOf({})
    expect([shown, total, notPlaced]).toEqual([12, 12, 1])
    expect([from, to].map((day) => formatDay(day as number))).toEqual(['2019-12-27', '2020-03-14'])
  })

  it('says the dates that were asked for, also where nothing matches', () => {
    const from = dayOf('2020-02-17')
    expect(summaryOf({ from, to: from })).toMatchObject({ shown: 0, from, to: from })
    expect(summaryOf({ impossible: true })).toMatchObject({ shown: 0, from: null, to: null })
  })

  it('says that the dates end before they start', () => {
    const day = dayOf('2020-02-01')
    expect(summaryOf({ from: day, to: day - 1 })).toMatchObject({ shown: 0, datesReversed: true })
    expect(summaryOf({ from: day, to: day }).datesReversed).toBe(false)
  })

  it('says how many clusters there are and how many incidents took no part', () => {
    const rows = filterRows(table, NO_FILTER)
    const proximity = clusterRows(table, rows, { radiusKm: 15, minIncidents: 3 }, clusterPoints)
    expect(summarise(table, NO_FILTER, rows, proximity)).toMatchObject({ clusters: 1, leftOut: 6 })
  })
})

describe('the answers among some incidents', () => {
  const pick = (...ids: string[]) => Int32Array.from(ids, (id) => rowOf(table, id) as number)

  it('are those with both ends among them, denied ones too', () => {
    const both = answersAmong(table, pick('2019-12-27-camp-rockets', '2019-12-29-strikes'))
    expect(both.map(({ rel, voice }) => [rel, voice])).toEqual([
      ['response-to', 'party'],
      ['denied-response-to', 'press'],
    ])
    expect(answersAmong(table, pick('2019-12-29-strikes'))).toEqual([])
  })

  it('are no links that merely say which came first', () => {
    expect(answersAmong(table, pick('2020-02-05-dispute', '2020-02-12-somewhere'))).toEqual([])
  })
})
