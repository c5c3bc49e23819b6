import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { recordKind } from '../record/record-kind'
import { countIncidents, incidentsOf } from './incident-count'
import { rowOf } from './table'

const table = tableOf(DATASET)
const count = (...ids: string[]) =>
  countIncidents(
    table,
    ids.map((id) => rowOf(table, id) as number),
  )

describe('the number of incidents', () => {
  it('is that of the wholes and the singles, over all rows', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const all = tableOf(dataset)
        const kinds = dataset.incidents.map(recordKind)
        const counted = countIncidents(all, kinds.keys())
        expect(counted.incidents).toBe(kinds.filter((kind) => kind !== 'part').length)
        expect(counted.incidents).toBe(incidentsOf(all))
        expect(counted.split).toBe(kinds.filter((kind) => kind === 'whole').length)
        expect(counted.parts).toBe(kinds.filter((kind) => kind === 'part').length)
      }),
    )
  })

  it('counts a split incident once, whichever of its records are there', () => {
    const whole = '2019-12-29-strikes'
    const parts = ['2019-12-29-strike-near', '2019-12-29-strike-town']
    expect(count(whole)).toMatchObject({ incidents: 1, split: 0, parts: 0 })
    expect(count(...parts)).toMatchObject({ incidents: 1, split: 1, parts: 2 })
    expect(count(whole, ...parts)).toMatchObject({ incidents: 1, split: 1, parts: 2 })
    expect(count(whole, parts[0] as string)).toMatchObject({ incidents: 1, split: 1, parts: 1 })
  })

  it('says of no split incident that it has no place where one of its rows has', () => {
    expect(count('2019-12-29-strikes').notPlaced).toBe(1)
    expect(count('2019-12-29-strikes', '2019-12-29-strike-town').notPlaced).toBe(0)
    expect(count('2020-02-20-undisclosed').notPlaced).toBe(1)
  })
})
