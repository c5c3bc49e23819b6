import { expect, it } from 'vitest'
import { tableOfFile } from './fixtures/opened'

it.each([
  ['recur', ['Clash', '', 'Clash', ' ']],
  ['are different', ['One', 'Two', '', 'Four']],
])('a row without a title is called by its id, where titles %s', async (_, titles) => {
  const lines = titles.map((title, i) => `row${i},2020-01-0${i + 1},33.3,44.4,${title}`)
  const { table } = await tableOfFile(['id,date,latitude,longitude,title', ...lines].join('\n'))
  expect(titles.map((_, row) => table.title.at(row))).toEqual(
    titles.map((title, row) => title.trim() || `row${row}`),
  )
})
