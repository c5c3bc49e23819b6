import { expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { ANSWER_TABLE_COLUMNS, nextOrder, sortAnswers } from './answer-order'
import { answersOf } from './answers'
import { filterRows, NO_FILTER } from './filter'
import { answersAmong } from './summary'

const table = tableOf(DATASET)
const answers = answersOf(table, answersAmong(table, filterRows(table, NO_FILTER)))

it('answers are ordered by every column, both ways, and none is lost', () => {
  for (const by of ANSWER_TABLE_COLUMNS) {
    for (const isDescending of [false, true]) {
      const sorted = sortAnswers(answers, { by, isDescending }, table)
      expect(new Set(sorted)).toEqual(new Set(answers))
    }
  }
  const lags = (isDescending: boolean) =>
    sortAnswers(answers, { by: 'lag', isDescending }, table).map(({ leastDays }) => leastDays)
  expect(lags(false)).toEqual(lags(false).toSorted((a, b) => a - b))
  expect(lags(true)).toEqual(lags(true).toSorted((a, b) => b - a))
})

it('what has no distance comes last either way', () => {
  const unplaced = answers.map((answer, i) => (i === 0 ? { ...answer, km: null } : answer))
  for (const isDescending of [false, true]) {
    const sorted = sortAnswers(unplaced, { by: 'distance', isDescending }, table)
    expect(sorted.at(-1)).toBe(unplaced[0])
  }
})

it('a column is turned round by a second click only', () => {
  const once = nextOrder({ by: 'from', isDescending: true }, 'lag')
  expect(once).toEqual({ by: 'lag', isDescending: false })
  expect(nextOrder(once, 'lag')).toEqual({ by: 'lag', isDescending: true })
})
