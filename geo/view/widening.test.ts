import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOfRows } from '../fixtures/rows-table'
import { tableOf } from '../record/compile'
import { filterRows } from '../table/filter'
import { includesRow } from '../table/rows'
import { EMPTY_VIEW, filterOf, type ViewState } from './view-state'
import { wideningFor } from './widening'

const table = tableOf(DATASET)
const shows = (view: ViewState, row: number) => includesRow(filterRows(table, filterOf(view)), row)
const anyRow = fc.integer({ min: 0, max: table.length - 1 })

describe('what is widened for an incident that is left out', () => {
  it('is nothing where it is shown, and else exactly enough', () => {
    fc.assert(
      fc.property(arbitraryFilter, anyRow, ({ impossible: _, ...filter }, row) => {
        const view: ViewState = { ...EMPTY_VIEW, ...filter }
        const widening = wideningFor(table, view, row)
        expect(widening === null).toBe(shows(view, row))
        if (widening) expect(shows({ ...view, ...widening.patch }, row)).toBe(true)
      }),
    )
  })

  it('leaves what does not leave it out as it is', () => {
    const day = table.start[0] as number
    const view = { ...EMPTY_VIEW, from: day - 9, to: day - 5, q: '' }
    expect(wideningFor(table, view, 0)).toEqual({
      by: ['ends-before'],
      patch: { to: table.end[0] },
    })
  })

  it('takes one more value of a column of a file, and a column that is not there away', () => {
    const own = tableOfRows([{ 'own:type': 'a' }, { 'own:type': 'b' }])
    const view = {
      ...EMPTY_VIEW,
      choices: { 'f.type': ['a'] },
      unusable: { 'f.colour': ['red'] },
    }
    expect(wideningFor(own, view, 1)).toEqual({
      by: ['f.type', 'unusable'],
      patch: { choices: { 'f.type': ['a', 'b'] }, unusable: {} },
    })
  })

  it('turns a value that cannot be used into none only when it is asked to', () => {
    const view = { ...EMPTY_VIEW, unusable: { from: ['yesterday'], layers: ['x'] } }
    expect(wideningFor(table, view, 0)).toEqual({
      by: ['unusable'],
      patch: { unusable: { layers: ['x'] } },
    })
  })
})
