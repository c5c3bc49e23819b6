import { expect, it } from 'vitest'
import { tableOfFile } from './fixtures/opened'
import { problemsCsv } from './problems-csv'

it('the faults of a file are a line each, and run nothing in a spreadsheet', async () => {
  const { faults } = await tableOfFile('date,lat,lon\n2020-01-08,=1+1,44\n2020-01-09,1\n')
  expect(problemsCsv(faults, ({ kind }) => `because: ${kind}`)).toBe(
    '\uFEFFrow,column,value,reason\r\n' +
      `1,lat,"'=1+1","because: not-degrees"\r\n` +
      '2,,2,"because: ragged"\r\n' +
      `2,lon,", 1","because: no-point"\r\n`,
  )
})
