import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import type { Texts } from '../../table/column'
import { columnOf } from '../../table/table'
import { countDistinct } from './distinct-texts'
import { opened, tableOfFile } from './fixtures/opened'
import { countNames } from './sheet-column'

const ROWS = 300

/** Rows whose sources are those, again and again, as a file of columns. */
const fileOf = (sources: readonly string[]) =>
  tableToIPC(
    tableFromArrays({
      event_date: Array.from({ length: ROWS }, () => '2020-01-01'),
      latitude: Array.from({ length: ROWS }, () => 33),
      longitude: Array.from({ length: ROWS }, () => 44),
      source: Array.from({ length: ROWS }, (_, i) => sources[i % sources.length] as string),
    }),
    { format: 'stream' },
  ) as Uint8Array

describe('how many names the cells of a column have', () => {
  it.each([
    [['Reuters', ' Reuters', 'AFP ', 'AFP', '']],
    [['', ' ']],
    [['Reuters; AFP', 'Reuters']],
  ])('is how many different texts the column of the table has: %j', async (sources) => {
    const { sheet } = await opened(fileOf(sources))
    const { table } = await tableOfFile(fileOf(sources))
    const column = columnOf(table.columns, 'source', 'text') as Texts
    const count = countNames(sheet.rows, sheet.columns.indexOf('source'))
    expect(count).toBe(countDistinct(column))
  })

  it('is not said of a column that is not there', async () => {
    const { sheet } = await opened(fileOf(['Reuters']))
    expect(countNames(sheet.rows, -1)).toBe(null)
  })
})
