import { expect, it } from 'vitest'
import { tableOfFile } from './fixtures/opened'
import { problemsCsv } from './problems-csv'

it('the faults of a file are a line each, and run nothing in a spreadsheet', async () => {
  const { faults } = await tableOfFile('date,lat,lon\n2020-01-08,=1+1,44\n2020-01-09,1\n')
  expect(problemsCsv(faults, (kind) => `not ${kind}`)).toBe(
    '\uFEFFrow,column,problem,value,expected\r\n' +
      `1,lat,not-degrees,"'=1+1","not not-degrees"\r\n` +
      '2,,ragged,2,"not ragged"\r\n' +
      `2,lon,no-point,", 1","not no-point"\r\n`,
  )
})
