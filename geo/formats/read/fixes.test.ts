import { describe, expect, it } from 'vitest'
import { formatDay } from '../../time/time'
import { fixesFor, withoutFix } from './fixes'
import { faultsOf, opened, rowsOf } from './fixtures/opened'
import type { Mapping } from './mapping'
import { tableOfFile } from './open-file'

const known = {
  dataset: { id: 'x', version: '1.0.0' },
  today: null,
  bounds: [38, 29, 49, 38] as const,
  utcOffset: null,
}

async function trial(text: string) {
  const file = await opened(text)
  const read = (mapping: Mapping) => tableOfFile({ ...file, mapping }, known)
  const before = read(file.mapping)
  return { file, read, before, fixes: fixesFor(before.faults, file.mapping) }
}

describe('swapped coordinates', async () => {
  const { file, read, before, fixes } = await trial(
    'date,lat,lon\n2020-01-08,44.5,33.5\n2020-01-09,33.6,44.6\n2020-01-10,120,33\n',
  )

  it('have a fix for the rows that are, and for no other', () => {
    expect(fixes.map(({ mends, rows }) => [mends, rows])).toEqual([['swapped', 2]])
    const [fix] = fixes
    const after = read(fix?.mapping ?? file.mapping)
    expect(rowsOf(after).map(({ lon, lat }) => [lon, lat])).toEqual([
      [44.5, 33.5],
      [44.6, 33.6],
      [120, 33],
    ])
    expect(after.faults).toEqual([])
  })

  it('are swapped again where the fix is taken back', () => {
    const again = read(withoutFix(fixes[0]?.mapping ?? file.mapping, 'swapped'))
    expect(faultsOf(again)).toEqual(faultsOf(before))
  })
})

describe('days whose month is the day', async () => {
  const { file, read, fixes } = await trial(
    'date,lat,lon\n2020-13-01,33,44\n2020-01-02,33,44\n2020-02-30,33,44\n',
  )

  it('have a fix for the rows that are, and for no other', () => {
    expect(fixes.map(({ mends, rows }) => [mends, rows])).toEqual([['exchanged', 1]])
    const after = read(fixes[0]?.mapping ?? file.mapping)
    expect([...after.table.day].map(formatDay)).toEqual(['2020-01-02', '2020-01-13'])
    expect(after.undated.map(({ number }) => number)).toEqual([3])
  })
})

it('a file without such faults is offered nothing', async () => {
  expect((await trial('date,lat,lon\n2020-01-08,33,44\n')).fixes).toEqual([])
})
